package vn.dondoc.tracking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Order;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.review.ConfirmedAgency;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.review.ConfirmedTask;
import vn.dondoc.suggestion.Urgency;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

/** For each of the five regulations one task from its coming to its closing, over every step that the regulation knows. */
class StoriesTests {

    private static final String FINANCE = "so-tai-chinh:Sở Tài chính";
    private static final String HEALTH = "so-y-te:Sở Y tế";
    private static final Viewer FINANCE_PEOPLE = Given.agency("so-tai-chinh");
    private static final Viewer FINANCE_LEADER =
            new Viewer("giam-doc", "Giám đốc", Set.of(Role.AGENCY_LEADER), new AgencyId("so-tai-chinh"));

    private @Nullable TrackedOffice office;
    private MovableClock clock = new MovableClock("2021-06-01T02:00:00Z");
    private final Set<Step> seen = EnumSet.noneOf(Step.class);
    private TaskId task = new TaskId(UUID.randomUUID());
    private Urgency urgency = Urgency.NONE;

    @AfterEach
    void close() {
        if (office != null) {
            office.close();
        }
    }

    @Test
    void laiChauWhereTheOfficeTypesEverything() {
        open("lai-chau", "2016-03-01T02:00:00Z");
        register("UBND tỉnh Lai Châu", day(2016, 3, 1), day(2016, 3, 31), List.of(FINANCE), List.of(HEALTH));
        assertThat(lead().firstUpdateBy()).as("agencies do not type here").isNull();
        assertThat(does(Given.OFFICE, new Act.Return("Không đúng", "không chính xác", null)))
                .isEqualTo(Taken.RETURN_NOT_FORESEEN);
        assertThat(does(Given.OFFICE, new Act.AskExtension("Chậm", day(2016, 4, 15), Act.Paper.NONE)))
                .isEqualTo(Taken.EXTENSION_NOT_FORESEEN);
        did(Given.OFFICE, new Act.Receive(null));
        did(Given.OFFICE, new Act.Update("Sở đang thẩm định"));
        passTo(day(2016, 4, 4));
        assertThat(situation()).isEqualTo(Situation.OVERDUE);
        did(Given.OFFICE, new Act.Explain("Thiếu hồ sơ", "Lập tổ công tác", Act.Paper.NONE));
        did(Given.OFFICE, new Act.Adjust("UBND cho lùi", day(2016, 4, 15), paper("90/UBND-TH", 2016, 4, 4)));
        assertThat(situation()).isEqualTo(Situation.IN_PROGRESS);
        passTo(day(2016, 4, 14));
        did(Given.OFFICE, report(day(2016, 4, 12)));
        assertThat(lead().progress()).as("nobody else's word is needed").isEqualTo(Progress.DONE);
        assertThat(lead().late()).isFalse();
        assertThat(does(Given.OFFICE, new Act.Close(null))).isEqualTo(Taken.CLOSING_NOT_FORESEEN);
        did(Given.OFFICE, new Act.CorrectCompletion("Nhầm ngày", day(2016, 4, 11), "điện thoại"));
        did(Given.OFFICE, new Act.Reopen("Chưa đủ phụ lục"));
        did(Given.OFFICE, report(day(2016, 4, 14)));
        covers(EnumSet.of(
                Step.RECEIVE,
                Step.UPDATE,
                Step.EXPLAIN,
                Step.ADJUST,
                Step.REPORT,
                Step.CORRECT_COMPLETION,
                Step.REOPEN));
        assertThat(history())
                .extracting(HistoryEntry::dueOn)
                .as("the old deadline stays")
                .contains(day(2016, 3, 31), day(2016, 4, 15));
    }

