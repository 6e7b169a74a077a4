package vn.dondoc.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was published, for programs: the same figures and words as on the page, with what each figure means. */
final class OpenData {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private OpenData() {}

    static byte[] of(Version version) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", "urn:uuid:" + version.id());
        data.put("version", version.number());
        data.put("published", new PortalPages.Words().iso(version.since()));
        if (!version.reason().isEmpty()) {
            data.put("reason", version.reason());
        }
        data.put("content", version.content());
        if (version.content() instanceof PublicReport report) {
            data.put("totals", totals(report));
            data.put(
                    "definitions",
                    Sentences.definitions().stream()
                            .map(one -> Map.of("term", one.term(), "meaning", one.meaning()))
                            .toList());
        }
        return JSON.writeValueAsBytes(data);
    }

    private static Map<String, Object> totals(PublicReport report) {
        var totals = new LinkedHashMap<String, Object>();
        totals.put("tasks", sums(report.tasks()));
        var then = report.lastYear();
        totals.put("lastYear", then == null ? List.of() : sums(then.tasks()));
        return totals;
    }

    private static @Nullable Map<String, Integer> sums(PublicCounts counts) {
        var sums = new LinkedHashMap<String, Integer>();
        sums.put("total", counts.total());
        sums.put("done", counts.done());
        sums.put("inProgress", counts.inProgress());
        sums.put("notStarted", counts.notStarted());
        sums.put("overdue", counts.overdue());
        return sums;
    }
}
