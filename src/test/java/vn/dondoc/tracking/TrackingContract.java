package vn.dondoc.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.SpecialDay;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.review.ConfirmedAgency;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.review.ConfirmedTask;
import vn.dondoc.review.Earlier;
import vn.dondoc.review.TaskKind;
import vn.dondoc.review.TaskTerms;
import vn.dondoc.review.Visibility;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.work.Outbox;
import vn.dondoc.work.OutboxEntry;

abstract class TrackingContract {

    static class OnH2Tests extends TrackingContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends TrackingContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE_20 = LocalDate.of(2026, 6, 20);
    private static final String FINANCE = "so-tai-chinh:Sở Tài chính";
    private static final String HEALTH = "so-y-te:Sở Y tế";

    private final MovableClock clock = new MovableClock("2026-06-15T02:00:00Z");
    private Wiring wiring;

    abstract DataSource database();

    @BeforeEach
    void wire() {
        wiring = Wiring.over(
                database(),
                clock,
                Path.of("target/test-data"),
                Map.of(
                        WorkingCalendar.class,
                        WorkingCalendar.shipped(),
                        Regulations.class,
                        Regulations.shipped("dak-lak")),
                RuleBook.class,
                CountedDays.class,
                EndedAgencies.class,
                Directives.class,
                Tasks.class,
                Assignments.class,
                Figures.class,
                Giving.class,
                vn.dondoc.access.OfficePeople.class,
                Registration.class,
                Steps.class,
                AuditTrail.class,
                Outbox.class);
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void aSpecialistOfSomeFieldsSeesTheseAndWhatHasNone() {
        register(Given.ofField(
                "Đầu tư", Given.directive("1/UBND", MAY, task("Một", JUNE_20, List.of(FINANCE), List.of()))));
        register(Given.ofField(
                "Y tế", Given.directive("2/UBND", MAY, task("Hai", JUNE_20, List.of(FINANCE), List.of()))));
        register(Given.directive("3/UBND", MAY, task("Ba", JUNE_20, List.of(FINANCE), List.of())));
        var ofInvestment = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null, Set.of("Đầu tư"), null);
        var leaderToo = new Viewer(
                "an", "An", Set.of(Role.OFFICE_SPECIALIST, Role.OFFICE_LEADER), null, Set.of("Đầu tư"), null);

        assertThat(contents(ofInvestment)).containsExactlyInAnyOrder("Một", "Ba");
        assertThat(contents(leaderToo)).containsExactlyInAnyOrder("Một", "Hai", "Ba");
        assertThat(contents(Given.OFFICE)).hasSize(3);
    }

