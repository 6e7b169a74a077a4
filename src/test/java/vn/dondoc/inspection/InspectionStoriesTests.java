package vn.dondoc.inspection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.inspection.InspectedOffice.CHIEF;
import static vn.dondoc.inspection.InspectedOffice.CLERK;
import static vn.dondoc.inspection.InspectedOffice.FINANCE;
import static vn.dondoc.inspection.InspectedOffice.FINANCE_PEOPLE;
import static vn.dondoc.inspection.InspectedOffice.HEALTH;
import static vn.dondoc.inspection.InspectedOffice.HEALTH_PEOPLE;
import static vn.dondoc.inspection.InspectedOffice.INSPECTOR;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.figures.Standing;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.Step;

/** For each of the five regulations one inspection as far as that regulation goes: two in full, three as proposals. */
class InspectionStoriesTests {

    private @Nullable InspectedOffice office;
    private MovableClock clock = new MovableClock("2021-06-01T02:00:00Z");

    @AfterEach
    void close() {
        if (office != null) {
            office.close();
        }
    }

    @Test
    void ninhHaiFromThePlanOfTheYearToThePublishedConclusion() {
        open("ninh-hai", "2021-06-01T02:00:00Z");
        UUID late = task("Rà soát chợ xã", day(2021, 5, 10), day(2021, 5, 28), FINANCE);
        UUID reported = task("Báo cáo phòng dịch", day(2021, 5, 11), day(2021, 6, 30), HEALTH);
        task(
                "Việc của nơi khác",
                day(2021, 5, 11),
                day(2021, 5, 20),
                new Unit(new vn.dondoc.agency.AgencyId("so-xay-dung"), "Sở Xây dựng"));

        Plan plan = plan(2021, FINANCE, HEALTH);
        assertThat(propose(InspectedOffice.periodic(plan, FINANCE, HEALTH)))
                .as("a plan that nobody approved is no ground")
                .isEqualTo(Taken.PLAN_MISSING);
        assertThat(plans().approve(CLERK, plan.id(), "Chủ tịch UBND huyện", paper("90/QĐ", 2021, 6, 1)))
                .as("who wrote it does not approve it")
                .isEqualTo(Taken.NOT_ALLOWED);
        assertThat(plans().approve(CHIEF, plan.id(), "Chủ tịch UBND huyện", paper("90/QĐ", 2021, 6, 1)))
                .isEqualTo(Taken.DONE);
        assertThat(plans().write(CLERK, plan)).as("approved is approved").isEqualTo(Taken.NOT_NOW);

        var head = InspectedOffice.periodic(plan, FINANCE, HEALTH);
        InspectionId id = office().proposed(CLERK, head, Decision.NONE);
        assertThat(does(CLERK, id, new Act.Issue(paper("100/QĐ-UBND", 2021, 6, 1), "Trần Văn Bình")))
                .as("five parts, or no decision")
                .isEqualTo(Taken.ITEMS_MISSING);
        did(
                CLERK,
                id,
                new Act.Write(head, InspectedOffice.decision(day(2021, 6, 3), day(2021, 6, 10), "Công tác tiếp dân")));
        assertThat(sees(INSPECTOR, id)).as("nothing before the decision").isFalse();
        assertThat(sees(FINANCE_PEOPLE, id)).isFalse();
        did(CLERK, id, new Act.Issue(paper("100/QĐ-UBND", 2021, 6, 1), "Trần Văn Bình"));
        assertThat(sees(INSPECTOR, id)).isTrue();
        assertThat(sees(new Viewer("khac", "Người khác", Set.of(Role.INSPECTOR), null), id))
                .as("an inspector of another team")
                .isFalse();

        passTo(day(2021, 6, 3));
        did(INSPECTOR, id, new Act.Invite("Phạm Văn Mời", "Mặt trận Tổ quốc huyện", null));
        did(INSPECTOR, id, new Act.Ask(FINANCE.agency(), "Sổ theo dõi nhiệm vụ", day(2021, 6, 7)));
        did(INSPECTOR, id, new Act.Ask(HEALTH.agency(), "Báo cáo phòng dịch", day(2021, 6, 7)));
        assertThat(office().see(INSPECTOR, id).decision().team())
                .as("invited stand apart")
                .hasSize(2);
        assertThat(office().see(FINANCE_PEOPLE, id).work().requests())
                .as("what is asked of others is not theirs")
                .extracting(Request::unit)
                .containsExactly(FINANCE.agency());
        assertThat(does(HEALTH_PEOPLE, id, new Act.Answer(1, "Đây"))).isEqualTo(Taken.UNKNOWN);
        did(FINANCE_PEOPLE, id, new Act.Answer(1, "Gửi sổ theo dõi kèm theo"));
        passTo(day(2021, 6, 8));
        did(INSPECTOR, id, new Act.Note(FINANCE.agency(), day(2021, 6, 4), "Trụ sở", "Đã làm việc với lãnh đạo"));
        assertThat(does(INSPECTOR, id, new Act.Note(FINANCE.agency(), day(2021, 6, 1), "", "Trước khi bắt đầu")))
                .isEqualTo(Taken.DAY_WRONG);
        office().tracked.step(reported, 0, Step.UPDATE, null);
        office().tracked.step(reported, 0, Step.REPORT, day(2021, 6, 7));
        passTo(day(2021, 6, 11));
        did(INSPECTOR, id, new Act.End(day(2021, 6, 10)));

        var failing = new Failing(late, "Rà soát chợ xã", "Chưa thực hiện", "Nghiêm trọng", "", "Lãnh đạo đơn vị");
        did(INSPECTOR, id, new Act.Find(InspectedOffice.finding(FINANCE, 4, failing)));
        did(INSPECTOR, id, new Act.DraftConclusion("Đơn vị còn để chậm nhiệm vụ.", List.of(asks())));
        assertThat(does(INSPECTOR, id, new Act.Conclude(paper("5/KL", 2021, 6, 11), "Trần Văn Bình")))
                .as("the team drafts, the keeper issues")
                .isEqualTo(Taken.NOT_ALLOWED);
        assertThat(does(CLERK, id, new Act.Conclude(paper("5/KL", 2021, 6, 11), "Trần Văn Bình")))
                .as("one body is not evaluated")
                .isEqualTo(Taken.EVALUATION_MISSING);
        did(INSPECTOR, id, new Act.Find(InspectedOffice.finding(HEALTH, 4)));
        assertThat(does(CLERK, id, new Act.Conclude(paper("5/KL", 2021, 6, 11), "Trần Văn Bình")))
                .as("the cause is not said")
                .isEqualTo(Taken.FAILING_INCOMPLETE);
        var said =
                new Failing(late, "Rà soát chợ xã", "Chưa thực hiện", "Nghiêm trọng", "Thiếu người", "Lãnh đạo đơn vị");
        did(INSPECTOR, id, new Act.Find(InspectedOffice.finding(FINANCE, 4, said)));
        did(CLERK, id, new Act.Conclude(paper("5/KL", 2021, 6, 11), "Trần Văn Bình"));

        assertThat(office().see(FINANCE_PEOPLE, id).outcome().conclusion())
                .as("before the notice")
                .isEmpty();
        did(CLERK, id, new Act.Report(paper("6/BC", 2021, 6, 11)));
        did(CLERK, id, new Act.Notify(paper("7/TB", 2021, 6, 11)));
        Inspection told = office().see(FINANCE_PEOPLE, id);
        assertThat(told.outcome().conclusion()).isNotEmpty();
        assertThat(told.work().findings()).extracting(Finding::unit).containsExactly(FINANCE.agency());

        assertThat(does(CHIEF, id, new Act.Release())).isEqualTo(Taken.PUBLIC_TEXT_MISSING);
        did(CLERK, id, new Act.SayPublicly("Hai đơn vị được kiểm tra.\nMột nhiệm vụ chậm."));
        assertThat(does(CLERK, id, new Act.Release()))
                .as("a leader answers for it")
                .isEqualTo(Taken.NOT_ALLOWED);
        did(CHIEF, id, new Act.Release());
        PublicConclusion released =
                office().tracked.get(Releases.class).find(id).orElseThrow();
        assertThat(released.publicText()).containsExactly("Hai đơn vị được kiểm tra.", "Một nhiệm vụ chậm.");
        assertThat(released.toString()).doesNotContain("chợ xã").doesNotContain("Thiếu người");
        assertThat(does(CLERK, id, new Act.SayPublicly("Khác")))
                .as("released is released")
                .isEqualTo(Taken.NOT_NOW);

        var scope = office().tracked.get(ScopeTasks.class);
        Inspection seen = office().see(INSPECTOR, id);
        assertThat(scope.on(INSPECTOR, seen, day(2021, 6, 3)))
                .as("as they stood on the first day, of the inspected alone")
                .extracting(of -> of.tasks().stream()
                        .map(one -> one.content() + " " + one.standing())
                        .toList())
                .containsExactly(
                        List.of("Rà soát chợ xã " + Standing.NOT_STARTED_OVERDUE),
                        List.of("Báo cáo phòng dịch " + Standing.NOT_STARTED_IN_TIME));
        assertThat(scope.on(INSPECTOR, seen, day(2021, 6, 10)).get(1).tasks())
                .extracting(one -> one.standing())
                .containsExactly(Standing.AWAITING_CONFIRMATION);
        assertThat(office().tracked.get(AuditTrail.class).of("inspection", id.toString()))
                .hasSize(historyOf(id).size());
        assertThat(historyOf(id)).first().extracting(HistoryEntry::step).isEqualTo(vn.dondoc.inspection.Step.RELEASE);
    }

