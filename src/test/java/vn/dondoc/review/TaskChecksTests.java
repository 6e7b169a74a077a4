package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.testing.WebTest;

@WebTest
class TaskChecksTests {

    private static final Viewer OFFICE =
            new Viewer("test-office-specialist", "An", Set.of(Role.OFFICE_SPECIALIST), null);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Reviews reviews;

    @Autowired
    DraftChanges changes;

    @Autowired
    Checks checks;

    @Autowired
    Decisions decisions;

    @Test
    void whatTheRegulationDoesNotFollowIsSaidAndStopsNothing() {
        DocumentId document = open();
        assertThat(keys(document)).doesNotContain("review.check.governmentNotFollowed");

        change(document, draft -> {
            DraftHeader head = draft.header();
            return draft.with(new DraftHeader(
                    head.number(),
                    head.type(),
                    "Thủ tướng Chính phủ",
                    head.issuedOn(),
                    head.subject(),
                    head.signer(),
                    head.urgency(),
                    head.visibility(),
                    head.field()));
        });

        assertThat(problem(document, "review.check.governmentNotFollowed").blocking())
                .isFalse();
    }

    @Test
    void aDayOfRestIsFoundAndOneButtonMovesTheDeadlineToTheNextWorkingDay() throws Exception {
        DocumentId document = open();
        DraftTask task = first(document);
        change(
                document,
                draft -> draft.changing(
                        task.id(), one -> one.due("20/6/2026", draft.header().issuedOn())));

        Problem resting = problem(document, "review.check.dueOnRestDay");
        assertThat(resting.blocking()).isFalse();
        mend(document, resting, "review.way.to", 1);

        assertThat(first(document).deadline()).isEqualTo(new Deadline.On(LocalDate.of(2026, 6, 22), false));
        assertThat(keys(document)).doesNotContain("review.check.dueOnRestDay");
    }

    @Test
    void aDeadlineBeforeTheDocumentIsMovedToTheSameDayOfTheNextYear() throws Exception {
        DocumentId document = open();
        DraftTask task = first(document);
        change(
                document,
                draft -> draft.changing(
                        task.id(), one -> one.due("15/4/2026", draft.header().issuedOn())));

        mend(document, problem(document, "review.check.dueBeforeDocument"), "review.way.to", 0);

        assertThat(first(document).deadline()).isEqualTo(new Deadline.On(LocalDate.of(2027, 4, 15), false));
    }

    @Test
    void anAgencyThatHadEndedGivesWayToWhatTookOver() throws Exception {
        DocumentId document = open();
        DraftTask task = first(document);
        var ended = new ConfirmedAgency("Sở Kế hoạch và Đầu tư", new AgencyId("so-ke-hoach-va-dau-tu"));
        change(document, draft -> draft.changing(task.id(), one -> one.adding(DraftTask.Part.COORDINATE, ended)));

        mend(document, problem(document, "review.check.agencyNotValid"), "review.way.replace", 0);

        assertThat(first(document).coordinate())
                .extracting(ConfirmedAgency::name)
                .doesNotContain("Sở Kế hoạch và Đầu tư");
        assertThat(keys(document)).doesNotContain("review.check.agencyNotValid");
    }

    @Test
    void aGroupIsExpandedByOneButtonAndTheTaskStaysOne() throws Exception {
        DocumentId document = open();
        DraftTask task = first(document);
        var group = new ConfirmedAgency("các sở, ban, ngành (trừ Sở Y tế)", null);
        change(document, draft -> draft.changing(task.id(), one -> one.adding(DraftTask.Part.COORDINATE, group)));
        Review before = reviews.of(document, OFFICE).orElseThrow();

        mend(document, problem(document, "review.check.group"), "review.way.expand", 0);

        Review after = reviews.of(document, OFFICE).orElseThrow();
        assertThat(after.draft().kept()).hasSameSizeAs(before.draft().kept());
        assertThat(after.draft().assignments()).isGreaterThan(before.draft().assignments() + 10);
        assertThat(first(document).coordinate())
                .extracting(ConfirmedAgency::name)
                .contains("Sở Tư pháp")
                .doesNotContain("Sở Y tế", "các sở, ban, ngành (trừ Sở Y tế)");
    }

