package vn.dondoc.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;

/** The register as it is kept: the shipped bodies and those that an administrator added or changed. */
@Repository
public class Agencies {

    private final JdbcClient jdbc;
    private final AgencyRows rows;
    private final AuditTrail audit;
    private volatile Kept kept = new Kept(new UUID(0, 1), new AgencyRegister(List.of(), Map.of()), Map.of());

    private record Kept(UUID stamp, AgencyRegister register, Map<AgencyId, RegisterEntry> entries) {}

    Agencies(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.rows = new AgencyRows(jdbc, clock);
    }

    /** The register of now; read again only when it has changed, by whichever process. */
    @Transactional(readOnly = true)
    public AgencyRegister register() {
        return current().register();
    }

    /** Every body with what people entered about it, in the order of the register. */
    @Transactional(readOnly = true)
    public List<RegisterEntry> entries() {
        return List.copyOf(current().entries().values());
    }

    @Transactional(readOnly = true)
    public Optional<RegisterEntry> entry(AgencyId id) {
        return Optional.ofNullable(current().entries().get(id));
    }

    private Kept current() {
        UUID stamp = jdbc.sql("SELECT stamp FROM agency_register WHERE id = 1")
                .query(UUID.class)
                .single();
        Kept known = kept;
        if (!known.stamp().equals(stamp)) {
            known = read(stamp);
            kept = known;
        }
        return known;
    }

    /** Adds a body that the register lacks; its id is its name in plain letters. */
    @Transactional
    public AgencyId add(
            String name,
            Agency.Kind kind,
            List<String> aliases,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Actor by) {
        var agency = new Agency(
                AgencyRows.idOf(name),
                name,
                kind,
                aliases.stream().map(Alias::always).toList(),
                from,
                to,
                List.of(),
                null);
        rows.insert(agency, Contact.NONE, false, false);
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
        missing.forEach(agency -> rows.insert(agency, Contact.NONE, false, true));
        missing.forEach(agency -> agency.successors().forEach(next -> rows.succeed(agency.id(), next)));
        missing.forEach(agency ->
                shipped.members().getOrDefault(agency.id(), Set.of()).forEach(kind -> rows.stand(agency.id(), kind)));
        Set<AgencyId> added = new java.util.HashSet<>();
        missing.forEach(agency -> added.add(agency.id()));
        shipped.memberships().stream()
                .filter(one -> added.contains(one.member()) || added.contains(one.group()))
                .filter(one -> shipped.byId(one.group()).isPresent())
                .forEach(rows::join);
        if (!missing.isEmpty()) {
            audit.record(
                    Actor.system("agency"), "agency.imported", "agency", "register", Integer.toString(missing.size()));
        }
        return missing.size();
    }

    private Kept read(UUID stamp) {
        var entries = new LinkedHashMap<AgencyId, RegisterEntry>();
        rows.all().forEach(entry -> entries.put(entry.agency().id(), entry));
        var members = new HashMap<AgencyId, Set<Agency.Kind>>();
        rows.pairs("SELECT agency_id AS one, kind AS other FROM agency_group_kind ORDER BY agency_id, kind")
                .forEach((id, kinds) -> members.put(new AgencyId(id), AgencyRegister.kinds(kinds)));
        var register = new AgencyRegister(
                entries.values().stream().map(RegisterEntry::agency).toList(), members, rows.memberships());
        var ordered = new LinkedHashMap<AgencyId, RegisterEntry>();
        new ArrayList<>(register.all())
                .forEach(agency -> ordered.put(agency.id(), Objects.requireNonNull(entries.get(agency.id()))));
        return new Kept(stamp, register, ordered);
    }
}
