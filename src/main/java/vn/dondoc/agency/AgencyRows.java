package vn.dondoc.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.vietnamese.CollationKey;

/** The rows of the register; every change gives it another stamp. */
final class AgencyRows {

    private static final int LONGEST_ID = 190;

    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The name in plain letters. */
    static AgencyId idOf(String name) {
        String slug = RegisterFile.slug(name);
        return new AgencyId(slug.length() <= LONGEST_ID ? slug : slug.substring(0, LONGEST_ID));
    }

    void insert(Agency agency, Contact contact, boolean connected, boolean shipped) {
        jdbc.sql("""
                        INSERT INTO agency (id, name, sort_key, kind, valid_from, valid_to, parent_id, contact_person, contact_phone,
                                            contact_mail, leader, connected, shipped, version, created_at)
                        VALUES (:id, :name, :sortKey, :kind, :from, :to, :parent, :person, :phone, :mail, :leader, :connected,
                                :shipped, 0, :now)
                        """)
                .param("shipped", shipped)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .params(values(agency, contact, connected))
                .update();
        alias(agency);
        changed();
    }

    /** False where somebody else was quicker. */
    boolean update(RegisterEntry after) {
        Agency agency = after.agency();
        boolean done = jdbc.sql("""
                        UPDATE agency
                        SET name = :name, sort_key = :sortKey, kind = :kind, valid_from = :from, valid_to = :to, parent_id = :parent,
                            contact_person = :person, contact_phone = :phone, contact_mail = :mail, leader = :leader,
                            connected = :connected, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                        .param("version", after.version())
                        .params(values(agency, after.contact(), after.connected()))
                        .update()
                == 1;
        if (done) {
            jdbc.sql("DELETE FROM agency_alias WHERE agency_id = :id")
                    .param("id", agency.id().value())
                    .update();
            alias(agency);
            jdbc.sql("DELETE FROM agency_successor WHERE agency_id = :id")
                    .param("id", agency.id().value())
                    .update();
            agency.successors().forEach(next -> succeed(agency.id(), next));
            changed();
        }
        return done;
    }

    private static Map<String, ?> values(Agency agency, Contact contact, boolean connected) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", agency.id().value());
        values.put("name", agency.name());
        values.put("sortKey", CollationKey.of(agency.name()));
        values.put("kind", agency.kind().name());
        values.put("from", agency.validFrom());
        values.put("to", agency.validTo());
        values.put("parent", agency.parent() == null ? null : agency.parent().value());
        values.put("person", filled(contact.person()));
        values.put("phone", filled(contact.phone()));
        values.put("mail", filled(contact.mail()));
        values.put("leader", filled(contact.leader()));
        values.put("connected", connected);
        return values;
    }

    private void alias(Agency agency) {
        var written = new HashMap<String, Alias>();
        agency.alsoCalled().forEach(alias -> written.putIfAbsent(alias.name(), alias));
        written.values()
                .forEach(alias -> jdbc.sql("""
                                INSERT INTO agency_alias (agency_id, alias, valid_from, valid_to)
                                VALUES (:id, :alias, :from, :to)
                                """)
                        .param("id", agency.id().value())
                        .param("alias", alias.name())
                        .param("from", alias.from())
                        .param("to", alias.to())
                        .update());
    }

    void succeed(AgencyId agency, AgencyId successor) {
        jdbc.sql("INSERT INTO agency_successor (agency_id, successor_id) VALUES (:id, :next)")
                .param("id", agency.value())
                .param("next", successor.value())
                .update();
        changed();
    }

    void stand(AgencyId group, Agency.Kind kind) {
        jdbc.sql("INSERT INTO agency_group_kind (agency_id, kind) VALUES (:id, :kind)")
                .param("id", group.value())
                .param("kind", kind.name())
                .update();
        changed();
    }

    /** A group stands for these kinds and no others. */
    void stand(AgencyId group, Iterable<Agency.Kind> kinds) {
        jdbc.sql("DELETE FROM agency_group_kind WHERE agency_id = :id")
                .param("id", group.value())
                .update();
        kinds.forEach(kind -> stand(group, kind));
        changed();
    }

    void join(Membership membership) {
        leave(membership.group(), membership.member());
        jdbc.sql("""
                        INSERT INTO agency_member (group_id, member_id, included, valid_from, valid_to)
                        VALUES (:group, :member, :included, :from, :to)
                        """)
                .param("group", membership.group().value())
                .param("member", membership.member().value())
                .param("included", membership.included())
                .param("from", membership.from())
                .param("to", membership.to())
                .update();
        changed();
    }

    /** Whether there was such a row. */
    boolean leave(AgencyId group, AgencyId member) {
        boolean left = jdbc.sql("DELETE FROM agency_member WHERE group_id = :group AND member_id = :member")
                        .param("group", group.value())
                        .param("member", member.value())
                        .update()
                == 1;
        changed();
        return left;
    }

    List<Membership> memberships() {
        return jdbc.sql("""
                        SELECT group_id, member_id, included, valid_from, valid_to
                        FROM agency_member
                        ORDER BY group_id, member_id
                        """)
                .query((row, n) -> new Membership(
                        new AgencyId(row.getString("group_id")),
                        new AgencyId(row.getString("member_id")),
                        row.getBoolean("included"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    List<RegisterEntry> all() {
        Map<String, List<Alias>> aliases = aliases();
        Map<String, List<String>> successors = pairs(
                "SELECT agency_id AS one, successor_id AS other FROM agency_successor ORDER BY agency_id, successor_id");
        return jdbc.sql("""
                        SELECT id, name, kind, valid_from, valid_to, parent_id, contact_person, contact_phone, contact_mail, leader,
                               connected, shipped, version
                        FROM agency
                        ORDER BY sort_key, id
                        """).query((row, n) -> entry(row, aliases, successors)).list();
    }

    private static RegisterEntry entry(
            ResultSet row, Map<String, List<Alias>> aliases, Map<String, List<String>> successors) throws SQLException {
        String id = row.getString("id");
        String parent = row.getString("parent_id");
        var agency = new Agency(
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
        return new RegisterEntry(
                agency,
                new Contact(
                        text(row, "contact_person"),
                        text(row, "contact_phone"),
                        text(row, "contact_mail"),
                        text(row, "leader")),
                row.getBoolean("connected"),
                row.getBoolean("shipped"),
                row.getInt("version"));
    }

    private Map<String, List<Alias>> aliases() {
        var aliases = new HashMap<String, List<Alias>>();
        jdbc.sql("SELECT agency_id, alias, valid_from, valid_to FROM agency_alias ORDER BY agency_id, alias")
                .query(row -> {
                    aliases.computeIfAbsent(row.getString("agency_id"), one -> new ArrayList<>())
                            .add(new Alias(
                                    row.getString("alias"),
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class)));
                });
        return aliases;
    }

    Map<String, List<String>> pairs(String sql) {
        var pairs = new HashMap<String, List<String>>();
        jdbc.sql(sql).query(row -> {
            pairs.computeIfAbsent(row.getString("one"), one -> new ArrayList<>())
                    .add(row.getString("other"));
        });
        return pairs;
    }

    /** The register's stamp; nobody else changes the register until this transaction ends. */
    UUID locked() {
        return jdbc.sql("SELECT stamp FROM agency_register WHERE id = 1 FOR UPDATE")
                .query(UUID.class)
                .single();
    }

    private void changed() {
        jdbc.sql("UPDATE agency_register SET stamp = :stamp WHERE id = 1")
                .param("stamp", UUID.randomUUID())
                .update();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text;
    }
}