    @Test
    void aTaskInTheSameWordsIsFoundHereAndInConfirmedDocuments() {
        DocumentId confirmed = open();
        decisions.confirm(confirmed, OFFICE, true);
        DocumentId document = open();
        DraftTask task = first(document);
        change(
                document,
                draft -> draft.adding(task.secondHalf("1. " + task.content().toUpperCase(java.util.Locale.ROOT))));

        assertThat(keys(document)).contains("review.check.taskKnown", "review.check.twin");
    }

    @Test
    void aTaskThatNobodyTracksStopsTheConfirmation() {
        DocumentId document = open();
        change(document, draft -> draft.with(draft.header().trackedBy("")));

        assertThat(problem(document, "review.check.noTrackedBy").blocking()).isTrue();
        assertThat(decisions.confirm(document, OFFICE, true)).isInstanceOf(Decisions.Outcome.Stopped.class);
    }

    @Test
    void aMarkOfSecrecyStopsTheConfirmationAndLeadsToErasing() {
        DocumentId document = open();
        change(
                document,
                draft -> draft.with(new DraftHeader(
                        draft.header().number(),
                        draft.header().type(),
                        draft.header().issuer(),
                        draft.header().issuedOn(),
                        "Kế hoạch phòng thủ (Mật)",
                        "",
                        draft.header().urgency(),
                        draft.header().visibility(),
                        "")));

        Problem secret = problem(document, "review.check.secret");
        assertThat(secret.blocking()).isTrue();
        assertThat(secret.ways()).hasAtLeastOneElementOfType(Way.Link.class);
    }

    @Test
    void everyKindOfChangeIsUndone() throws Exception {
        DocumentId document = open();
        Draft before = reviews.of(document, OFFICE).orElseThrow().draft();
        UUID task = first(document).id();
        UUID second = before.tasks().get(1).id();
        List<MockHttpServletRequestBuilder> deeds = List.of(
                post("/ra-soat/{id}/viec/{task}", document, task)
                        .param("content", "khác")
                        .param("deadline", "ngay"),
                post("/ra-soat/{id}/viec/{task}/tach", document, task).param("at", "27"),
                post("/ra-soat/{id}/viec/{task}/gop", document, second),
                post("/ra-soat/{id}/viec/{task}/xoa", document, task),
                post("/ra-soat/{id}/viec", document),
                post("/ra-soat/{id}/viec/{task}/co-quan", document, task)
                        .param("part", "LEAD")
                        .param("name", "Sở Y tế"),
                post("/ra-soat/{id}/viec/{task}/co-quan/bo", document, task)
                        .param("part", "LEAD")
                        .param("at", "0"),
                post("/ra-soat/{id}/chap-nhan-tat-ca", document),
                post("/ra-soat/{id}/dau-van-ban", document).param("number", "1/UBND"));
        for (var deed : deeds) {
            mvc.perform(asOffice(deed)).andExpect(status().isOk());
            assertThat(reviews.of(document, OFFICE).orElseThrow().draft()).isNotEqualTo(before);
            mvc.perform(asOffice(post("/ra-soat/{id}/hoan-tac", document))).andExpect(status().isOk());
            assertThat(reviews.of(document, OFFICE).orElseThrow().draft()).isEqualTo(before);
        }
        mvc.perform(asOffice(post("/ra-soat/{id}/hoan-tac", document)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chưa có gì để hoàn tác")));
    }

    @Test
    void whatSomebodyElseDidIsHisToUndo() throws Exception {
        DocumentId document = open();
        var other = new Viewer("binh", "Bình", Set.of(Role.OFFICE_SPECIALIST), null);
        changes.change(document, other, "all accepted", Draft::accepting);

        mvc.perform(asOffice(post("/ra-soat/{id}/hoan-tac", document))).andExpect(status().isOk());

        assertThat(first(document).state()).isEqualTo(DraftTask.State.ACCEPTED);
    }

    @Test
    void theDayIsSaidWhileTheDeadlineIsTyped() throws Exception {
        DocumentId document = open();
        UUID task = first(document).id();
        for (String[] typed : new String[][] {
            {"5 ngày làm việc", "8/6/2026"}, {"20/6", "20/6/2026"}, {"quý III", "30/9/2026"}, {"cuối năm", "31/12/2026"}
        }) {
            mvc.perform(asOffice(
                            get("/ra-soat/{id}/viec/{task}/han", document, task).param("deadline", typed[0])))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(typed[1])));
        }
        mvc.perform(asOffice(
                        get("/ra-soat/{id}/viec/{task}/han", document, task).param("deadline", "khi nào rảnh")))
                .andExpect(content().string(containsString("Không hiểu thời hạn này")));
        assertThat(reviews.of(document, OFFICE).orElseThrow().version()).isZero();
    }

