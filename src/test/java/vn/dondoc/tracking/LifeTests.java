package vn.dondoc.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Regulations;

/** The state machine alone: no database, all five regulations. */
class LifeTests {

    private static final int STEPS = 100_000;
    private static final LocalDate ISSUED = LocalDate.of(2020, 1, 6);

    private static final List<Viewer> PEOPLE = List.of(
            Given.OFFICE,
            Given.OTHER_OFFICE,
            Given.agency("so-tai-chinh"),
            Given.agency("so-y-te"),
            new Viewer("leader", "Giám đốc", Set.of(Role.AGENCY_LEADER), new AgencyId("so-tai-chinh")),
            new Viewer("chu-tich", "Chủ tịch", Set.of(Role.COMMITTEE_LEADER), null));

    private final Random random = new Random(553);
    private final RandomActs acts = new RandomActs(random);
    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final Regulations regulations = Regulations.shipped("dak-lak");

    @Test
    void noOrderOfActsLeadsToAStateThatCannotBe() {
        var taken = EnumSet.noneOf(Step.class);
        var refused = EnumSet.noneOf(Taken.class);
        var reached = new HashSet<Progress>();
        for (int done = 0; done < STEPS; ) {
            Rules rules = rules();
            LocalDate today = ISSUED;
            Assignment one = begun(rules);
            for (int life = 0; life < 40; life++, done++) {
                today = today.plusDays(random.nextInt(5));
                Viewer who = PEOPLE.get(random.nextInt(PEOPLE.size()));
                int open = random.nextInt(4) == 0 ? 1 : 0;
                var setting = new Life.Setting(rules, Hand.of(who, one, null), today, ISSUED, open, null);
                Act act = acts.next(today, Life.open(one, setting));
                switch (Life.after(one, act, setting)) {
                    case Life.Outcome.Refused no -> refused.add(no.why());
                    case Life.Outcome.Moved moved -> {
                        assertThat(Life.open(one, setting))
                                .as("offered before it was done")
                                .contains(act.step());
                        check(one, moved.after(), act, who, rules, today);
                        taken.add(act.step());
                        reached.add(moved.after().progress());
                        one = moved.after();
                    }
                }
            }
        }
        assertThat(taken)
                .as("every act was done at least once")
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Step.ASSIGN, Step.RESCHEDULE, Step.SUCCEED)));
        assertThat(reached).containsExactlyInAnyOrder(Progress.values());
        assertThat(refused)
                .as("almost every reason was given at least once")
                .hasSizeGreaterThan(22)
                .doesNotContain(Taken.DONE);
    }

    private Rules rules() {
        var profiles = regulations.all();
        return new Rules(
                profiles.get(random.nextInt(profiles.size())),
                calendar,
                Origin.values()[random.nextInt(Origin.values().length)],
                random.nextBoolean(),
                random.nextInt(3) == 0,
                false);
    }

    private Assignment begun(Rules rules) {
        LocalDate due = random.nextInt(5) == 0 ? null : ISSUED.plusDays(random.nextInt(60));
        return rules.begin(
                Assignment.given(
                        new TaskId(UUID.randomUUID()), Part.LEAD, new AgencyId("so-tai-chinh"), "Sở Tài chính", due),
                ISSUED,
                ISSUED);
    }

    private void check(Assignment before, Assignment after, Act act, Viewer who, Rules rules, LocalDate today) {
        String what = act + " on " + before + " gave " + after;
        Result result = after.result();
        Progress progress = after.progress();
        assertThat(after.version()).as(what).isEqualTo(before.version() + 1);
        assertThat(after.id()).as(what).isEqualTo(before.id());
        boolean has = result.completedOn() != null;
        assertThat(has)
                .as("a result is there where it was reported: " + what)
                .isEqualTo(progress.finished() || progress == Progress.AWAITING_CONFIRMATION || after.signing());
        assertThat(result.confirmedOn() != null).as("confirmed: " + what).isEqualTo(progress.finished());
        if (has) {
            assertThat(result.completedOn()).as(what).isBeforeOrEqualTo(result.receivedOn());
            assertThat(result.receivedOn()).as(what).isBeforeOrEqualTo(today);
            assertThat(result.reportedBy()).as(what).isNotNull();
        }
        if (after.signing()) {
            assertThat(progress).as(what).isEqualTo(Progress.IN_PROGRESS);
        }
        if (progress == Progress.NOT_STARTED) {
            assertThat(after.firstUpdatedOn())
                    .as("started by a substantive update only: " + what)
                    .isNull();
        }
        if (progress == Progress.IN_PROGRESS) {
            assertThat(after.firstUpdatedOn()).as(what).isNotNull();
        }
        if (after.pending() != null) {
            assertThat(after.dueOn()).as(what).isNotNull();
            assertThat(progress.finished() || progress == Progress.TAKEN_BACK)
                    .as(what)
                    .isFalse();
            assertThat(rules.extensions()).as(what).isTrue();
            assertThat(rules.extendable()).as(what).isTrue();
        }
        if (!Objects.equals(before.dueOn(), after.dueOn())) {
            assertThat(act)
                    .as("who may move a deadline: " + what)
                    .isInstanceOfAny(Act.Adjust.class, Act.GrantExtension.class);
            assertThat(who.isOfTheOffice()).as(what).isTrue();
        }
        if (before.progress() == Progress.CLOSED) {
            assertThat(act).as("closed is read-only: " + what).isInstanceOf(Act.Reopen.class);
            assertThat(act.hasText()).as(what).isTrue();
        }
        if (act instanceof Act.Confirm) {
            assertThat(who.account()).as("somebody else confirms: " + what).isNotEqualTo(before.reportedBy());
        }
        if (progress == Progress.DONE
                && before.progress() == Progress.AWAITING_CONFIRMATION
                && act instanceof Act.Confirm) {
            assertThat(after.late())
                    .as("slow confirmation makes nobody late: " + what)
                    .isEqualTo(before.late());
        }
        assertThat(who.has(Role.COMMITTEE_LEADER)).as("looks on only: " + what).isFalse();
    }
}
