package vn.dondoc.access;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.vietnamese.CollationKey;
import vn.dondoc.vietnamese.Vietnamese;

/** Everybody who may log in, to be named by others: the Office may name anybody, an agency its own people. */
@Repository
public class People {

    /** Somebody who was found; {@code agency} is null for the Office's and the Committee's own. */
    public record Found(
            String account,
            String name,
            String unit,
            @Nullable AgencyId agency) {}

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose name, login or unit has all these words, with or without tones; by name. */
    public List<Found> named(Viewer viewer, String typed, int most) {
        AgencyId own = viewer.agency();
        if (!viewer.seesWholeAuthority() && own == null || typed.isBlank()) {
            return List.of();
        }
        List<String> words = List.of(Vietnamese.fold(typed).strip().split("\\s+"));
        return jdbc
                .sql("""
                        SELECT login, name, unit, agency_id
                        FROM account
                        WHERE disabled = FALSE AND (:everybody OR agency_id = :own)
                        """)
                .param("everybody", viewer.seesWholeAuthority())
                .param("own", own == null ? "" : own.value())
                .query((row, n) -> {
                    String agency = row.getString("agency_id");
                    return new Found(
                            row.getString("login"),
                            row.getString("name"),
                            row.getString("unit"),
                            agency == null ? null : new AgencyId(agency));
                })
                .list()
                .stream()
                .filter(one -> {
                    String said = Vietnamese.fold(one.name() + " " + one.account() + " " + one.unit());
                    return words.stream().allMatch(said::contains);
                })
                .sorted(Comparator.comparing((Found one) -> CollationKey.of(one.name()))
                        .thenComparing(Found::account))
                .limit(most)
                .toList();
    }
}
