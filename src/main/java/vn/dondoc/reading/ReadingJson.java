package vn.dondoc.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a reading as they lie in the database. */
final class ReadingJson {

    /** What older readings do not tell is 0. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ReadingJson() {}

    static String write(List<?> parts) {
        return MAPPER.writeValueAsString(parts);
    }

    static List<Block> blocks(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Block>>() {});
    }

    static List<Furniture> furniture(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Furniture>>() {});
    }

    static List<Signature> signatures(@Nullable String json) {
        return json == null ? List.of() : MAPPER.readValue(json, new TypeReference<List<Signature>>() {});
    }

    static List<String> notes(String json) {
        return MAPPER.readValue(json, new TypeReference<List<String>>() {});
    }
}