    @Test
    void hungYenWhereQualityIsAssessed() {
        open("hung-yen", "2018-09-03T02:00:00Z");
        register("UBND tỉnh Hưng Yên", day(2018, 9, 4), day(2018, 9, 28), List.of(FINANCE), List.of());
        did(FINANCE_PEOPLE, new Act.Receive(null));
        assertThat(lead().progress()).as("accepting starts nothing").isEqualTo(Progress.NOT_STARTED);
        assertThat(does(FINANCE_PEOPLE, new Act.Return("Thiếu", "thiếu nhiệm vụ", null)))
                .as("a task that is here is not missing")
                .isEqualTo(Taken.RETURN_TYPE_MISSING);
        assertThat(does(FINANCE_PEOPLE, new Act.Return(" ", "không chính xác", null)))
                .isEqualTo(Taken.TEXT_MISSING);
        did(FINANCE_PEOPLE, new Act.Return("Việc của Sở Y tế", "không đúng chức năng", null));
        assertThat(situation()).isEqualTo(Situation.RETURNED);
        did(Given.OFFICE, new Act.RefuseReturn("Sở Tài chính chủ trì"));
        did(FINANCE_PEOPLE, new Act.Return("Vẫn không đúng", "không đúng chức năng", null));
        did(FINANCE_PEOPLE, new Act.WithdrawReturn(null));
        assertThat(does(FINANCE_PEOPLE, new Act.AskExtension("Chậm", day(2018, 10, 5), Act.Paper.NONE)))
                .isEqualTo(Taken.EXTENSION_NOT_FORESEEN);
        did(FINANCE_PEOPLE, new Act.Update("Đang làm"));
        passTo(day(2018, 9, 27));
        did(FINANCE_PEOPLE, report(day(2018, 9, 26)));
        did(Given.OFFICE, new Act.SendBack("Thiếu số liệu"));
        did(FINANCE_PEOPLE, report(day(2018, 9, 27)));
        passTo(day(2018, 10, 20));
        assertThat(does(Given.OFFICE, new Act.Confirm(null, null))).isEqualTo(Taken.QUALITY_MISSING);
        did(Given.OFFICE, new Act.Confirm("Đủ", Quality.GOOD));
        assertThat(situation()).as("slow confirmation makes nobody late").isEqualTo(Situation.DONE_IN_TIME);
        did(Given.OFFICE, new Act.Close(null));
        assertThat(does(FINANCE_PEOPLE, new Act.Update("Thêm"))).isEqualTo(Taken.CLOSED);
        did(Given.OFFICE, new Act.Reopen("Số liệu sai"));
        did(Given.OFFICE, new Act.TakeBack("Giao ở văn bản khác"));
        assertThat(lead().progress()).isEqualTo(Progress.TAKEN_BACK);
        covers(EnumSet.of(
                Step.RECEIVE,
                Step.RETURN,
                Step.REFUSE_RETURN,
                Step.WITHDRAW_RETURN,
                Step.UPDATE,
                Step.REPORT,
                Step.SEND_BACK,
                Step.CONFIRM,
                Step.CLOSE,
                Step.REOPEN,
                Step.TAKE_BACK));
    }

