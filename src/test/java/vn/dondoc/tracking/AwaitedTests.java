package vn.dondoc.tracking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.Awaited;
import vn.dondoc.access.Awaiting;
import vn.dondoc.access.Awaiting.Told;
import vn.dondoc.access.Awaiting.Verdict;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

/** What awaits a leader's word, and what his word does to the task, on H2 under Ninh Hải's regulation. */
class AwaitedTests {

    private static final Viewer CHAIRMAN = new Viewer("ct", "Chủ tịch", Set.of(Role.COMMITTEE_LEADER), null);
    private static final Viewer FINANCE = Given.agency("so-tai-chinh");
    private static final LocalDate DUE = LocalDate.of(2021, 6, 30);
    private static final LocalDate LATER = LocalDate.of(2021, 7, 20);

    private final MovableClock clock = new MovableClock("2021-06-07T02:00:00Z");
    private @Nullable TrackedOffice office;
    private @Nullable TaskId task;

    @BeforeEach
    void open() {
        office = TrackedOffice.over(
                Databases.h2(),
                clock,
                Map.of(Regulations.class, Regulations.load(null, "ninh-hai", () -> LocalDate.now(clock))),
                Matters.class,
                AwaitedSteps.class,
                AwaitedExtensions.class,
                AwaitedReturns.class);
        var given = Given.task("Việc", DUE, List.of("so-tai-chinh:Sở Tài chính"), List.of("so-y-te:Sở Y tế"));
        office().register(Given.issuedBy(
                "UBND huyện Ninh Hải", Given.directive("12/UBND-TH", LocalDate.of(2021, 6, 4), given)));
        task = new TaskId(given.id());
    }

    @AfterEach
    void close() {
        office().close();
    }

    @Test
    void moreTimeIsAgreedToByWordAndMovesTheDayByTheSignedLetter() {
        var extensions = office().get(AwaitedExtensions.class);
        take(FINANCE, new Act.AskExtension("Chờ trung ương", LATER, Act.Paper.NONE));
        assertThat(extensions.of(CHAIRMAN))
                .as("the Office has not laid it before anybody")
                .isEmpty();
        take(Given.OFFICE, new Act.SubmitExtension("Trình", Act.Paper.NONE));
        Awaited item = extensions.of(CHAIRMAN).getFirst();
        assertThat(item.text()).isEqualTo("Chờ trung ương");
        assertThat(item.proposedOn()).isEqualTo(LATER);
        assertThat(extensions.answer(CHAIRMAN, item.id(), said(Verdict.AGREE, "")))
                .isEqualTo(new Told.Noted());
        assertThat(lead().dueOn()).as("nothing moves silently").isEqualTo(DUE);
        var letter = new Awaiting.Word(Verdict.AGREE, "", null, "9/UBND", LocalDate.of(2021, 6, 7));
        assertThat(extensions.answer(Given.OFFICE, item.id(), letter)).isEqualTo(new Told.Moved());
        assertThat(lead().dueOn()).isEqualTo(LATER);
        assertThat(extensions.of(CHAIRMAN)).isEmpty();
        assertThat(extensions.answer(Given.OFFICE, item.id(), letter)).isInstanceOf(Told.Refused.class);
    }

    @Test
    void aRefusedExtensionLeavesTheDay() {
        var extensions = office().get(AwaitedExtensions.class);
        take(FINANCE, new Act.AskExtension("Chờ", LATER, Act.Paper.NONE));
        take(Given.OFFICE, new Act.SubmitExtension("Trình", Act.Paper.NONE));
        var letter = new Awaiting.Word(Verdict.REFUSE, "Không", null, "9/UBND", LocalDate.of(2021, 6, 7));
        assertThat(extensions.answer(
                        Given.OFFICE, extensions.of(CHAIRMAN).getFirst().id(), letter))
                .isEqualTo(new Told.Moved());
        assertThat(lead().dueOn()).isEqualTo(DUE);
        assertThat(lead().pending()).isNull();
    }

