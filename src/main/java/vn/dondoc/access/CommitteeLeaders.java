package vn.dondoc.access;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.vietnamese.CollationKey;

/** The Chairman and the Vice-Chairmen, by what their accounts say of their post. */
@Repository
public class CommitteeLeaders {

    /** What somebody is in the Committee. */
    public enum Post {
        CHAIRMAN,
        VICE_CHAIRMAN
    }

    /** One of them. */
    public record Leader(String account, String name, Post post) {}

    private final JdbcClient jdbc;

    CommitteeLeaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The Chairman first; for those who see the whole authority. */
    public List<Leader> all(Viewer viewer) {
        if (!viewer.seesWholeAuthority()) {
            return List.of();
        }
        return jdbc
                .sql("""
                        SELECT login, name, unit
                        FROM account
                        WHERE disabled = FALSE AND roles LIKE '%COMMITTEE_LEADER%'
                        """)
                .query((row, n) ->
                        new Leader(row.getString("login"), row.getString("name"), post(row.getString("unit"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Leader::post).thenComparing(one -> CollationKey.of(one.name())))
                .toList();
    }

    private static Post post(String unit) {
        return unit.toLowerCase(Locale.ROOT).contains("phó") ? Post.VICE_CHAIRMAN : Post.CHAIRMAN;
    }
}
