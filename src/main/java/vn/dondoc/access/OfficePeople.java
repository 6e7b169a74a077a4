package vn.dondoc.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.vietnamese.CollationKey;
import vn.dondoc.vietnamese.Vietnamese;

/** Who of the Office may log in, for whoever shares out work. */
@Repository
public class OfficePeople {

    private final JdbcClient jdbc;

    OfficePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with one of these roles, by name; for the Office alone. */
    public List<Person> with(Viewer viewer, Set<Role> roles) {
        if (!viewer.seesWholeAuthority()) {
            return List.of();
        }
        return jdbc
                .sql("""
                        SELECT login, name, roles
                        FROM account
                        WHERE disabled = FALSE AND agency_id IS NULL
                        """)
                .query((row, n) -> new Found(
                        new Person(row.getString("login"), row.getString("name")),
                        Arrays.asList(row.getString("roles").split(","))))
                .list()
                .stream()
                .filter(found -> roles.stream().map(Role::name).anyMatch(found.roles()::contains))
                .map(Found::person)
                .sorted(Comparator.comparing(person -> CollationKey.of(person.name())))
                .toList();
    }

    /**
     * Who is to follow up what this unit or person is named for: the one of this name; of several of the unit, {@code otherwise} where he is
     * of it. Where nobody is named so, {@code otherwise}, if he is a specialist.
     */
    public Optional<String> follower(String named, String otherwise) {
        List<Follower> all = jdbc.sql("""
                        SELECT login, name, roles, unit
                        FROM account
                        WHERE disabled = FALSE AND agency_id IS NULL
                        ORDER BY login
                        """)
                .query((row, n) -> new Follower(
                        row.getString("login"),
                        Vietnamese.fold(row.getString("name")),
                        Vietnamese.fold(row.getString("unit")),
                        Arrays.asList(row.getString("roles").split(","))))
                .list();
        String wanted = Vietnamese.fold(named.strip());
        List<Follower> meant = all.stream()
                .filter(one -> !wanted.isEmpty()
                        && (one.name().equals(wanted) || one.unit().equals(wanted)))
                .toList();
        Optional<Follower> other =
                all.stream().filter(one -> one.login().equals(otherwise)).findFirst();
        return meant.size() == 1
                ? Optional.of(meant.getFirst().login())
                : other.filter(one -> meant.contains(one)
                                || meant.isEmpty() && one.roles().contains(Role.OFFICE_SPECIALIST.name()))
                        .map(Follower::login);
    }

    private record Follower(String login, String name, String unit, List<String> roles) {}

    private record Found(Person person, List<String> roles) {}
}
