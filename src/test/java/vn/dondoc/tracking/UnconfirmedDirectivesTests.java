package vn.dondoc.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.tracking.Given.OFFICE;
import static vn.dondoc.tracking.Given.names;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.archive.DependentRows;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.review.ConfirmedTask;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.work.Outbox;
import vn.dondoc.work.OutboxEntry;

class UnconfirmedDirectivesTests {

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
        private final ConfirmedTask task =
                Given.task("Rà soát các dự án", LocalDate.of(2026, 6, 20), names("so-tai-chinh:Sở Tài chính"), names());
        private final ConfirmedDirective directive = Given.directive("12/UBND-KT", LocalDate.of(2026, 6, 1), task);

        Contract(DataSource database) {
            office = TrackedOffice.over(
                    database,
                    new MovableClock("2026-06-02T05:00:00Z"),
                    Map.of(JdbcTemplate.class, new JdbcTemplate(database)),
                    UnconfirmedDirectives.class,
                    DependentRows.class);
            office.register(directive);
        }

        @AfterEach
        void close() {
            office.close();
        }

        @Test
        void whatWasOnlyAssignedIsUndoneWithEverythingThatHangsOnItAndCanBeConfirmedAgain() {
            DirectiveId id =
                    office.get(Directives.class).from(directive.documentId()).getFirst();

            assertThat(undo()).isTrue();

            assertThat(office.get(Directives.class).from(directive.documentId()))
                    .isEmpty();
            assertThat(office.get(Tasks.class).find(OFFICE, new TaskId(task.id())))
                    .isEmpty();
            assertThat(office.get(Outbox.class).after(0, 100))
                    .extracting(OutboxEntry::subject)
                    .endsWith(id.value());
            assertThat(office.get(AuditTrail.class).story(List.of(id.toString())))
                    .extracting(entry -> entry.action())
                    .contains("tracking.unregistered");
            office.register(directive);
            assertThat(office.get(Tasks.class).find(OFFICE, new TaskId(task.id())))
                    .isPresent();
        }

        @Test
        void onceSomebodyHasActedNothingIsUndone() {
            office.step(task.id(), 0, Step.UPDATE, null);

            assertThat(undo()).isFalse();
            assertThat(office.get(Tasks.class).find(OFFICE, new TaskId(task.id())))
                    .isPresent();
        }

        @Test
        void whatWasNeverRegisteredIsUndoneAlready() {
            assertThat(undo()).isTrue();
            assertThat(undo()).isTrue();
        }

        private boolean undo() {
            return Objects.requireNonNull(office.wiring()
                    .transactions()
                    .execute(status ->
                            office.get(UnconfirmedDirectives.class).undo(directive.documentId(), OFFICE.actor())));
        }
    }
}