    @Test
    void onlyWhatIsNoneOfTheAgencysWaitsForALeaderAndHisWordMovesIt() {
        var returns = office().get(AwaitedReturns.class);
        take(FINANCE, new Act.Return("Sai số", "không chính xác", null));
        assertThat(returns.of(CHAIRMAN)).as("the Office corrects that itself").isEmpty();
        take(Given.OFFICE, new Act.RefuseReturn("Đúng rồi"));
        take(FINANCE, new Act.Return("Của Sở Y tế", "không đúng chức năng", null));
        Awaited item = returns.of(CHAIRMAN).getFirst();
        assertThat(returns.answer(CHAIRMAN, item.id(), said(Verdict.INSTRUCT, "Giao Sở Y tế")))
                .isEqualTo(new Told.Noted());
        assertThat(lead().progress()).isEqualTo(Progress.RETURNED);
        assertThat(returns.answer(FINANCE, item.id(), said(Verdict.AGREE, "")))
                .as("an agency never decides its own request")
                .isInstanceOf(Told.Refused.class);
        assertThat(returns.answer(CHAIRMAN, item.id(), said(Verdict.AGREE, ""))).isEqualTo(new Told.Moved());
        assertThat(lead().progress()).isEqualTo(Progress.TAKEN_BACK);
        assertThat(office().get(Assignments.class)
                        .history(requireNonNull(task))
                        .getFirst()
                        .actorName())
                .isEqualTo("Chủ tịch");
    }

    @Test
    void aDifficultyIsSettledByWordAndADisagreementWaitsForTheDocument() {
        Matters matters = office().get(Matters.class);
        raise(matters, MatterKind.DIFFICULTY, "Bổ sung vốn");
        raise(matters, MatterKind.DISAGREEMENT, "Theo phương án 1");
        var difficulties = awaited(MatterKind.DIFFICULTY);
        var disagreements = awaited(MatterKind.DISAGREEMENT);
        assertThat(difficulties.answer(
                        CHAIRMAN, difficulties.of(CHAIRMAN).getFirst().id(), said(Verdict.AGREE, "Trong tháng 6")))
                .isEqualTo(new Told.Moved());
        assertThat(difficulties.of(CHAIRMAN)).isEmpty();
        assertThat(matters.of(Given.OFFICE, requireNonNull(task)))
                .anyMatch(one -> "Đồng ý với hướng xử lý đề xuất. Trong tháng 6".equals(one.outcome()));
        Awaited item = disagreements.of(CHAIRMAN).getFirst();
        assertThat(disagreements.answer(CHAIRMAN, item.id(), said(Verdict.AGREE, "")))
                .isEqualTo(new Told.Noted());
        assertThat(disagreements.of(CHAIRMAN)).hasSize(1);
        var letter = new Awaiting.Word(Verdict.AGREE, "", null, "9/UBND", LocalDate.of(2021, 6, 7));
        assertThat(disagreements.answer(Given.OFFICE, item.id(), letter)).isEqualTo(new Told.Moved());
    }

    private void raise(Matters matters, MatterKind kind, String remedy) {
        var parties = List.of(
                new Agency(
                        new AgencyId("so-y-te"),
                        "Sở Y tế",
                        Agency.Kind.DEPARTMENT,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null),
                new Agency(
                        new AgencyId("so-xay-dung"),
                        "Sở Xây dựng",
                        Agency.Kind.DEPARTMENT,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null));
        assertThat(matters.raise(
                        Given.OFFICE,
                        null,
                        new Matters.Raising(
                                kind,
                                task,
                                new Matter.Said("Vướng", remedy, null, null, null, null, null),
                                null,
                                kind == MatterKind.DISAGREEMENT ? parties : List.of())))
                .isEqualTo(Taken.DONE);
    }

    private AwaitedMatters awaited(MatterKind kind) {
        return new AwaitedMatters(
                kind, office().get(Matters.class), office().wiring().get(JdbcClient.class), clock);
    }

    private void take(Viewer viewer, Act act) {
        Assignment one = lead();
        assertThat(office().get(Steps.class).take(viewer, new StepRequest(one.id(), one.version(), act)))
                .isEqualTo(Taken.DONE);
    }

    private Assignment lead() {
        return office().get(Tasks.class)
                .find(Given.OFFICE, requireNonNull(task))
                .orElseThrow()
                .leads()
                .getFirst();
    }

    private TrackedOffice office() {
        return requireNonNull(office);
    }

    private static Awaiting.Word said(Verdict verdict, String text) {
        return new Awaiting.Word(verdict, text, null, null, null);
    }
}
