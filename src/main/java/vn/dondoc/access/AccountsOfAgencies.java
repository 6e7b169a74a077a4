package vn.dondoc.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Affected;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;

/** Accounts of bodies that end: they follow to a successor, and from their next click on they see its tasks. */
@Component
class AccountsOfAgencies implements Affected {

    private static final String KIND = "account";

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    AccountsOfAgencies(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public List<Move> moves(Set<AgencyId> ended) {
        return jdbc.sql("""
                        SELECT id, login, name, agency_id
                        FROM account
                        WHERE agency_id IN (:ended) AND disabled = FALSE
                        ORDER BY login
                        """)
                .param("ended", ended.stream().map(AgencyId::value).toList())
                .query((row, n) -> new Move(
                        KIND,
                        row.getObject("id", UUID.class),
                        row.getString("name") + " (" + row.getString("login") + ")",
                        new AgencyId(row.getString("agency_id")),
                        ""))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(Move move, Agency to, Actor actor, String reason) {
        boolean moved = jdbc.sql("""
                        UPDATE account
                        SET agency_id = :to, stamp = stamp + 1
                        WHERE id = :id AND agency_id = :from
                        """)
                        .param("id", move.subject())
                        .param("from", move.from().value())
                        .param("to", to.id().value())
                        .update()
                == 1;
        if (moved) {
            String login = jdbc.sql("SELECT login FROM account WHERE id = :id")
                    .param("id", move.subject())
                    .query(String.class)
                    .single();
            audit.record(
                    actor, "account.agency-changed", "account", login, move.from() + " → " + to.id() + "; " + reason);
        }
        return moved;
    }
}
