package vn.dondoc.reporting;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How snapshots and narratives are written into their rows. */
final class ReportJson {

    /** A snapshot of an earlier version lacks the figures that were added since; none of them was counted then. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ReportJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** For people to read. */
    static String pretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
