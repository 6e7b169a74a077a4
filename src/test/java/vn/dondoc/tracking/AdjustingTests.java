package vn.dondoc.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.tracking.Given.OFFICE;
import static vn.dondoc.tracking.Given.names;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.review.ConfirmedTask;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

class AdjustingTests {

    private static final LocalDate JUNE_20 = LocalDate.of(2026, 6, 20);
    private static final LocalDate JULY_15 = LocalDate.of(2026, 7, 15);
    private static final Agency HEALTH = new Agency(
            new AgencyId("so-y-te"), "Sở Y tế", Agency.Kind.DEPARTMENT, List.of(), null, null, List.of(), null);

    @Nested
    class OnH2 extends Contract {
        OnH2() {
            super(Databases.h2());
        }
    }

    @Nested
    class OnPostgres extends Contract {
        OnPostgres() {
            super(Databases.postgres());
        }
    }

    abstract static class Contract {

        private final TrackedOffice office;
        private final ConfirmedTask first =
                Given.task("Rà soát", JUNE_20, names("so-tai-chinh:Sở Tài chính"), names("so-xay-dung:Sở Xây dựng"));
        private final ConfirmedTask second =
                Given.task("Báo cáo", JUNE_20, names("so-tai-chinh:Sở Tài chính"), names());
        private final ConfirmedDirective older = Given.directive("12/UBND-KT", LocalDate.of(2026, 5, 4), first, second);
        private final ConfirmedDirective later = Given.directive("45/UBND-KT", LocalDate.of(2026, 6, 10));

        Contract(DataSource database) {
            office = TrackedOffice.over(database, new MovableClock("2026-06-12T02:00:00Z"), Adjusting.class);
            office.register(older);
            office.register(later);
        }

        @AfterEach
        void close() {
            office.close();
        }

        @Test
        void aDueDayMovesByDecisionAndTheHistoryCitesTheLaterDocument() {
            var outcome = decide(decision(first, Adjusting.Kind.DUE, JULY_15, null), keep(second));

            assertThat(outcome.done()).isEqualTo(1);
            assertThat(outcome.refused()).isEmpty();
            assertThat(task(first).assignments())
                    .allSatisfy(one -> assertThat(one.dueOn()).isEqualTo(JULY_15));
            assertThat(task(first).dueOn()).isEqualTo(JULY_15);
            assertThat(task(second).dueOn()).isEqualTo(JUNE_20);
            assertThat(office.get(Assignments.class).history(task(first).id()).getFirst())
                    .satisfies(entry -> {
                        assertThat(entry.step()).isEqualTo(Step.ADJUST);
                        assertThat(entry.number()).isEqualTo("45/UBND-KT");
                        assertThat(entry.text()).isEqualTo("Theo văn bản mới");
                    });
        }

        @Test
        void aTaskGetsAnotherLeadAndTheCoordinatorsStay() {
            assertThat(decide(decision(first, Adjusting.Kind.LEAD, null, HEALTH))
                            .done())
                    .isEqualTo(1);

            assertThat(task(first).assignments())
                    .extracting(Assignment::agencyName)
                    .containsExactly("Sở Y tế", "Sở Xây dựng");
        }

        @Test
        void openTasksOfAReplacedDirectiveFollowOrEnd() {
            var outcome = decide(
                    decision(first, Adjusting.Kind.FOLLOW, JULY_15, null),
                    decision(second, Adjusting.Kind.END, null, null));

            assertThat(outcome.done()).isEqualTo(2);
            DirectiveId fresh =
                    office.get(Directives.class).from(later.documentId()).getFirst();
            assertThat(office.get(Adjusting.class).followed(task(first).id())).contains(fresh);
            assertThat(office.get(Adjusting.class).following(OFFICE, fresh))
                    .extracting(Task::content)
                    .containsExactly("Rà soát");
            assertThat(task(first).dueOn()).isEqualTo(JULY_15);
            assertThat(task(second).progress()).isEqualTo(Progress.TAKEN_BACK);
        }

        @Test
        void whatSomebodyElseChangedMeanwhileAndWhatIsMissingIsRefusedWithAReason() {
            var stale = decision(first, Adjusting.Kind.DUE, JULY_15, null);
            office.step(first.id(), 0, Step.UPDATE, null);

            var outcome = decide(stale, decision(second, Adjusting.Kind.LEAD, null, null));

            assertThat(outcome.done()).isZero();
            assertThat(outcome.refused())
                    .extracting(Adjusting.Refused::why)
                    .containsExactly(Taken.OUTRUN.messageKey(), "adjust.missing.lead");
            assertThat(task(first).dueOn()).isEqualTo(JUNE_20);
        }

        private Adjusting.Outcome decide(Adjusting.Decision... decisions) {
            Directive directive = office.get(Directives.class)
                    .find(
                            OFFICE,
                            office.get(Directives.class)
                                    .from(later.documentId())
                                    .getFirst())
                    .orElseThrow();
            return office.get(Adjusting.class).decide(OFFICE, directive, List.of(decisions), "Theo văn bản mới");
        }

        private Adjusting.Decision keep(ConfirmedTask of) {
            return decision(of, Adjusting.Kind.KEEP, null, null);
        }

        private Adjusting.Decision decision(
                ConfirmedTask of, Adjusting.Kind kind, @Nullable LocalDate due, @Nullable Agency lead) {
            Map<AssignmentId, Integer> versions = new HashMap<>();
            task(of).assignments().forEach(one -> versions.put(one.id(), one.version()));
            return new Adjusting.Decision(new TaskId(of.id()), kind, due, lead, versions);
        }

        private Task task(ConfirmedTask of) {
            return office.get(Tasks.class).find(OFFICE, new TaskId(of.id())).orElseThrow();
        }
    }
}