    @Test
    void binhThuanWhereTheOfficeChecks() {
        open("binh-thuan", "2016-02-01T02:00:00Z");
        register("UBND tỉnh Bình Thuận", day(2016, 2, 1), day(2016, 3, 31), List.of(FINANCE), List.of(HEALTH));
        assertThat(lead().firstUpdateBy()).as("three working days").isEqualTo(day(2016, 2, 4));
        did(FINANCE_PEOPLE, new Act.Return("Sai nội dung", "không chính xác", "điện thoại"));
        did(Given.OFFICE, new Act.Reassign("Chuyển đúng cơ quan", new AgencyId("so-noi-vu"), "Sở Nội vụ"));
        var people = Given.agency("so-noi-vu");
        assertThat(office().get(Tasks.class).find(FINANCE_PEOPLE, task))
                .as("what was returned counts no more against who returned it")
                .isEmpty();
        did(people, new Act.Update("Bắt đầu"));
        assertThat(does(people, new Act.AskExtension("Chậm", day(2016, 4, 15), Act.Paper.NONE)))
                .isEqualTo(Taken.EXTENSION_NOT_FORESEEN);
        did(Given.OFFICE, new Act.Adjust("Văn bản sau", day(2016, 3, 15), paper("20/UBND", 2016, 2, 1)));
        passTo(day(2016, 3, 18));
        assertThat(situation()).isEqualTo(Situation.OVERDUE);
        did(people, new Act.Explain("Chờ ý kiến Bộ", null, Act.Paper.NONE));
        did(people, report(day(2016, 3, 17)));
        assertThat(situation()).isEqualTo(Situation.AWAITING_CONFIRMATION);
        assertThat(does(Given.OFFICE, new Act.Confirm(null, Quality.GOOD))).isEqualTo(Taken.QUALITY_NOT_FORESEEN);
        did(Given.OFFICE, new Act.SendBack("Thiếu phụ lục"));
        did(people, report(day(2016, 3, 18)));
        did(Given.OFFICE, new Act.Confirm(null, null));
        assertThat(situation()).isEqualTo(Situation.DONE_LATE);
        did(Given.OFFICE, new Act.CorrectCompletion("Văn bản kết quả ngày 14", day(2016, 3, 14), "văn bản"));
        assertThat(situation()).isEqualTo(Situation.DONE_IN_TIME);
        assertThat(does(Given.OFFICE, new Act.Close(null))).isEqualTo(Taken.CLOSING_NOT_FORESEEN);
        covers(EnumSet.of(
                Step.RETURN,
                Step.REASSIGN,
                Step.UPDATE,
                Step.ADJUST,
                Step.EXPLAIN,
                Step.REPORT,
                Step.SEND_BACK,
                Step.CONFIRM,
                Step.CORRECT_COMPLETION));
    }

    @Test
    void whatIsHoaTocIsBegunTheDayItComes() {
        open("binh-thuan", "2016-02-01T02:00:00Z");
        urgency = Urgency.HOA_TOC;
        register("UBND tỉnh Bình Thuận", day(2016, 2, 1), day(2016, 2, 3), List.of(FINANCE), List.of());
        assertThat(lead().firstUpdateBy())
                .as("and not after three working days")
                .isEqualTo(day(2016, 2, 1));
    }

