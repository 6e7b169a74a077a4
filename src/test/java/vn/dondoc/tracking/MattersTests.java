package vn.dondoc.tracking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

/** What is raised beside the progress, and what is due for whom, on H2. */
class MattersTests {

    private static final Agency FINANCE = agency("so-tai-chinh", "Sở Tài chính", Agency.Kind.DEPARTMENT);
    private static final Agency HEALTH = agency("so-y-te", "Sở Y tế", Agency.Kind.DEPARTMENT);
    private static final Agency COMMUNE = agency("xa-a", "UBND xã A", Agency.Kind.COMMUNE);
    private static final Viewer FINANCE_PEOPLE = Given.agency("so-tai-chinh");
    private static final Viewer HEALTH_PEOPLE = Given.agency("so-y-te");
    private static final Matter.Said WORDS = said("Đề nghị góp ý", null);

    private final MovableClock clock = new MovableClock("2021-06-07T02:00:00Z");
    private @Nullable TrackedOffice office;

    @AfterEach
    void close() {
        if (office != null) {
            office.close();
        }
    }

    @Test
    void aRequestToCoordinateIsAnsweredAndToldInWritingAndTheLateAreKnown() {
        open("ninh-hai");
        TaskId task = task(LocalDate.of(2021, 6, 30));
        assertThat(raise(HEALTH_PEOPLE, HEALTH, MatterKind.COORDINATION, task, day(6, 9), FINANCE))
                .as("only who leads asks")
                .isEqualTo(Taken.NOT_ALLOWED);
        assertThat(raise(FINANCE_PEOPLE, FINANCE, MatterKind.COORDINATION, task, day(6, 9), COMMUNE))
                .as("only who holds the task is asked")
                .isEqualTo(Taken.PARTIES_MISSING);
        assertThat(raise(FINANCE_PEOPLE, FINANCE, MatterKind.COORDINATION, task, day(6, 9), HEALTH))
                .isEqualTo(Taken.DONE);
        Matter matter = only(HEALTH_PEOPLE);
        assertThat(duties(HEALTH_PEOPLE)).contains(Duty.Kind.ANSWER);
        assertThat(matters().list(Given.agency("so-xay-dung"), null, true)).isEmpty();
        clock.pass(Duration.ofDays(3));
        assertThat(matter.late(LocalDate.now(clock))).hasSize(1);
        assertThat(matters().answer(FINANCE_PEOPLE, matter.id(), HEALTH.id(), "Hộ"))
                .isEqualTo(Taken.NOT_ALLOWED);
        assertThat(matters().answer(HEALTH_PEOPLE, matter.id(), HEALTH.id(), "Nhất trí"))
                .isEqualTo(Taken.DONE);
        assertThat(matters().answer(HEALTH_PEOPLE, matter.id(), HEALTH.id(), "Lại"))
                .isEqualTo(Taken.OUTRUN);
        assertThat(matters().settle(FINANCE_PEOPLE, matter.id(), "Đã thông báo", Act.Paper.NONE))
                .isEqualTo(Taken.DOCUMENT_MISSING);
        assertThat(matters().settle(FINANCE_PEOPLE, matter.id(), "Đã thông báo", new Act.Paper("5/STC", day(6, 10))))
                .isEqualTo(Taken.DONE);
        assertThat(duties(HEALTH_PEOPLE)).doesNotContain(Duty.Kind.ANSWER);
        assertThat(office().get(AuditTrail.class).of("matter", matter.id().toString()))
                .hasSize(3);
    }

