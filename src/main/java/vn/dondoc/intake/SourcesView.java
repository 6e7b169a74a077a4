package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;

/** The ledger by the ways in: every watched folder, whether anything came through it or not, and whatever else something came by. */
@Repository
class SourcesView {

    private record Way(Source.Kind kind, @Nullable String folder) {}

    private final JdbcClient jdbc;
    private final FolderWatch watch;
    private final PastPace pace;

    SourcesView(JdbcClient jdbc, FolderWatch watch, PastPace pace) {
        this.jdbc = jdbc;
        this.watch = watch;
        this.pace = pace;
    }

    List<SourceLine> lines(Viewer viewer) {
        if (!viewer.seesWholeAuthority()) {
            return List.of();
        }
        var counts = counts();
        var lines = new ArrayList<SourceLine>();
        for (var state : watch.states()) {
            var way = new Way(Source.Kind.FOLDER, state.folder().name());
            var counted = counts.remove(way);
            lines.add(new SourceLine(
                    way.kind(), way.folder(), state, pace.resting(), counted == null ? Map.of() : counted));
        }
        counts.forEach((way, counted) -> lines.add(new SourceLine(way.kind(), way.folder(), null, false, counted)));
        return lines;
    }

    private Map<Way, Map<Fate, Integer>> counts() {
        var counts = new LinkedHashMap<Way, Map<Fate, Integer>>();
        jdbc.sql("""
                        SELECT source_kind, folder, fate, COUNT(*) AS files
                        FROM receipt
                        GROUP BY source_kind, folder, fate
                        ORDER BY source_kind, folder
                        """).query(row -> {
            var way = new Way(Source.Kind.valueOf(row.getString("source_kind")), row.getString("folder"));
            counts.computeIfAbsent(way, first -> new EnumMap<>(Fate.class))
                    .put(Fate.valueOf(row.getString("fate")), row.getInt("files"));
        });
        return counts;
    }
}
