package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Regulations;

/** Opens the rules by which a task is handled: those of the regulation that was followed when its directive was issued. */
@Component
class RuleBook {

    /** The rules of one task with the day its directive was issued. */
    record Page(Rules rules, LocalDate issuedOn) {

        Page signedBy(boolean leader) {
            return new Page(
                    new Rules(rules.profile(), rules.calendar(), rules.origin(), rules.fixedByDocument(), leader),
                    issuedOn);
        }
    }

    private final JdbcClient jdbc;
    private final Regulations regulations;
    private final WorkingCalendar calendar;

    RuleBook(JdbcClient jdbc, Regulations regulations, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.regulations = regulations;
        this.calendar = calendar;
    }

    Rules of(LocalDate issuedOn, Origin origin, boolean withDeadline) {
        return new Rules(regulations.followedOn(issuedOn), calendar, origin, withDeadline, false);
    }

    Page of(TaskId task) {
        return jdbc.sql("""
                        SELECT d.issued_on, d.origin, t.with_deadline
                        FROM task t JOIN directive d ON d.id = t.directive_id
                        WHERE t.id = :task
                        """)
                .param("task", task.value())
                .query((row, n) -> {
                    var issued = row.getObject("issued_on", LocalDate.class);
                    return new Page(
                            of(issued, Origin.valueOf(row.getString("origin")), row.getBoolean("with_deadline")),
                            issued);
                })
                .single();
    }

    boolean leaderSigns(@Nullable AgencyId agency) {
        return agency != null
                && !jdbc.sql("""
                        SELECT agency_id
                        FROM signing_agency
                        WHERE agency_id = :agency
                        """)
                        .param("agency", agency.value())
                        .query(String.class)
                        .list()
                        .isEmpty();
    }

    /** The agencies whose leader signs before a result is sent. */
    List<String> signing() {
        return jdbc.sql("SELECT agency_id FROM signing_agency")
                .query(String.class)
                .list();
    }
}