    @Test
    void aDisagreementNeedsTwoAndTheCommitteesWrittenAnswerWhereTheOfficeAsksIt() {
        open("ninh-hai");
        TaskId task = task(null);
        assertThat(raise(Given.OFFICE, null, MatterKind.DISAGREEMENT, task, null, FINANCE))
                .isEqualTo(Taken.PARTIES_MISSING);
        assertThat(raise(FINANCE_PEOPLE, FINANCE, MatterKind.DISAGREEMENT, task, null, FINANCE, HEALTH))
                .isEqualTo(Taken.DONE);
        Matter matter = only(Given.OFFICE);
        assertThat(matters().settle(FINANCE_PEOPLE, matter.id(), "Theo tôi", new Act.Paper("1", day(6, 7))))
                .isEqualTo(Taken.NOT_ALLOWED);
        assertThat(matters().settle(Given.OFFICE, matter.id(), "Theo Sở Tài chính", Act.Paper.NONE))
                .isEqualTo(Taken.DOCUMENT_MISSING);
        assertThat(matters().settle(Given.OFFICE, matter.id(), "Theo Sở Tài chính", new Act.Paper("9/UBND", day(6, 7))))
                .isEqualTo(Taken.DONE);
        assertThat(matters()
                        .settle(Given.OTHER_OFFICE, matter.id(), "Theo Sở Y tế", new Act.Paper("9/UBND", day(6, 7))))
                .as("one wins, the other is told")
                .isEqualTo(Taken.OUTRUN);
    }

    @Test
    void whoeverIsComplainedOfSeesNothingOfIt() {
        open("ninh-hai");
        var commune = Given.agency("xa-a");
        assertThat(raise(HEALTH_PEOPLE, HEALTH, MatterKind.FEEDBACK, null, null, FINANCE))
                .as("only a lower level")
                .isEqualTo(Taken.NOT_ALLOWED);
        assertThat(raise(commune, COMMUNE, MatterKind.FEEDBACK, null, null, FINANCE))
                .isEqualTo(Taken.DONE);
        Matter matter = only(commune);
        assertThat(matters().find(FINANCE_PEOPLE, matter.id())).isEmpty();
        assertThat(matters().answer(FINANCE_PEOPLE, matter.id(), FINANCE.id(), "Không phải"))
                .isEqualTo(Taken.UNKNOWN);
        assertThat(duties(Given.OFFICE)).contains(Duty.Kind.MATTER);
    }

    @Test
    void whoIsNarrowedSeesNoMatterOfTasksThatHeDoesNotSee() {
        open("dak-lak");
        TaskId task = task(LocalDate.of(2021, 6, 30));
        var ofEconomy = new Viewer("kt", "Kinh", Set.of(Role.OFFICE_SPECIALIST), null, Set.of(), "KT", null);
        var ofGeneral = new Viewer("th", "Tổng", Set.of(Role.OFFICE_SPECIALIST), null, Set.of(), "TH", null);
        assertThat(raise(FINANCE_PEOPLE, FINANCE, MatterKind.DIFFICULTY, task, null))
                .isEqualTo(Taken.DONE);
        Matter matter = only(ofGeneral);

        assertThat(matters().list(ofEconomy, null, true)).isEmpty();
        assertThat(matters().find(ofEconomy, matter.id())).isEmpty();
        assertThat(matters().of(ofEconomy, task)).isEmpty();
        assertThat(matters().settle(ofEconomy, matter.id(), "Theo Sở", Act.Paper.NONE))
                .isEqualTo(Taken.UNKNOWN);
        assertThat(duties(ofGeneral)).contains(Duty.Kind.MATTER);
        assertThat(duties(ofEconomy)).doesNotContain(Duty.Kind.MATTER);
    }

    @Test
    void aRoomOfAnAgencySeesNoMatterOfWhatWasGivenOnToAnother() {
        open("dak-lak");
        TaskId task = task(LocalDate.of(2021, 6, 30));
        assertThat(raise(FINANCE_PEOPLE, FINANCE, MatterKind.DIFFICULTY, task, null))
                .isEqualTo(Taken.DONE);
        Matter matter = only(FINANCE_PEOPLE);
        Viewer budget = room("ngan", "Phòng Ngân sách");
        Viewer prices = room("gia", "phòng giá");
        assertThat(matters().find(prices, matter.id())).as("given on to nobody").isPresent();

        Assignment whole = office().get(Tasks.class)
                .find(FINANCE_PEOPLE, task)
                .orElseThrow()
                .leads()
                .getFirst();
        assertThat(office().get(Giving.class)
                        .giveOn(
                                FINANCE_PEOPLE,
                                whole.id(),
                                new Giving.Gift(null, "Phòng Ngân sách", null, "Phần việc")))
                .isEqualTo(Taken.DONE);
        assertThat(matters().find(budget, matter.id())).isPresent();
        assertThat(matters().list(prices, null, true)).isEmpty();
        assertThat(matters().find(prices, matter.id())).isEmpty();
        assertThat(matters().withdraw(prices, matter.id())).isEqualTo(Taken.UNKNOWN);
    }

