package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.StoredReading;
import vn.dondoc.suggestion.Suggestions;
import vn.dondoc.testing.WebTest;

/** A department's answer in the queue becomes, with one click, the result of the task that it answers. */
@WebTest
class AnsweringTests {

    private static final Viewer OFFICE = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);

    private final String number = (1 + (UUID.randomUUID().hashCode() & 0x3FFF)) + "/UBND-KT";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Reviews reviews;

    @Autowired
    Suggestions suggestions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theTaskThatItAnswersIsProposedAndItsResultEntered() throws Exception {
        UUID own = assigned("Rà soát các dự án chậm giải ngân", "so-tai-chinh", "Sở Tài chính");
        UUID others = assigned("Kiểm tra tiến độ thi công", "so-xay-dung", "Sở Xây dựng");
        DocumentId document = answer();

        assertThat(page(document))
                .contains("Sở Tài chính trả lời, báo cáo kết quả", "Rà soát các dự án chậm giải ngân", own.toString())
                .doesNotContain(others.toString());
        mvc.perform(post("/ra-soat/{id}/ket-qua", document)
                        .param("luot", own.toString())
                        .param("receivedOn", "2026-06-19")
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                        .with(csrf()))
                .andExpect(flash().attribute("done", "review.answer.done"));

        var row = jdbc.sql("SELECT progress, completed_on, received_on FROM assignment WHERE id = :id")
                .param("id", own)
                .query()
                .singleRow();
        assertThat(row.get("progress")).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(row.get("completed_on")).hasToString("2026-06-18");
        assertThat(row.get("received_on")).hasToString("2026-06-19");
        assertThat(reviews.of(document, OFFICE).orElseThrow().state()).isEqualTo(ReviewState.REJECTED);
    }

    @Test
    void whatCannotBeEnteredLeavesTheDocumentInTheQueue() throws Exception {
        UUID own = assigned("Rà soát các dự án chậm giải ngân", "so-tai-chinh", "Sở Tài chính");
        DocumentId document = answer();

        mvc.perform(post("/ra-soat/{id}/ket-qua", document)
                        .param("luot", own.toString())
                        .param("receivedOn", "2026-06-01")
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                        .with(csrf()))
                .andExpect(flash().attribute("problem", "tracking.taken.ARRIVAL_WRONG"));
        assertThat(reviews.of(document, OFFICE).orElseThrow().state().open()).isTrue();

        mvc.perform(post("/ra-soat/{id}/ket-qua", document)
                        .param("luot", UUID.randomUUID().toString())
                        .param("receivedOn", "2026-06-19")
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aDirectiveShowsNoSuchThing() throws Exception {
        DocumentId document =
                new LaidBefore(context).document("a.docx", ADocument.ordinary().number(number));

        assertThat(page(document)).doesNotContain("/ket-qua");
    }

    private DocumentId answer() {
        String text = """
                UBND TỈNH ĐẮK LẮK
                SỞ TÀI CHÍNH
                Số: 512/STC-NS
                V/v trả lời Công văn số %s ngày 12/6/2026 của UBND tỉnh
                Đắk Lắk, ngày 18 tháng 6 năm 2026
                Kính gửi: Ủy ban nhân dân tỉnh
                Sở Tài chính đã rà soát các dự án chậm giải ngân và có ý kiến như sau:
                1. Đến nay đã giải ngân 41%% kế hoạch.""".formatted(number);
        var blocks = new ArrayList<Block>();
        int start = 0;
        for (String line : text.split("\n")) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, start, start + line.length(), 1, 0, null));
            start += line.length() + 1;
        }
        var reading = new Reading.Text(text, blocks, List.of(), 1, List.of());
        return new LaidBefore(context)
                .document(
                        "tra-loi.docx",
                        new Material(
                                new StoredReading(DocumentId.random(), 1, reading, Instant.EPOCH),
                                suggestions.of(reading)));
    }

    private UUID assigned(String content, String agency, String name) {
        UUID directive = UUID.randomUUID();
        UUID task = UUID.randomUUID();
        UUID assignment = UUID.randomUUID();
        var now = Instant.parse("2026-06-12T05:00:00Z").atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        INSERT INTO directive (id, number, document_type, issuer, issued_on, subject, urgency, visibility,
                            confirmed_by, confirmed_at, registered_at)
                        VALUES (:id, :number, 'CONG_VAN', 'UBND tỉnh', :day, 'Về giải ngân', 'NONE', 'ASSIGNED_AGENCIES', 'an', :now, :now)
                        """)
                .param("id", directive)
                .param("number", number)
                .param("day", LocalDate.of(2026, 6, 12))
                .param("now", now)
                .update();
        jdbc.sql("""
                        INSERT INTO task (id, directive_id, position, content, with_deadline, must_report, progress, late, lead_names, lead_key)
                        VALUES (:id, :directive, 1, :content, FALSE, TRUE, 'NOT_STARTED', FALSE, '', '')
                        """)
                .param("id", task)
                .param("directive", directive)
                .param("content", content)
                .update();
        jdbc.sql("""
                        INSERT INTO assignment (id, task_id, part, position, agency_id, agency_name, agency_key, progress, version)
                        VALUES (:id, :task, 'LEAD', 1, :agency, :name, '', 'NOT_STARTED', 0)
                        """)
                .param("id", assignment)
                .param("task", task)
                .param("agency", agency)
                .param("name", name)
                .update();
        return assignment;
    }

    private String page(DocumentId document) throws Exception {
        return mvc.perform(get("/ra-soat/{id}", document).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