    @Test
    void ninhHaiWhereMoreTimeIsAskedForAndResultsMayBeEnteredAfterTheDay() {
        open("ninh-hai", "2021-06-01T02:00:00Z");
        office().wiring().transactions().executeWithoutResult(status -> signs("so-tai-chinh"));
        register("UBND huyện Ninh Hải", day(2021, 6, 1), day(2021, 6, 15), List.of(FINANCE), List.of(HEALTH));
        did(FINANCE_PEOPLE, new Act.Update("Bắt đầu"));
        assertThat(does(FINANCE_PEOPLE, new Act.AskExtension("Chậm", null, Act.Paper.NONE)))
                .isEqualTo(Taken.LATER_DAY_MISSING);
        passTo(day(2021, 6, 14));
        did(FINANCE_PEOPLE, new Act.AskExtension("Thiếu số liệu", day(2021, 6, 22), paper("7/STC", 2021, 6, 14)));
        assertThat(history().getFirst().askedTooLate())
                .as("fewer than three working days before")
                .isTrue();
        assertThat(lead().pending())
                .extracting(Pending::submitBy)
                .as("the Office submits within two working days")
                .isEqualTo(day(2021, 6, 16));
        assertThat(lead().dueOn()).as("asking moves nothing").isEqualTo(day(2021, 6, 15));
        did(Given.OFFICE, new Act.SubmitExtension(null, paper("5/TTr-VP", 2021, 6, 14)));
        assertThat(does(Given.OFFICE, new Act.GrantExtension(null, day(2021, 6, 20), Act.Paper.NONE)))
                .as("the Committee answers in writing")
                .isEqualTo(Taken.DOCUMENT_MISSING);
        did(Given.OFFICE, new Act.RefuseExtension("Không lùi", paper("31/UBND", 2021, 6, 14)));
        did(FINANCE_PEOPLE, new Act.AskExtension("Xin lại", day(2021, 6, 22), Act.Paper.NONE));
        did(Given.OFFICE, new Act.GrantExtension(null, day(2021, 6, 18), paper("32/UBND", 2021, 6, 14)));
        passTo(day(2021, 6, 21));
        assertThat(situation()).as("three working days to enter the result").isEqualTo(Situation.DUE);
        passTo(day(2021, 6, 24));
        assertThat(situation()).isEqualTo(Situation.OVERDUE);
        assertThat(does(FINANCE_PEOPLE, new Act.Explain("Nghỉ", null, Act.Paper.NONE)))
                .as("in writing to the Office")
                .isEqualTo(Taken.DOCUMENT_MISSING);
        did(FINANCE_PEOPLE, new Act.Explain("Nghỉ", "Bổ sung người", paper("9/STC", 2021, 6, 24)));
        did(FINANCE_PEOPLE, report(day(2021, 6, 18)));
        assertThat(lead().signing()).as("the leader looks first").isTrue();
        did(FINANCE_LEADER, new Act.RefuseSignature("Sửa số liệu"));
        did(FINANCE_PEOPLE, report(day(2021, 6, 18)));
        did(FINANCE_LEADER, new Act.Sign(null));
        did(Given.OFFICE, new Act.Confirm(null, Quality.SUFFICIENT));
        assertThat(situation()).as("judged by the day of completion").isEqualTo(Situation.DONE_IN_TIME);
        did(Given.OFFICE, new Act.Close(null));
        did(Given.OFFICE, new Act.Reopen("Thiếu"));
        did(FINANCE_PEOPLE, new Act.Return("Không đúng", "không đúng chức năng", "cách khác"));
        did(Given.OFFICE, new Act.AcceptReturn(null));
        covers(EnumSet.of(
                Step.UPDATE,
                Step.ASK_EXTENSION,
                Step.SUBMIT_EXTENSION,
                Step.REFUSE_EXTENSION,
                Step.GRANT_EXTENSION,
                Step.EXPLAIN,
                Step.REPORT,
                Step.SIGN,
                Step.REFUSE_SIGNATURE,
                Step.CONFIRM,
                Step.CLOSE,
                Step.REOPEN,
                Step.RETURN,
                Step.ACCEPT_RETURN));
        assertThat(AsOf.of(history(), day(2021, 6, 16), WorkingCalendar.shipped()))
                .filteredOn(one -> one.entry().agencyName().equals("Sở Tài chính"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.entry().dueOn()).isEqualTo(day(2021, 6, 18));
                    assertThat(one.situation()).isEqualTo(Situation.SOON);
                });
    }

    @Test
    void ninhHaiGrantsNothingWhereTheProvinceFixedTheTime() {
        open("ninh-hai", "2021-06-01T02:00:00Z");
        register("UBND tỉnh Ninh Thuận", day(2021, 6, 1), day(2021, 6, 30), List.of(FINANCE), List.of());
        assertThat(does(FINANCE_PEOPLE, new Act.AskExtension("Chậm", day(2021, 7, 9), Act.Paper.NONE)))
                .isEqualTo(Taken.EXTENSION_EXCLUDED);
    }

    @Test
    void dakLakWhereADistrictGivesItsPartOn() {
        open("dak-lak", "2026-02-13T02:00:00Z");
        register("UBND tỉnh Đắk Lắk", day(2026, 2, 12), day(2026, 4, 30), List.of(FINANCE), List.of(HEALTH));
        assertThat(lead().firstUpdateBy()).as("over the New Year").isEqualTo(day(2026, 2, 25));
        assertThat(nth(1).firstUpdateBy()).as("binds only those who lead").isNull();
        did(FINANCE_PEOPLE, new Act.Receive("Đã nhận"));
        assertThat(does(FINANCE_PEOPLE, new Act.Return("Sai", "không chính xác", "bồ câu")))
                .isEqualTo(Taken.RETURN_CHANNEL_UNKNOWN);
        passTo(day(2026, 3, 2));
        did(Given.OFFICE, new Act.Reassign("Đúng hơn", new AgencyId("so-noi-vu"), "Sở Nội vụ"));
        assertThat(lead().firstUpdateBy()).as("begins anew").isEqualTo(day(2026, 3, 5));
        did(Given.OFFICE, new Act.Reassign("Trả lại như cũ", new AgencyId("so-tai-chinh"), "Sở Tài chính"));
        var giving = office().get(Giving.class);
        AssignmentId whole = lead().id();
        assertThat(giving.giveOn(FINANCE_PEOPLE, whole, gift("Phòng Ngân sách", day(2026, 5, 4))))
                .isEqualTo(Taken.AFTER_THE_WHOLE);
        assertThat(giving.giveOn(Given.agency("so-y-te"), whole, gift("Phòng Ngân sách", null)))
                .isEqualTo(Taken.NOT_ALLOWED);
        assertThat(giving.giveOn(FINANCE_PEOPLE, whole, gift("Phòng Ngân sách", null)))
                .isEqualTo(Taken.DONE);
        assertThat(giving.giveOn(FINANCE_PEOPLE, whole, gift("Phòng Đầu tư", day(2026, 4, 20))))
                .isEqualTo(Taken.DONE);
        assertThat(does(FINANCE_PEOPLE, report(day(2026, 3, 2)))).isEqualTo(Taken.PIECES_OPEN);
        did(Given.OFFICE, new Act.Adjust("Rút ngắn", day(2026, 4, 10), paper("77/UBND", 2026, 3, 2)));
        assertThat(pieces()).extracting(Assignment::dueOn).containsOnly(day(2026, 4, 10));
        Assignment room = pieces().getFirst();
        take(FINANCE_PEOPLE, room, report(day(2026, 3, 2)));
        take(FINANCE_LEADER, pieces().getFirst(), new Act.Confirm(null, null));
        assertThat(does(FINANCE_PEOPLE, report(day(2026, 3, 2)))).isEqualTo(Taken.PIECES_OPEN);
        did(FINANCE_PEOPLE, new Act.Report("Báo cáo", paper("45/BC", 2026, 3, 2), null, null, "Phòng Đầu tư nộp sau"));
        assertThat(does(FINANCE_PEOPLE, new Act.Confirm(null, null))).isEqualTo(Taken.NOT_ALLOWED);
        did(Given.OFFICE, new Act.Confirm(null, null));
        did(Given.OFFICE, new Act.Close(null));
        assertThat(giving.add(Given.OFFICE, task, Part.LEAD, gift("Sở Nội vụ", null)))
                .isEqualTo(Taken.CLOSED);
        covers(EnumSet.of(Step.RECEIVE, Step.REASSIGN, Step.ADJUST, Step.REPORT, Step.CONFIRM, Step.CLOSE));
    }

    @Test
    void aRecurringTaskBeginsAgainWhenItsDayIsOverAndOnlyOnce() {
        open("dak-lak", "2026-01-05T02:00:00Z");
        var monthly = new ConfirmedTask(
                UUID.randomUUID(),
                "Báo cáo tiến độ hằng tháng",
                List.of(new ConfirmedAgency("Sở Tài chính", new AgencyId("so-tai-chinh"))),
                List.of(),
                new Deadline.Recurring(Deadline.Every.MONTH, 20),
                day(2026, 1, 20),
                true,
                null);
        office().register(Given.directive("9/KH-UBND", day(2026, 1, 5), monthly));
        var recurrences = office().get(Recurrences.class);
        recurrences.spawn();
        assertThat(dues()).containsExactly(day(2026, 1, 20));
        passTo(day(2026, 3, 25));
        recurrences.spawn();
        recurrences.spawn();
        assertThat(dues()).containsExactly(day(2026, 1, 20), day(2026, 2, 20), day(2026, 3, 20), day(2026, 4, 20));
        assertThat(recurrences.end(Given.OFFICE, new TaskId(monthly.id()), " ")).isEqualTo(Taken.TEXT_MISSING);
        assertThat(recurrences.end(Given.OFFICE, new TaskId(monthly.id()), "Hết chương trình"))
                .isEqualTo(Taken.DONE);
        passTo(day(2026, 8, 1));
        recurrences.spawn();
        assertThat(dues()).hasSize(4);
    }

    @Test
    void whatTheRegulationWantsOfAClassIsHeld() {
        open("binh-thuan", "2016-02-01T02:00:00Z");
        register("UBND tỉnh Bình Thuận", day(2016, 2, 1), null, List.of(FINANCE), List.of());
        var facts = office().get(Facts.class);
        assertThat(facts.classify(Given.OFFICE, task, new Facts.OfTask(DeadlineKind.REPORT, false, false, false)))
                .isEqualTo(Taken.DUTY_MISSING);
        assertThat(facts.classify(Given.OFFICE, task, new Facts.OfTask(DeadlineKind.REPORT, false, true, true)))
                .isEqualTo(Taken.ROUTINE_COUNTS);
        assertThat(facts.classify(FINANCE_PEOPLE, task, new Facts.OfTask(DeadlineKind.REPORT, true, true, false)))
                .isEqualTo(Taken.NOT_ALLOWED);
        assertThat(facts.classify(Given.OFFICE, task, new Facts.OfTask(DeadlineKind.REPORT, true, true, false)))
                .isEqualTo(Taken.DONE);
    }

    private void open(String regulation, String now) {
        clock = new MovableClock(now);
        office = TrackedOffice.over(Databases.h2(), clock, Map.of(Regulations.class, Regulations.shipped(regulation)));
    }

    private TrackedOffice office() {
        return requireNonNull(office);
    }

    private void signs(String agency) {
        office().wiring()
                .get(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql(
                        "INSERT INTO signing_agency (agency_id, decided_by, decided_at) VALUES (:id, 'x', CURRENT_TIMESTAMP)")
                .param("id", agency)
                .update();
    }

    private void register(
            String issuer, LocalDate issuedOn, @Nullable LocalDate due, List<String> leads, List<String> others) {
        var given = Given.task("Rà soát", due, leads, others);
        ConfirmedDirective base = Given.directive("12/UBND-TH", issuedOn, given);
        task = new TaskId(given.id());
        office().register(new ConfirmedDirective(
                base.documentId(),
                base.number(),
                base.type(),
                issuer,
                issuedOn,
                base.subject(),
                base.signer(),
                urgency,
                base.visibility(),
                null,
                "chi",
                clock.instant(),
                base.tasks()));
    }

    private Task current() {
        return office().get(Tasks.class).find(Given.OFFICE, task).orElseThrow();
    }

    private Assignment lead() {
        return nth(0);
    }

    private Assignment nth(int n) {
        return current().assignments().get(n);
    }

    private List<Assignment> pieces() {
        return current().piecesOf(lead().id());
    }

    private Set<LocalDate> dues() {
        return office()
                .get(Figures.class)
                .rows(Given.OFFICE, Cut.ever(clock), Filter.NONE, Order.URGENCY, null, 1000)
                .stream()
                .map(ListedTask::dueOn)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<HistoryEntry> history() {
        return office().get(Assignments.class).history(task);
    }

    private Situation situation() {
        return Situation.of(lead(), Today.by(clock, WorkingCalendar.shipped()));
    }

    private Taken does(Viewer viewer, Act act) {
        return take(viewer, lead(), act);
    }

    private Taken take(Viewer viewer, Assignment one, Act act) {
        return office().get(Steps.class).take(viewer, new StepRequest(one.id(), one.version(), act));
    }

    private void did(Viewer viewer, Act act) {
        assertThat(does(viewer, act)).as(act.toString()).isEqualTo(Taken.DONE);
        seen.add(act.step());
    }

    private void covers(Set<Step> known) {
        assertThat(seen).containsAll(known);
    }

    private void passTo(LocalDate day) {
        Instant then = day.atTime(LocalTime.of(9, 0)).atZone(OfficeClock.ZONE).toInstant();
        clock.pass(Duration.between(clock.instant(), then));
    }

    private static Act report(LocalDate completed) {
        return new Act.Report("Báo cáo kết quả", new Act.Paper("45/BC", completed), null, null, null);
    }

    private static Act.Paper paper(String number, int year, int month, int day) {
        return new Act.Paper(number, day(year, month, day));
    }

    private static Giving.Gift gift(String name, @Nullable LocalDate due) {
        return new Giving.Gift(null, name, due, "Phần việc của " + name);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