    private static Viewer room(String account, String room) {
        return new Viewer(account, account, Set.of(Role.AGENCY_OFFICER), FINANCE.id(), Set.of(), room, null);
    }

    @Test
    void aMissingTaskIsReportedByNumberAndDayAndTellsNothing() {
        open("ninh-hai");
        task(null);
        assertThat(raise(HEALTH_PEOPLE, HEALTH, MatterKind.MISSING_TASK, null, null))
                .isEqualTo(Taken.DOCUMENT_MISSING);
        var missing = new Matters.Raising(
                MatterKind.MISSING_TASK,
                null,
                new Matter.Said("Có giao cho Sở", null, "77/UBND", day(6, 1), null, null, null),
                null,
                List.of());
        assertThat(matters().raise(HEALTH_PEOPLE, HEALTH, missing)).isEqualTo(Taken.DONE);
        assertThat(only(Given.OFFICE).said().directiveNumber()).isEqualTo("77/UBND");
    }

    @Test
    void aCorrectionKeepsOldAndNewAndTheChannelThatTheRegulationNames() {
        open("ninh-hai");
        TaskId task = task(null);
        assertThat(matters().raise(FINANCE_PEOPLE, FINANCE, correction(task, null, "điện thoại")))
                .isEqualTo(Taken.VALUES_MISSING);
        assertThat(matters().raise(FINANCE_PEOPLE, FINANCE, correction(task, "12", "bồ câu")))
                .isEqualTo(Taken.RETURN_CHANNEL_UNKNOWN);
        assertThat(matters().raise(FINANCE_PEOPLE, FINANCE, correction(task, "12", "điện thoại")))
                .isEqualTo(Taken.DONE);
    }

    @Test
    void whereTheRegulationIsSilentItIsNotDone() {
        open("lai-chau");
        TaskId task = task(null);
        assertThat(raise(Given.OFFICE, null, MatterKind.INFORMATION, task, day(6, 20), FINANCE))
                .isEqualTo(Taken.MATTER_NOT_FORESEEN);
        assertThat(raise(FINANCE_PEOPLE, FINANCE, MatterKind.COORDINATION, task, day(6, 20), HEALTH))
                .isEqualTo(Taken.MATTER_NOT_FORESEEN);
        assertThat(raise(FINANCE_PEOPLE, FINANCE, MatterKind.DIFFICULTY, task, null))
                .isEqualTo(Taken.DONE);
    }

    @Test
    void whatIsDueIsShownToWhoeverOwesIt() {
        open("dak-lak");
        TaskId dated = task(LocalDate.of(2021, 6, 30));
        task(null);
        assertThat(duties(FINANCE_PEOPLE))
                .as("three working days, and the quarter")
                .contains(Duty.Kind.FIRST_UPDATE, Duty.Kind.PERIODIC_UPDATE, Duty.Kind.SECRET_PAPER);
        assertThat(duties(HEALTH_PEOPLE))
                .as("who co-ordinates is not bound by the first update")
                .doesNotContain(Duty.Kind.FIRST_UPDATE);
        var duties = office().get(OwedDuties.class);
        assertThat(duties.of(FINANCE_PEOPLE, true))
                .as("an agency never sees what others owe")
                .allMatch(one -> one.owner() == null || one.owner().equals("Sở Tài chính"));
        assertThat(duties.secretPaperWasSent(FINANCE_PEOPLE, day(6, 7))).isEqualTo(Taken.DONE);
        assertThat(duties(FINANCE_PEOPLE)).doesNotContain(Duty.Kind.SECRET_PAPER);
        Assignment one = office().get(Tasks.class)
                .find(FINANCE_PEOPLE, dated)
                .orElseThrow()
                .leads()
                .getFirst();
        office().get(Steps.class)
                .take(
                        FINANCE_PEOPLE,
                        new StepRequest(
                                one.id(), 0, new Act.Report("Xong", new Act.Paper("1", day(6, 7)), null, null, null)));
        assertThat(duties(Given.OFFICE)).contains(Duty.Kind.CONFIRMATION);
        assertThat(duties.of(Given.OFFICE, true)).anyMatch(duty -> "Sở Tài chính".equals(duty.owner()));
        clock.pass(Duration.ofDays(40));
        assertThat(duties(Given.agency("so-xay-dung"))).containsOnly(Duty.Kind.SECRET_PAPER);
    }