    @Test
    void dakLakWhereOnlyTheChairmanInspectsOthersAndEverybodyReportsInSevenWorkingDays() {
        open("dak-lak", "2026-02-02T02:00:00Z");
        UUID late = task("Giải ngân vốn", day(2026, 1, 5), day(2026, 1, 20), FINANCE);
        var signs = office().tracked.get(Signs.class);
        assertThat(signs.agencies(CLERK)).extracting(Signs.OfAgency::name).containsExactly("Sở Tài chính");
        var rows = signs.of(CLERK, "Sở Tài chính");
        assertThat(rows).extracting(Signs.Sign::task).containsExactly(late);
        var words = signs.words(
                CLERK, List.of("Sở Tài chính"), Set.of(rows.getFirst().row()));
        assertThat(words.getFirst())
                .contains("Giải ngân vốn")
                .contains("thời hạn 20/1/2026")
                .contains("2/2/2026");

        assertThat(propose(InspectedOffice.adHoc(Issuer.CHAIRMAN, null, Ground.NONE, FINANCE)))
                .isEqualTo(Taken.GROUND_MISSING);
        assertThat(propose(InspectedOffice.adHoc(Issuer.CHIEF, null, InspectedOffice.ordered("Theo yêu cầu"), FINANCE)))
                .as("Đ.15.2: the head of the Office only in his own house")
                .isEqualTo(Taken.OUT_OF_REACH);
        var own = InspectedOffice.adHoc(Issuer.HEAD, FINANCE.agency(), InspectedOffice.ordered("Tự kiểm tra"), FINANCE);
        var others =
                InspectedOffice.adHoc(Issuer.HEAD, FINANCE.agency(), InspectedOffice.ordered("Tự kiểm tra"), HEALTH);
        assertThat(office().inspecting()
                        .propose(FINANCE_PEOPLE, others, Decision.NONE)
                        .taken())
                .isEqualTo(Taken.OUT_OF_REACH);
        InspectionId inner =
                office().proposed(FINANCE_PEOPLE, own, InspectedOffice.decision(day(2026, 2, 3), day(2026, 2, 4)));
        assertThat(sees(HEALTH_PEOPLE, inner)).isFalse();
        assertThat(sees(CLERK, inner)).isTrue();
        assertThat(does(CLERK, inner, new Act.Cancel("Không cần")))
                .as("not the Office's")
                .isEqualTo(Taken.NOT_ALLOWED);
        did(FINANCE_PEOPLE, inner, new Act.Issue(paper("1/QĐ-STC", 2026, 2, 2), "Giám đốc Sở"));

        var ground = new Ground(Ground.Kind.SIGNS, "", Paper.NONE, words);
        var head = InspectedOffice.adHoc(Issuer.CHAIRMAN, null, ground, FINANCE, HEALTH);
        InspectionId id = office().proposed(CLERK, head, InspectedOffice.decision(day(2026, 2, 9), day(2026, 2, 13)));
        did(CLERK, id, new Act.Issue(paper("20/QĐ-UBND", 2026, 2, 2), "Chủ tịch"));
        assertThat(office().see(HEALTH_PEOPLE, id).head().ground().signs())
                .as("others' failures")
                .isEmpty();
        passTo(day(2026, 2, 13));
        did(INSPECTOR, id, new Act.End(day(2026, 2, 13)));
        Inspection ended = office().see(CLERK, id);
        var rules = office().inspecting().rules(ended);
        assertThat(DueReport.of(ended, rules))
                .as("both clocks from the same end, over Tết")
                .extracting(DueReport::who, DueReport::dueOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Sở Tài chính", day(2026, 3, 3)),
                        org.assertj.core.groups.Tuple.tuple("Sở Y tế", day(2026, 3, 3)),
                        org.assertj.core.groups.Tuple.tuple("Văn phòng UBND tỉnh", day(2026, 3, 3)));
        passTo(day(2026, 3, 4));
        did(FINANCE_PEOPLE, id, new Act.UnitReport(FINANCE.agency(), paper("30/BC", 2026, 3, 3)));
        assertThat(does(FINANCE_PEOPLE, id, new Act.UnitReport(HEALTH.agency(), paper("30/BC", 2026, 3, 3))))
                .isEqualTo(Taken.UNKNOWN);
        LocalDate today = day(2026, 3, 4);
        assertThat(DueReport.of(office().see(CLERK, id), rules))
                .extracting(one -> one.late(today))
                .containsExactly(false, true, true);
        assertThat(DueReport.of(office().see(CLERK, inner), rules))
                .as("not over yet")
                .isEmpty();
        did(FINANCE_PEOPLE, inner, new Act.End(day(2026, 2, 4)));
        assertThat(DueReport.of(office().see(CLERK, inner), rules))
                .as("an agency that inspected itself reports itself")
                .extracting(DueReport::who)
                .containsExactly("Sở Tài chính");
    }

