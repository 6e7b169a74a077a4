package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.reading.Reading;
import vn.dondoc.testing.WebTest;

@WebTest
class ReviewPagesTests {

    private static final Viewer OFFICE = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Reviews reviews;

    @Autowired
    Decisions decisions;

    @Autowired
    DraftChanges changes;

    @Autowired
    Confirmations confirmations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aHostileFileNameAndSubjectAreShownAsWordsOnly() throws Exception {
        String subject = "<img src=x onerror=alert(1)>";
        DocumentId document =
                open(ADocument.ordinary().about(subject).number(number()), "<script>alert(1)</script>.pdf");

        for (String page : List.of("/ra-soat", "/ra-soat/" + document)) {
            mvc.perform(asOffice(get(page)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(not(containsString("<script>alert")), not(containsString("<img src=x")))))
                    .andExpect(content().string(containsString("&lt;script&gt;")));
        }
    }

    @Test
    void confirmingWritesTheDirectiveTheAuditAndTheNextWorkTogether() throws Exception {
        DocumentId document = open(ADocument.ordinary().number(number()), "a.docx");

        confirm(document, true).andExpect(flash().attribute("done", "review.done.confirmed"));

        ConfirmedDirective confirmed = confirmations.of(document).getFirst();
        assertThat(confirmed.tasks()).hasSize(4);
        assertThat(confirmed.tasks().getFirst().lead())
                .extracting(ConfirmedAgency::name)
                .containsExactly("Sở Tài chính");
        assertThat(confirmed.confirmedBy()).isEqualTo("test-office-specialist");
        assertThat(owed(document)).isEqualTo(1);
        assertThat(audited(document, "review.confirmed")).isEqualTo(1);
    }

    @Test
    void nothingCountsBeforeAPersonHasConfirmedIt() {
        DocumentId document = open(ADocument.ordinary().number(number()), "a.docx");

        assertThat(confirmations.of(document)).isEmpty();
        assertThat(owed(document)).isZero();
    }

    @Test
    void whatIsMissingStopsTheConfirmationAndSaysTheWayOut() throws Exception {
        DocumentId document = open(ADocument.ordinary().withoutTasks().number(number()), "a.docx");

        confirm(document, true)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Chưa có nhiệm vụ nào.")))
                .andExpect(content().string(containsString("data-press=\"reject\"")));
        assertThat(confirmations.of(document)).isEmpty();
    }