    @Test
    void aReasonWhyItIsComplexGivesTheLongerTimeToEnter() throws Exception {
        DocumentId document = open();
        change(document, draft -> new Draft(draft.header(), draft.tasks().subList(0, 1)));
        var simple = registerBy(document);
        change(
                document,
                draft -> draft.with(new DraftHeader(
                        draft.header().number(),
                        draft.header().type(),
                        draft.header().issuer(),
                        draft.header().issuedOn(),
                        draft.header().subject(),
                        draft.header().signer(),
                        draft.header().urgency(),
                        draft.header().visibility(),
                        "",
                        "",
                        draft.header().trackedBy(),
                        "Phải lấy ý kiến ba sở")));

        assertThat(registerBy(document)).isAfterOrEqualTo(simple);
        assertThat(registerBy(document)).isEqualTo(LocalDate.of(2026, 6, 8));
    }

    private LocalDate registerBy(DocumentId document) {
        return context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("SELECT register_by FROM review WHERE document_id = :id")
                .param("id", document.value())
                .query(LocalDate.class)
                .single();
    }

    private DocumentId open() {
        return new LaidBefore(context)
                .document(
                        "a.docx",
                        ADocument.ordinary().number(UUID.randomUUID().toString().substring(0, 8) + "/UBND"));
    }

    private void change(DocumentId document, UnaryOperator<Draft> change) {
        changes.change(document, OFFICE, "task typed", change);
    }

    private Problem problem(DocumentId document, String key) {
        return checks.of(reviews.of(document, OFFICE).orElseThrow()).stream()
                .filter(problem -> problem.messageKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " not in " + keys(document)));
    }

    private List<String> keys(DocumentId document) {
        return checks.of(reviews.of(document, OFFICE).orElseThrow()).stream()
                .map(Problem::messageKey)
                .toList();
    }

    /** Presses the button of this label, the n-th of those. */
    private void mend(DocumentId document, Problem problem, String label, int n) throws Exception {
        Way.Mend way = (Way.Mend) problem.ways().stream()
                .filter(one -> one.label().equals(label))
                .skip(n)
                .findFirst()
                .orElseThrow();
        var request = post("/ra-soat/{id}/sua-loi", document);
        way.values().forEach(request::param);
        mvc.perform(asOffice(request)).andExpect(status().isOk());
    }

    private DraftTask first(DocumentId document) {
        return reviews.of(document, OFFICE).orElseThrow().draft().tasks().getFirst();
    }

    private MockHttpServletRequestBuilder asOffice(MockHttpServletRequestBuilder request) {
        return request.with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)).with(csrf());
    }
}