    @Test
    void aTaskWithoutADeadlineIsUpdatedOnceInEachQuarter() {
        var profile = Regulations.shipped("dak-lak").active();
        assertThat(OwedDuties.updateBy(profile, day(2, 10), null)).isEqualTo(day(3, 31));
        assertThat(OwedDuties.updateBy(profile, day(2, 10), day(3, 30))).isEqualTo(day(6, 30));
        assertThat(OwedDuties.updateBy(Regulations.shipped("lai-chau").active(), day(2, 10), null))
                .isEqualTo(day(2, 28));
    }

    @Test
    void onlyAnAgencysLeaderLetsResultsWaitForHim() {
        open("dak-lak");
        var rules = office().get(RuleBook.class);
        var leader = new Viewer("gd", "Giám đốc", Set.of(Role.AGENCY_LEADER), FINANCE.id());
        assertThat(rules.letLeaderSign(FINANCE_PEOPLE, true)).isEqualTo(Taken.ONLY_ITS_LEADER);
        assertThat(rules.letLeaderSign(leader, true)).isEqualTo(Taken.DONE);
        assertThat(rules.leaderSigns(FINANCE.id())).isTrue();
        assertThat(rules.letLeaderSign(leader, false)).isEqualTo(Taken.DONE);
        assertThat(rules.leaderSigns(FINANCE.id())).isFalse();
    }

    private void open(String regulation) {
        office = TrackedOffice.over(
                Databases.h2(),
                clock,
                Map.of(Regulations.class, Regulations.load(null, regulation, () -> LocalDate.now(clock))),
                Matters.class,
                OwedDuties.class);
    }

    private TrackedOffice office() {
        return requireNonNull(office);
    }

    private Matters matters() {
        return office().get(Matters.class);
    }

    private TaskId task(@Nullable LocalDate due) {
        var given = Given.task("Việc", due, List.of("so-tai-chinh:Sở Tài chính"), List.of("so-y-te:Sở Y tế"));
        office().register(Given.directive("12/UBND-TH", day(6, 4), given));
        return new TaskId(given.id());
    }

    private Taken raise(
            Viewer viewer,
            @Nullable Agency own,
            MatterKind kind,
            @Nullable TaskId task,
            @Nullable LocalDate due,
            Agency... parties) {
        return matters().raise(viewer, own, new Matters.Raising(kind, task, WORDS, due, List.of(parties)));
    }

    private static Matters.Raising correction(TaskId task, @Nullable String now, String channel) {
        return new Matters.Raising(
                MatterKind.CORRECTION,
                task,
                new Matter.Said("Sai", null, null, null, channel, "21", now),
                null,
                List.of());
    }

    private Matter only(Viewer viewer) {
        List<Matter> all = matters().list(viewer, null, true);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Duty.Kind> duties(Viewer viewer) {
        return office().get(OwedDuties.class).of(viewer, false).stream()
                .map(Duty::kind)
                .toList();
    }

    private static Matter.Said said(String text, @Nullable String remedy) {
        return new Matter.Said(text, remedy, null, null, null, null, null);
    }

    private static Agency agency(String id, String name, Agency.Kind kind) {
        return new Agency(new AgencyId(id), name, kind, List.of(), null, null, List.of(), null);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2021, month, day);
    }
}