    @Test
    void warningsAreShownOnceAndMayBeAccepted() throws Exception {
        String number = number();
        confirm(open(ADocument.ordinary().number(number), "a.docx"), true);
        DocumentId twin = open(ADocument.ordinary().number(number), "ban-sao.docx");

        confirm(twin, false)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("trong năm đã được")))
                .andExpect(content().string(containsString("Vẫn xác nhận như vậy")));
        confirm(twin, true).andExpect(flash().attribute("done", "review.done.confirmed"));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        DocumentId document = open(ADocument.ordinary().number(number()), "a.docx");
        List<Callable<Decisions.Outcome>> both = List.of(
                () -> decisions.confirm(document, OFFICE, true),
                () -> decisions.reject(document, OFFICE, "không giao việc"));
        try (var people = Executors.newFixedThreadPool(2)) {
            var outcomes = people.invokeAll(both).stream()
                    .map(outcome -> outcome.resultNow())
                    .toList();

            assertThat(outcomes).hasAtLeastOneElementOfType(Decisions.Outcome.Done.class);
            assertThat(outcomes).hasAtLeastOneElementOfType(Decisions.Outcome.TooLate.class);
        }
    }

    @Test
    void whoeverComesTooLateIsTold() throws Exception {
        DocumentId document = open(ADocument.ordinary().number(number()), "a.docx");
        confirm(document, true);

        mvc.perform(asOffice(post("/ra-soat/{id}/tu-choi", document).param("reason", "trùng")))
                .andExpect(flash().attribute("problem", "review.tooLate"));
        mvc.perform(asOffice(post("/ra-soat/{id}/viec/{task}", document, UUID.randomUUID())
                        .header("HX-Request", "true")))
                .andExpect(status().isConflict())
                .andExpect(header().string("Dondoc-Clash", "decided"))
                .andExpect(content().string(containsString("không được ghi")));
    }

    @Test
    void aDeadlineIsTypedAsPeopleWriteItAndItsDayIsShownBeside() throws Exception {
        DocumentId document = open(ADocument.ordinary().number(number()), "a.docx");
        DraftTask task = first(document);

        mvc.perform(asOffice(post("/ra-soat/{id}/viec/{task}", document, task.id())
                        .param("content", task.content())
                        .param("deadline", "22/6")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("thứ Hai 22/6/2026")));

        assertThat(first(document).deadline()).isEqualTo(new Deadline.On(LocalDate.of(2026, 6, 22), false));
        assertThat(first(document).state()).isEqualTo(DraftTask.State.CHANGED);
        mvc.perform(asOffice(
                        post("/ra-soat/{id}/viec/{task}", document, task.id()).param("deadline", "khi nào rảnh")))
                .andExpect(content().string(containsString("Không hiểu thời hạn này")));
    }

    @Test
    void aDeletedTaskIsRestoredAndAChangedOneGoesBackToItsSuggestion() throws Exception {
        DocumentId document = open(ADocument.ordinary().number(number()), "a.docx");
        UUID task = first(document).id();

        act(document, task, "xoa");
        assertThat(reviews.of(document, OFFICE).orElseThrow().draft().kept()).hasSize(3);
        act(document, task, "khoi-phuc");
        mvc.perform(asOffice(post("/ra-soat/{id}/viec/{task}", document, task).param("content", "khác hẳn")));
        act(document, task, "goi-y");

        DraftTask back = first(document);
        assertThat(back.content()).startsWith("Giao Sở Tài chính chủ trì");
        assertThat(back.state()).isEqualTo(DraftTask.State.SUGGESTED);
        assertThat(back.id()).isEqualTo(task);
    }

    @Test
    void aTaskIsAddedFromSelectedWordsWithTheirAgencyAndDeadline() throws Exception {
        Material material = ADocument.ordinary().withoutTasks().number(number());
        DocumentId document = open(material, "a.docx");
        String text = ((Reading.Text) material.reading()).text();
        int start = text.indexOf("Giao Sở Tài chính");
        int end = text.indexOf(".", text.indexOf("20/6/2026"));

        mvc.perform(asOffice(post("/ra-soat/{id}/viec", document)
                        .param("start", String.valueOf(start))
                        .param("end", String.valueOf(end))))
                .andExpect(status().isOk());

        DraftTask added = first(document);
        assertThat(added.evidence()).isNotNull();
        assertThat(added.lead()).extracting(ConfirmedAgency::name).containsExactly("Sở Tài chính");
        assertThat(added.deadline()).isEqualTo(new Deadline.On(LocalDate.of(2026, 6, 20), true));
    }

    @Test
    void aTaskIsSplitInTwoAndMergedAgain() throws Exception {
        DocumentId document = open(ADocument.ordinary().number(number()), "a.docx");
        DraftTask task = first(document);

        mvc.perform(asOffice(
                post("/ra-soat/{id}/viec/{task}/tach", document, task.id()).param("at", "27")));
        List<DraftTask> split =
                reviews.of(document, OFFICE).orElseThrow().draft().kept();
        assertThat(split).hasSize(5);
        act(document, split.get(1).id(), "gop");

        assertThat(reviews.of(document, OFFICE).orElseThrow().draft().kept()).hasSize(4);
        assertThat(first(document).content()).isEqualTo(task.content());
    }

    @Test
    void agenciesAreAddedMovedAndRemoved() throws Exception {
        DocumentId document = open(ADocument.ordinary().number(number()), "a.docx");
        UUID task = first(document).id();

        mvc.perform(asOffice(post("/ra-soat/{id}/viec/{task}/co-quan", document, task)
                        .param("part", "LEAD")
                        .param("name", "Sở Xây dựng")))
                .andExpect(status().isOk());
        assertThat(first(document).lead()).hasSize(2);

        mvc.perform(asOffice(post("/ra-soat/{id}/viec/{task}/co-quan/bo", document, task)
                .param("part", "LEAD")
                .param("at", "0")));
        assertThat(first(document).lead()).extracting(ConfirmedAgency::name).containsExactly("Sở Xây dựng");
    }

    @Test
    void aGroupIsSplitIntoTheBodiesAPersonKeepsAndTheTaskStaysOne() throws Exception {
        DocumentId document = open(ADocument.ordinary().number(number()), "a.docx");
        UUID task = first(document).id();
        mvc.perform(asOffice(post("/ra-soat/{id}/viec/{task}/co-quan", document, task)
                        .param("part", "COORDINATE")
                        .param("name", "các sở, ban, ngành (trừ Sở Y tế)")))
                .andExpect(content().string(containsString("Tách nhóm thành")));

        mvc.perform(asOffice(get("/ra-soat/{id}/viec/{task}/nhom", document, task)
                        .param("part", "COORDINATE")
                        .param("at", "" + (first(document).coordinate().size() - 1))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Sở Tư pháp"),
                                containsString("Sở Y tế (văn bản trừ ra)"),
                                containsString("lượt giao"))));
        String lead = first(document).lead().getFirst().name();
        mvc.perform(asOffice(post("/ra-soat/{id}/viec/{task}/nhom", document, task)
                        .param("part", "COORDINATE")
                        .param("name", "các sở, ban, ngành (trừ Sở Y tế)")
                        .param("members", "so-tu-phap", "so-noi-vu", "so-tai-chinh")))
                .andExpect(status().isOk());

        assertThat(first(document).coordinate())
                .extracting(ConfirmedAgency::name)
                .contains("Sở Tư pháp", "Sở Nội vụ")
                .doesNotContain("các sở, ban, ngành (trừ Sở Y tế)", lead);
        assertThat(reviews.of(document, OFFICE).orElseThrow().draft().kept()).hasSize(4);
    }

    @Test
    void everyChangeOfADraftIsAudited() throws Exception {
        DocumentId document = open(ADocument.ordinary().number(number()), "a.docx");

        act(document, first(document).id(), "xoa");

        assertThat(audited(document, "review.draft")).isEqualTo(1);
    }

    @Test
    void whatNobodyChangedIsNotWrittenAgain() {
        DocumentId document = open(ADocument.ordinary().number(number()), "a.docx");

        changes.change(document, OFFICE, "nothing", draft -> draft);

        assertThat(reviews.of(document, OFFICE).orElseThrow().version()).isZero();
    }

    @Test
    void theOpenListIsOnlySentAgainWhenItChanged() throws Exception {
        open(ADocument.ordinary().number(number()), "a.docx");
        String page =
                mvc.perform(asOffice(get("/ra-soat"))).andReturn().getResponse().getContentAsString();
        String seen = page.replaceAll("(?s).*seen=([0-9a-f]+).*", "$1");

        mvc.perform(asOffice(get("/ra-soat/danh-sach").param("seen", seen))).andExpect(status().isNoContent());
        open(ADocument.ordinary().number(number()), "moi.docx");
        mvc.perform(asOffice(get("/ra-soat/danh-sach").param("seen", seen)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("moi.docx")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void theNextWaitingDocumentFollowsAConfirmedOne() throws Exception {
        open(ADocument.ordinary().number(number()), "tiep-theo.docx");

        confirm(open(ADocument.ordinary().number(number()), "a.docx"), true)
                .andExpect(redirectedUrlPattern("/ra-soat/*"));
    }

    @Test
    void aFurtherPaperInTheFileIsShownWithItsOwnHeadAndBecomesADirectiveOfItsOwn() throws Exception {
        String letter = number();
        String decision = number();
        DocumentId document = open(ADocument.ordinary().enclosing(decision).number(letter), "a.pdf");

        mvc.perform(asOffice(get("/ra-soat/" + document)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Văn bản thứ 2 trong tệp")))
                .andExpect(content()
                        .string(containsString(
                                "id=\"dau-1-number\" name=\"number\" autocomplete=\"off\" value=\"" + decision)))
                .andExpect(content().string(containsString("Nhiệm vụ theo văn bản số " + letter)))
                .andExpect(content().string(containsString("Nhiệm vụ theo văn bản số " + decision)));
        confirm(document, true).andExpect(flash().attribute("done", "review.done.confirmed"));

        List<ConfirmedDirective> confirmed = confirmations.of(document);
        assertThat(confirmed).extracting(ConfirmedDirective::number).containsExactly(letter, decision);
        assertThat(confirmed).extracting(one -> one.tasks().size()).containsExactly(4, 1);
        assertThat(confirmed.getLast().issuer()).isEqualTo("Bộ Y tế");
        assertThat(confirmed.getLast().tasks().getFirst().dueOn())
                .as("counts from the day of the decision, not of the letter")
                .isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(owed(document)).isEqualTo(1);
    }

    @Test
    void theHeadOfAFurtherPaperIsTypedAndWhatItLacksStopsTheConfirmation() throws Exception {
        DocumentId document = open(ADocument.ordinary().enclosing(number()).number(number()), "a.pdf");

        mvc.perform(asOffice(post("/ra-soat/{id}/van-ban-kem/1", document)
                        .param("number", "")
                        .param("type", "QUYET_DINH")
                        .param("issuer", "Bộ Y tế")
                        .param("issuedOn", "11/5/2026")
                        .param("subject", "Về việc tiêm chủng")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("21/5/2026")));
        confirm(document, true)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#dau-1-number\"")));
        assertThat(confirmations.of(document)).isEmpty();
    }

    @Test
    void aPaperThatOnlyLiesInTheFileForReferenceGivesNoDirective() throws Exception {
        String letter = number();
        DocumentId document = open(ADocument.ordinary().enclosing("").number(letter), "a.pdf");

        mvc.perform(asOffice(post("/ra-soat/{id}/van-ban-kem/1/bo", document)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"van-ban-kem\" hx-swap-oob")));
        confirm(document, true).andExpect(flash().attribute("done", "review.done.confirmed"));

        assertThat(confirmations.of(document))
                .extracting(ConfirmedDirective::number)
                .containsExactly(letter);
        mvc.perform(asOffice(post("/ra-soat/{id}/van-ban-kem/2/bo", document))).andExpect(status().isNotFound());
    }

    private DocumentId open(Material material, String fileName) {
        return new LaidBefore(context).document(fileName, material);
    }

    private ResultActions confirm(DocumentId document, boolean despite) throws Exception {
        return mvc.perform(
                asOffice(post("/ra-soat/{id}/xac-nhan", document).param("despite", String.valueOf(despite))));
    }

    private void act(DocumentId document, UUID task, String action) throws Exception {
        mvc.perform(asOffice(post("/ra-soat/{id}/viec/{task}/" + action, document, task)))
                .andExpect(status().isOk());
    }

    private DraftTask first(DocumentId document) {
        return reviews.of(document, OFFICE).orElseThrow().draft().tasks().getFirst();
    }

    private MockHttpServletRequestBuilder asOffice(MockHttpServletRequestBuilder request) {
        return request.with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)).with(csrf());
    }

    private long owed(DocumentId document) {
        return jdbc.sql("SELECT COUNT(*) FROM work WHERE stage = 'review-decided' AND subject = :subject")
                .param("subject", document.value())
                .query(Long.class)
                .single();
    }

    private long audited(DocumentId document, String action) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE subject_id = :subject AND action = :action")
                .param("subject", document.toString())
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8) + "/UBND-KT";
    }
}