    @Test
    void laiChauWhereTheOfficeOnlyAdvises() {
        proposalsOnly("lai-chau", "2016-03-01T02:00:00Z");
    }

    @Test
    void hungYenWhereTheBaseRegulationIsUnknown() {
        proposalsOnly("hung-yen", "2018-09-03T02:00:00Z");
    }

    @Test
    void binhThuanWhereAnInspectionIsProposed() {
        proposalsOnly("binh-thuan", "2015-08-03T02:00:00Z");
    }

    private void proposalsOnly(String profile, String now) {
        open(profile, now);
        assertThat(propose(InspectedOffice.adHoc(Issuer.CHAIRMAN, null, Ground.NONE, FINANCE)))
                .isEqualTo(Taken.GROUND_MISSING);
        InspectionId id = office().proposed(
                        CLERK,
                        InspectedOffice.adHoc(
                                Issuer.CHAIRMAN, null, InspectedOffice.ordered("Nhiều việc chậm"), FINANCE),
                        Decision.NONE);
        assertThat(does(CLERK, id, new Act.Issue(paper("1/QĐ", 2015, 1, 1), "Chủ tịch")))
                .isEqualTo(Taken.NOT_FORESEEN);
        did(CLERK, id, new Act.Settle("Chủ tịch đồng ý, giao Văn phòng đôn đốc"));
        assertThat(office().see(CLERK, id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(sees(FINANCE_PEOPLE, id))
                .as("a proposal is the Office's own")
                .isFalse();
        assertThat(does(CLERK, id, new Act.SayPublicly("x"))).isIn(Taken.NOT_NOW, Taken.PUBLICATION_NOT_FORESEEN);
    }

    private static Recommendation asks() {
        return new Recommendation(
                1, "Hoàn thành rà soát chợ xã", FINANCE.agency(), FINANCE.name(), day(2021, 6, 30), null);
    }

    private Plan plan(int year, Unit... units) {
        var plan = new Plan(
                UUID.randomUUID(), year, null, "UBND huyện Ninh Hải", List.of(units), "Ba nội dung", "", null, 0);
        assertThat(plans().write(CLERK, plan)).isEqualTo(Taken.DONE);
        return plan;
    }

    private Taken propose(Head head) {
        return office().inspecting().propose(CLERK, head, Decision.NONE).taken();
    }

    private UUID task(String content, LocalDate issued, LocalDate due, Unit lead) {
        var task = Given.task(content, due, List.of(lead.agency() + ":" + lead.name()), List.of());
        office().tracked.register(Given.directive("15/UBND-" + content.length(), issued, task));
        return task.id();
    }

    private boolean sees(Viewer viewer, InspectionId id) {
        return office().tracked.get(Inspections.class).find(viewer, id).isPresent();
    }

    private List<HistoryEntry> historyOf(InspectionId id) {
        return office().tracked.get(Inspections.class).history(CLERK, id);
    }

    private void did(Viewer viewer, InspectionId id, Act act) {
        office().did(viewer, id, act);
    }

    private Taken does(Viewer viewer, InspectionId id, Act act) {
        return office().does(viewer, id, act);
    }

    private Plans plans() {
        return office().tracked.get(Plans.class);
    }

    private void open(String profile, String now) {
        clock = new MovableClock(now);
        office = new InspectedOffice(Databases.h2(), profile, clock);
    }

    private InspectedOffice office() {
        return requireNonNull(office);
    }

    private void passTo(LocalDate day) {
        var at = day.atTime(LocalTime.of(9, 0)).atZone(OfficeClock.ZONE).toInstant();
        clock.pass(java.time.Duration.between(clock.instant(), at));
    }

    private static Paper paper(String number, int year, int month, int day) {
        return new Paper(number, day(year, month, day));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
