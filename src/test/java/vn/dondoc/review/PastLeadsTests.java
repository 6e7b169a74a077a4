package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.search.IndexUpkeep;
import vn.dondoc.suggestion.PastTasks;
import vn.dondoc.testing.WebTest;
import vn.dondoc.work.Outbox;

/** Where a task has no lead, the card proposes who led one like it, marked as such. */
@WebTest
class PastLeadsTests {

    private static final Viewer OFFICE = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);

    private final String marker = "chuyên" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    DraftChanges changes;

    @Autowired
    Reviews reviews;

    @Autowired
    PastTasks past;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCardCitesThePastTaskAndNothingIsFilledInBeforeAPersonTakesIt() throws Exception {
        String content = "Kiểm kê %s trâu bò nhập khẩu qua cửa khẩu".formatted(marker);
        ledBefore(content);
        DocumentId document = open();
        UUID task = draft(document).tasks().getFirst().id();
        changes.change(
                document,
                OFFICE,
                "test",
                draft -> draft.changing(task, one -> {
                    DraftTask bare = one.without(DraftTask.Part.LEAD, one.lead().getFirst());
                    return bare.withContent("Tổ chức " + content);
                }));

        assertThat(page(document))
                .contains("theo việc tương tự: 31/UBND-NN, 1/10/2026", "Chọn Sở Y tế")
                .contains(content);
        assertThat(draft(document).tasks().getFirst().lead()).isEmpty();
    }

    @Test
    void aDocumentForTheOfficeAloneIsComparedWithNothing() throws Exception {
        String content = "Kiểm kê %s trâu bò nhập khẩu qua cửa khẩu".formatted(marker);
        ledBefore(content);
        DocumentId document = open();
        UUID task = draft(document).tasks().getFirst().id();
        changes.change(
                document,
                OFFICE,
                "test",
                draft -> draft.with(draft.header().with(draft.header().type(), Visibility.OFFICE_ONLY))
                        .changing(
                                task,
                                one -> one.without(
                                                DraftTask.Part.LEAD, one.lead().getFirst())
                                        .withContent(content)));

        assertThat(page(document)).doesNotContain("theo việc tương tự");
    }

    private void ledBefore(String content) {
        UUID directive = UUID.randomUUID();
        UUID task = UUID.randomUUID();
        var now = Instant.parse("2026-10-02T05:00:00Z").atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        INSERT INTO directive (id, number, document_type, issuer, issued_on, subject, urgency, visibility,
                            confirmed_by, confirmed_at, registered_at)
                        VALUES (:id, '31/UBND-NN', 'CONG_VAN', 'UBND tỉnh', :day, 'Về việc được giao', 'NONE', 'ASSIGNED_AGENCIES', 'an', :now, :now)
                        """)
                .param("id", directive)
                .param("day", LocalDate.of(2026, 10, 1))
                .param("now", now)
                .update();
        jdbc.sql("""
                        INSERT INTO task (id, directive_id, position, content, with_deadline, must_report, progress, late, lead_names, lead_key)
                        VALUES (:id, :directive, 1, :content, FALSE, FALSE, 'NOT_STARTED', FALSE, '', '')
                        """)
                .param("id", task)
                .param("directive", directive)
                .param("content", content)
                .update();
        jdbc.sql("""
                        INSERT INTO assignment (id, task_id, part, position, agency_id, agency_name, agency_key, progress, version)
                        VALUES (:id, :task, 'LEAD', 1, 'so-y-te', 'Sở Y tế', '', 'NOT_STARTED', 0)
                        """).param("id", UUID.randomUUID()).param("task", task).update();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(Outbox.class).append("directive", directive));
        // The index lies on the disk and may belong to the database of an earlier run.
        context.getBean(IndexUpkeep.class).rebuild(done -> {}, total -> {});
        assertThat(past.likest(content, DocumentId.random())).isPresent();
    }

    private DocumentId open() {
        return new LaidBefore(context)
                .document(
                        "a.docx",
                        ADocument.ordinary().number(UUID.randomUUID().toString().substring(0, 8) + "/UBND-KT"));
    }

    private Draft draft(DocumentId document) {
        return reviews.of(document, OFFICE).orElseThrow().draft();
    }

    private String page(DocumentId document) throws Exception {
        return mvc.perform(get("/ra-soat/{id}", document).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