    @Test
    void aSpecialistNarrowedToUnitsSeesWhatTheseDrewUpAndWhatNoUnitDid() {
        register(Given.directive("1/UBND-KT", MAY, task("Một", JUNE_20, List.of(FINANCE), List.of())));
        register(Given.directive("2/UBND-NC", MAY, task("Hai", JUNE_20, List.of(FINANCE), List.of())));
        register(Given.directive("3/QĐ-UBND", MAY, task("Ba", JUNE_20, List.of(FINANCE), List.of())));
        var ofEconomy = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null, Set.of(), "KT, TH", null);
        var named = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null, Set.of(), "Phòng Kinh tế", null);

        assertThat(contents(ofEconomy)).containsExactlyInAnyOrder("Một", "Ba");
        assertThat(contents(named)).containsExactlyInAnyOrder("Một", "Hai", "Ba");
    }

    @Test
    void anOfficerOfARoomSeesWhatWasGivenOnToItAndWhatWasGivenOnToNone() {
        register(Given.directive(
                "1/UBND",
                MAY,
                task("Một", JUNE_20, List.of(FINANCE), List.of()),
                task("Hai", JUNE_20, List.of(FINANCE), List.of()),
                task("Ba", JUNE_20, List.of(FINANCE), List.of())));
        var agency = Given.agency("so-tai-chinh");
        giveOn(agency, "Một", "Phòng Ngân sách");
        giveOn(agency, "Hai", "Phòng Giá");
        var ofBudget = new Viewer(
                "ns", "Ngân", Set.of(Role.AGENCY_OFFICER), agency.agency(), Set.of(), "phòng ngân sách", null);
        var leader = new Viewer(
                "gd", "Giám", Set.of(Role.AGENCY_LEADER), agency.agency(), Set.of(), "phòng ngân sách", null);

        assertThat(contents(ofBudget)).containsExactlyInAnyOrder("Một", "Ba");
        assertThat(contents(leader)).containsExactlyInAnyOrder("Một", "Hai", "Ba");
        assertThat(seen(ofBudget)).isEqualTo(2);
        assertThat(seen(leader)).isEqualTo(3);
        assertThat(seen(new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null, Set.of("Y tế"), "KT", null)))
                .isEqualTo(3);
    }

    private int seen(Viewer viewer) {
        return wiring.get(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM task t JOIN directive d ON d.id = t.directive_id WHERE " + Sight.TASKS)
                .params(Sight.of(viewer))
                .query(Integer.class)
                .single();
    }

    private void giveOn(Viewer viewer, String content, String room) {
        var task = list(viewer, null).stream()
                .filter(one -> one.content().equals(content))
                .map(one -> new TaskId(one.task()))
                .findFirst()
                .orElseThrow();
        var whole = wiring.get(Tasks.class)
                .find(viewer, task)
                .orElseThrow()
                .assignments()
                .getFirst();
        assertThat(wiring.get(Giving.class).giveOn(viewer, whole.id(), new Giving.Gift(null, room, null, "Phần việc")))
                .isEqualTo(Taken.DONE);
    }

    @Test
    void whatWasSaidOfATaskInTheReviewStaysWithIt() {
        var terms = new TaskTerms(TaskKind.SCHEME, true, "Phòng Kinh tế", "Y tế", "", null);
        register(Given.ofField(
                "Đầu tư",
                Given.directive(
                        "1/UBND",
                        MAY,
                        Given.termed(terms, task("Một", JUNE_20, List.of(FINANCE), List.of())),
                        task("Hai", JUNE_20, List.of(FINANCE), List.of()))));
        var tasks = wiring.get(Tasks.class);
        var ofHealth = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null, Set.of("Y tế"), null);

        assertThat(contents(ofHealth)).containsExactly("Một");
        var one = list(ofHealth, null).getFirst();
        assertThat(one.field()).isEqualTo("Y tế");
        assertThat(tasks.terms(new TaskId(one.task()))).isEqualTo(terms);
        assertThat(wiring.get(Directives.class).find(ofHealth, new DirectiveId(one.directive())))
                .isPresent();
    }

    private List<String> contents(Viewer viewer) {
        return list(viewer, null).stream().map(ListedTask::content).toList();
    }

    @Test
    void anAssignmentOfAnEndedAgencyFollowsToTheSuccessorByAPersonsDecision() {
        var one = task("Rà soát", JUNE_20, List.of(HEALTH), List.of());
        var both = task("Báo cáo", JUNE_20, List.of(FINANCE), List.of(HEALTH));
        register(Given.directive("12/UBND-TH", MAY, one, both));
        var ended = wiring.get(EndedAgencies.class);
        var moves = ended.moves(Set.of(new AgencyId("so-y-te"), new AgencyId("so-tai-chinh")));
        assertThat(moves).extracting(move -> move.from().value()).containsExactly("so-tai-chinh", "so-y-te", "so-y-te");
        var successor = new Agency(
                new AgencyId("so-moi"), "Sở Mới", Agency.Kind.DEPARTMENT, List.of(), JUNE_20, null, List.of(), null);

        wiring.transactions()
                .executeWithoutResult(status -> moves.forEach(
                        move -> assertThat(ended.move(move, successor, Given.OFFICE.actor(), "Nghị quyết"))
                                .isTrue()));

        var moved = wiring.get(Tasks.class)
                .find(Given.OFFICE, new TaskId(one.id()))
                .orElseThrow()
                .assignments()
                .getFirst();
        assertThat(moved.agencyName()).isEqualTo("Sở Mới");
        assertThat(moved.progress()).isEqualTo(Progress.NOT_STARTED);
        assertThat(moved.dueOn()).isEqualTo(JUNE_20);
        assertThat(wiring.get(Tasks.class)
                        .find(Given.OFFICE, new TaskId(both.id()))
                        .orElseThrow()
                        .assignments())
                .as("no body has two assignments in one task")
                .extracting(Assignment::agencyName, Assignment::progress)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Sở Mới", Progress.NOT_STARTED),
                        org.assertj.core.groups.Tuple.tuple("Sở Y tế", Progress.TAKEN_BACK));
        assertThat(wiring.get(Assignments.class).history(new TaskId(one.id())).getFirst())
                .satisfies(entry -> {
                    assertThat(entry.step()).isEqualTo(Step.SUCCEED);
                    assertThat(entry.text()).contains("Sở Y tế → Sở Mới", "Nghị quyết");
                });
        boolean again = Boolean.TRUE.equals(wiring.transactions()
                .execute(status -> ended.move(moves.getFirst(), successor, Given.OFFICE.actor(), "x")));
        assertThat(again).as("moved already").isFalse();
        assertThat(wiring.get(Tasks.class).find(Given.agency("so-moi"), new TaskId(one.id())))
                .as("the successor's people see it")
                .isPresent();
        assertThat(wiring.get(Tasks.class).find(Given.agency("so-y-te"), new TaskId(one.id())))
                .isEmpty();
    }

    @Test
    void aTaskOutOfARegisterStandsWhereItStoodThereAndItsHistorySaysSo() {
        var day = LocalDate.of(2026, 3, 18);
        var terms = new TaskTerms(
                TaskKind.REPORT,
                true,
                "Phòng Tổng hợp",
                "",
                "",
                new Earlier("Nhập từ sổ so.xlsx, dòng 7", true, day, "Xong"));
        var done = new ConfirmedTask(
                UUID.randomUUID(),
                "Báo cáo",
                List.of(new ConfirmedAgency("Sở Y tế", new AgencyId("so-y-te"))),
                List.of(),
                new Deadline.On(LocalDate.of(2026, 3, 20), false),
                LocalDate.of(2026, 3, 20),
                true,
                null,
                terms);
        register(Given.directive("77/UBND-TH", LocalDate.of(2026, 3, 1), done));

        var task = wiring.get(Tasks.class)
                .find(Given.OFFICE, new TaskId(done.id()))
                .orElseThrow();
        assertThat(task.progress()).isEqualTo(Progress.DONE);
        assertThat(task.late()).isFalse();
        assertThat(task.assignments().getFirst().completedOn()).isEqualTo(day);
        assertThat(wiring.get(JdbcClient.class)
                        .sql("SELECT must_submit FROM task WHERE id = :id")
                        .param("id", done.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(wiring.get(Assignments.class).history(task.id()).getFirst().text())
                .isEqualTo("Nhập từ sổ so.xlsx, dòng 7: Xong");
    }

    @Test
    void aSwapMovesACountedDayOnlyWhereAPersonChoseIt() {
        var issued = LocalDate.of(2026, 6, 15);
        var counted = LocalDate.of(2026, 6, 18);
        var confirmed = new ConfirmedTask(
                UUID.randomUUID(),
                "Báo cáo",
                List.of(new ConfirmedAgency("Sở Y tế", new AgencyId("so-y-te"))),
                List.of(),
                new Deadline.Within(3, Deadline.Unit.WORKING_DAY, Deadline.Anchor.ISSUE),
                counted,
                true,
                null);
        register(
                Given.directive("12/UBND-TH", issued, confirmed, task("Rà soát", counted, List.of(HEALTH), List.of())));
        var changed = wiring.get(WorkingCalendar.class)
                .with(List.of(new SpecialDay(
                        LocalDate.of(2026, 6, 17), SpecialDay.Kind.CLOSED, "Phòng, chống bão", "Công điện")));
        var days = wiring.get(CountedDays.class);

        var moves = days.moves(changed);

        assertThat(moves).singleElement().satisfies(move -> {
            assertThat(move.title()).isEqualTo("Sở Y tế: Báo cáo");
            assertThat(move.to()).isEqualTo(LocalDate.of(2026, 6, 19));
        });
        boolean first = Boolean.TRUE.equals(
                wiring.transactions().execute(status -> days.move(moves.getFirst(), Given.OFFICE.actor(), "Bão")));
        boolean second = Boolean.TRUE.equals(
                wiring.transactions().execute(status -> days.move(moves.getFirst(), Given.OFFICE.actor(), "Bão")));
        assertThat(first).isTrue();
        assertThat(second).as("moved already").isFalse();
        var task = new TaskId(confirmed.id());
        assertThat(wiring.get(Tasks.class)
                        .find(Given.OFFICE, task)
                        .orElseThrow()
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(wiring.get(Assignments.class).history(task).getFirst().text())
                .isEqualTo("Bão");
    }

    @Test
    void twoPapersOfOneFileAreTwoDirectives() {
        var letter = Given.directive("12/UBND-TH", MAY, task("Rà soát", JUNE_20, List.of(FINANCE), List.of()));
        var decision = new ConfirmedDirective(
                letter.documentId(),
                "88/QĐ-BYT",
                letter.type(),
                "Bộ Y tế",
                MAY,
                letter.subject(),
                letter.signer(),
                letter.urgency(),
                letter.visibility(),
                letter.field(),
                letter.confirmedBy(),
                letter.confirmedAt(),
                List.of(task("Tiêm chủng", JUNE_20, List.of(HEALTH), List.of())),
                letter.origin(),
                null,
                1);

        register(decision);
        register(letter);
        register(decision);

        assertThat(wiring.get(Directives.class).from(letter.documentId()))
                .extracting(id -> wiring.get(Directives.class)
                        .find(Given.OFFICE, id)
                        .orElseThrow()
                        .number())
                .containsExactly("12/UBND-TH", "88/QĐ-BYT");
    }

    @Test
    void registeringTwiceMakesOneDirective() {
        var confirmed = Given.directive("12/UBND-TH", MAY, task("Rà soát", JUNE_20, List.of(FINANCE), List.of(HEALTH)));

        register(confirmed);
        register(confirmed);

        assertThat(list(Given.OFFICE, null)).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo("12/UBND-TH");
            assertThat(line.agencies()).isEqualTo("Sở Tài chính");
            assertThat(line.kind()).isEqualTo(Situation.NOT_STARTED.kind());
        });
        assertThat(wiring.get(Outbox.class).after(0, 10))
                .extracting(OutboxEntry::kind)
                .containsExactly("directive", "task");
    }

    @Test
    void anAgencySeesOnlyWhatIsAssignedToIt() {
        register(Given.directive(
                "12/UBND-TH",
                MAY,
                task("Việc của tài chính", JUNE_20, List.of(FINANCE), List.of()),
                task("Việc của y tế", JUNE_20, List.of(HEALTH), List.of())));
        register(Given.directive(
                "13/UBND-NC", MAY, Visibility.OFFICE_ONLY, task("Việc nội bộ", JUNE_20, List.of(FINANCE), List.of())));

        var mine = list(Given.agency("so-tai-chinh"), null);

        assertThat(mine).extracting(ListedTask::content).containsExactly("Việc của tài chính");
        assertThat(list(Given.agency("so-xay-dung"), null)).isEmpty();
        assertThat(list(Given.OFFICE, null)).hasSize(3);
        Directive seen = wiring.get(Directives.class)
                .find(Given.agency("so-y-te"), new DirectiveId(mine.get(0).directive()))
                .orElseThrow();
        assertThat(wiring.get(Tasks.class).of(Given.agency("so-y-te"), seen.id()))
                .extracting(Task::content)
                .containsExactly("Việc của y tế");
        assertThat(wiring.get(Tasks.class)
                        .find(Given.agency("so-y-te"), new TaskId(mine.get(0).id())))
                .isEmpty();
        var internal = list(Given.OFFICE, null).stream()
                .filter(line -> line.number().equals("13/UBND-NC"))
                .findFirst()
                .orElseThrow();
        assertThat(wiring.get(Directives.class)
                        .find(Given.agency("so-tai-chinh"), new DirectiveId(internal.directive())))
                .isEmpty();
    }

    @Test
    void theOverdueComeFirstAndAreFoundByTheirFilter() {
        register(Given.directive(
                "12/UBND-TH",
                MAY,
                task("Sau này", LocalDate.of(2026, 9, 1), List.of(HEALTH), List.of()),
                task("Không hạn", null, List.of(HEALTH), List.of()),
                task("Đã quá", LocalDate.of(2026, 6, 12), List.of(FINANCE), List.of()),
                task("Sắp đến", LocalDate.of(2026, 6, 17), List.of(FINANCE), List.of())));

        assertThat(list(Given.OFFICE, null))
                .extracting(ListedTask::content)
                .containsExactly("Đã quá", "Sắp đến", "Sau này", "Không hạn");
        assertThat(list(Given.OFFICE, Measure.OVERDUE))
                .extracting(ListedTask::content)
                .containsExactly("Đã quá");
        assertThat(list(Given.OFFICE, Measure.SOON))
                .extracting(ListedTask::content)
                .containsExactly("Sắp đến");
    }

    @Test
    void aTaskGoesFromProgressOverItsResultToItsClosing() {
        Viewer finance = Given.agency("so-tai-chinh");
        Task task = registered(task("Rà soát", JUNE_20, List.of(FINANCE), List.of()));

        assertThat(step(finance, task, Step.UPDATE, "Đã lập tổ công tác", null)).isEqualTo(Taken.DONE);
        assertThat(step(finance, task, Step.REPORT, "Báo cáo 45/BC-STC", LocalDate.of(2026, 6, 14)))
                .isEqualTo(Taken.DONE);
        assertThat(current(task).progress()).isEqualTo(Progress.AWAITING_CONFIRMATION);
        clock.pass(Duration.ofDays(20));
        assertThat(step(Given.OFFICE, task, Step.CONFIRM, null, null)).isEqualTo(Taken.DONE);

        // Slow confirmation makes nobody late.
        assertThat(current(task).late()).isFalse();
        assertThat(step(Given.OFFICE, task, Step.CLOSE, null, null)).isEqualTo(Taken.DONE);
        assertThat(step(finance, task, Step.UPDATE, "Thêm", null)).isEqualTo(Taken.CLOSED);
        assertThat(step(Given.OFFICE, task, Step.REOPEN, "  ", null)).isEqualTo(Taken.TEXT_MISSING);
        assertThat(step(Given.OFFICE, task, Step.REOPEN, "Kết quả chưa đủ", null))
                .isEqualTo(Taken.DONE);
        assertThat(wiring.get(Assignments.class).history(task.id()))
                .extracting(HistoryEntry::step)
                .containsExactly(Step.REOPEN, Step.CLOSE, Step.CONFIRM, Step.REPORT, Step.UPDATE, Step.ASSIGN);
        assertThat(wiring.get(AuditTrail.class)
                        .of("assignment", current(task).leads().get(0).id().toString()))
                .hasSize(5);
    }

    @Test
    void whoeverReportedAResultDoesNotConfirmIt() {
        Task task = registered(task("Rà soát", JUNE_20, List.of("Công ty X"), List.of()));

        assertThat(step(Given.OFFICE, task, Step.REPORT, "Nhập thay", LocalDate.of(2026, 6, 14)))
                .isEqualTo(Taken.DONE);
        assertThat(step(Given.OFFICE, task, Step.CONFIRM, null, null)).isEqualTo(Taken.OWN_RESULT);
        assertThat(step(Given.OTHER_OFFICE, task, Step.CONFIRM, null, null)).isEqualTo(Taken.DONE);
    }

    @Test
    void anAgencyTakesNoStepOfTheOfficeNorOfAnotherAgency() {
        Task task = registered(task("Rà soát", JUNE_20, List.of(FINANCE), List.of(HEALTH)));
        Viewer health = Given.agency("so-y-te");

        assertThat(step(health, task, Step.UPDATE, "Tôi không chủ trì", null)).isEqualTo(Taken.NOT_ALLOWED);
        step(Given.agency("so-tai-chinh"), task, Step.REPORT, "Xong", LocalDate.of(2026, 6, 14));
        assertThat(step(health, task, Step.CONFIRM, null, null)).isEqualTo(Taken.NOT_ALLOWED);
        assertThat(step(Given.agency("so-xay-dung"), task, Step.UPDATE, "Lạ", null))
                .isEqualTo(Taken.UNKNOWN);
    }

    @Test
    void ofTwoPeopleAtOnceOneWinsAndTheOtherIsTold() {
        Task task = registered(task("Rà soát", JUNE_20, List.of(FINANCE), List.of()));
        Assignment seen = task.leads().get(0);
        var request = new StepRequest(seen.id(), seen.version(), new Act.Update("Đang làm"));

        assertThat(wiring.get(Steps.class).take(Given.OFFICE, request)).isEqualTo(Taken.DONE);
        assertThat(wiring.get(Steps.class).take(Given.OTHER_OFFICE, request)).isEqualTo(Taken.OUTRUN);
    }

    @Test
    void aRefusedReturnGoesOnWhereItStoodAndAnAcceptedOneCountsNowhere() {
        Viewer finance = Given.agency("so-tai-chinh");
        Task task = registered(task("Rà soát", JUNE_20, List.of(FINANCE), List.of()));
        step(finance, task, Step.UPDATE, "Đã bắt đầu", null);
        step(finance, task, Step.RETURN, "Không đúng chức năng", null);

        assertThat(step(Given.OFFICE, task, Step.REFUSE_RETURN, "Đúng chức năng", null))
                .isEqualTo(Taken.DONE);
        assertThat(current(task).progress()).isEqualTo(Progress.IN_PROGRESS);
        step(finance, task, Step.RETURN, "Vẫn không đúng", null);
        assertThat(step(Given.OFFICE, task, Step.ACCEPT_RETURN, null, null)).isEqualTo(Taken.DONE);
        assertThat(current(task).progress()).isEqualTo(Progress.TAKEN_BACK);
        assertThat(list(finance, null)).isEmpty();
    }

    private static vn.dondoc.review.ConfirmedTask task(
            String content, @Nullable LocalDate dueOn, List<String> lead, List<String> coordinate) {
        return Given.task(content, dueOn, lead, coordinate);
    }

    private void register(ConfirmedDirective directive) {
        wiring.transactions()
                .executeWithoutResult(status -> wiring.get(Registration.class).register(directive));
    }

    private Task registered(vn.dondoc.review.ConfirmedTask task) {
        register(Given.directive("12/UBND-TH", MAY, task));
        return wiring.get(Tasks.class).find(Given.OFFICE, new TaskId(task.id())).orElseThrow();
    }

    private Task current(Task task) {
        return wiring.get(Tasks.class).find(Given.OFFICE, task.id()).orElseThrow();
    }

    private Taken step(Viewer viewer, Task task, Step step, @Nullable String text, @Nullable LocalDate completedOn) {
        Assignment lead = current(task).leads().get(0);
        return wiring.get(Steps.class)
                .take(viewer, new StepRequest(lead.id(), lead.version(), TrackedOffice.act(step, text, completedOn)));
    }

    private List<ListedTask> list(Viewer viewer, @Nullable Measure measure) {
        var figures = wiring.get(Figures.class);
        Cut now = Cut.ever(clock);
        var filter = Filter.NONE.with(measure == null ? Measure.TOTAL : measure);
        var lines = figures.rows(viewer, now, filter, Order.URGENCY, null, 1000);
        assertThat(figures.count(viewer, now, filter, 1000)).isEqualTo(lines.size());
        return lines;
    }
}
