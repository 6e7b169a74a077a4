package vn.dondoc.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.vietnamese.CollationKey;

/** The register as it is kept: the shipped bodies and those that an administrator added. */
@Repository
public class Agencies {

    /** How the register is known to have grown without reading it. */
    private record Mark(long agencies, long aliases) {}

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile Kept kept = new Kept(new Mark(-1, -1), new AgencyRegister(List.of(), Map.of()));

    private record Kept(Mark mark, AgencyRegister register) {}

    Agencies(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The register of now; read again only when it has grown, by whichever process. */
    @Transactional(readOnly = true)
    public AgencyRegister register() {
        Mark mark = new Mark(count("SELECT COUNT(*) FROM agency"), count("SELECT COUNT(*) FROM agency_alias"));
        Kept known = kept;
        if (!known.mark().equals(mark)) {
            known = new Kept(mark, read());
            kept = known;
        }
        return known.register();
    }

    /** Adds a body that the shipped register lacks; its id is its name in plain letters. */
    @Transactional
    public AgencyId add(
            String name,
            Agency.Kind kind,
            List<String> aliases,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Actor by) {
        var agency = new Agency(new AgencyId(RegisterFile.slug(name)), name, kind, aliases, from, to, List.of(), null);
        insert(agency, false);
        audit.record(by, "agency.added", "agency", agency.id().value(), name);
        return agency.id();
    }

    /** Takes in the shipped bodies that are not there yet; says how many. */
    @Transactional
    public int importShipped() {
        AgencyRegister shipped = AgencyRegister.shipped();
        Set<String> there = new TreeSet<>(
                jdbc.sql("SELECT id FROM agency").query(String.class).list());
        List<Agency> missing = shipped.all().stream()
                .filter(agency -> !there.contains(agency.id().value()))
                .toList();
        missing.forEach(agency -> insert(agency, true));
        missing.forEach(agency -> agency.successors().forEach(next -> succeed(agency.id(), next)));
        missing.forEach(agency ->
                shipped.members().getOrDefault(agency.id(), Set.of()).forEach(kind -> member(agency.id(), kind)));
        if (!missing.isEmpty()) {
            audit.record(
                    Actor.system("agency"), "agency.imported", "agency", "register", Integer.toString(missing.size()));
        }
        return missing.size();
    }

    private void insert(Agency agency, boolean shipped) {
        jdbc.sql("""
                        INSERT INTO agency (id, name, sort_key, kind, valid_from, valid_to, parent_id, shipped, created_at)
                        VALUES (:id, :name, :sortKey, :kind, :from, :to, :parent, :shipped, :now)
                        """)
                .param("id", agency.id().value())
                .param("name", agency.name())
                .param("sortKey", CollationKey.of(agency.name()))
                .param("kind", agency.kind().name())
                .param("from", agency.validFrom())
                .param("to", agency.validTo())
                .param(
                        "parent",
                        agency.parent() == null ? null : agency.parent().value())
                .param("shipped", shipped)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (String alias : new java.util.LinkedHashSet<>(agency.aliases())) {
            jdbc.sql("INSERT INTO agency_alias (agency_id, alias) VALUES (:id, :alias)")
                    .param("id", agency.id().value())
                    .param("alias", alias)
                    .update();
        }
    }

    private void succeed(AgencyId agency, AgencyId successor) {
        jdbc.sql("INSERT INTO agency_successor (agency_id, successor_id) VALUES (:id, :next)")
                .param("id", agency.value())
                .param("next", successor.value())
                .update();
    }

    private void member(AgencyId group, Agency.Kind kind) {
        jdbc.sql("INSERT INTO agency_group_kind (agency_id, kind) VALUES (:id, :kind)")
                .param("id", group.value())
                .param("kind", kind.name())
                .update();
    }

    private AgencyRegister read() {
        Map<String, List<String>> aliases =
                pairs("SELECT agency_id AS one, alias AS other FROM agency_alias ORDER BY agency_id, alias");
        Map<String, List<String>> successors = pairs(
                "SELECT agency_id AS one, successor_id AS other FROM agency_successor ORDER BY agency_id, successor_id");
        List<Agency> agencies = jdbc.sql("""
                        SELECT id, name, kind, valid_from, valid_to, parent_id
                        FROM agency
                        ORDER BY sort_key, id
                        """)
                .query((row, n) -> {
                    String id = row.getString("id");
                    String parent = row.getString("parent_id");
                    return new Agency(
                            new AgencyId(id),
                            row.getString("name"),
                            Agency.Kind.valueOf(row.getString("kind")),
                            aliases.getOrDefault(id, List.of()),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            successors.getOrDefault(id, List.of()).stream()
                                    .map(AgencyId::new)
                                    .toList(),
                            parent == null ? null : new AgencyId(parent));
                })
                .list();
        var members = new HashMap<AgencyId, Set<Agency.Kind>>();
        pairs("SELECT agency_id AS one, kind AS other FROM agency_group_kind ORDER BY agency_id, kind")
                .forEach((id, kinds) -> members.put(new AgencyId(id), AgencyRegister.kinds(kinds)));
        return new AgencyRegister(agencies, members);
    }

    private Map<String, List<String>> pairs(String sql) {
        var pairs = new HashMap<String, List<String>>();
        jdbc.sql(sql).query(row -> {
            pairs.computeIfAbsent(row.getString("one"), one -> new ArrayList<>())
                    .add(row.getString("other"));
        });
        return pairs;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
