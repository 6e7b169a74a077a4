package vn.dondoc.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.vietnamese.CollationKey;

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

    private record Found(Person person, List<String> roles) {}
}
