package vn.dondoc.suggestion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.calendar.Deadline;

/** How what holds deadlines is written into rows: under names of ours, never class names, so that code can move. */
public final class DeadlineJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Deadline.class, Kinds.class)
            // A number that rows of an earlier version lack is zero.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DeadlineJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A value of a sealed type, which must be named to be found again. */
    public static <T> String write(T value, Class<T> type) {
        return MAPPER.writerFor(type).writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    @JsonTypeInfo(use = Id.NAME, include = As.PROPERTY, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Deadline.On.class, name = "on"),
        @JsonSubTypes.Type(value = Deadline.Within.class, name = "within"),
        @JsonSubTypes.Type(value = Deadline.Recurring.class, name = "recurring"),
        @JsonSubTypes.Type(value = Deadline.Immediate.class, name = "immediate"),
        @JsonSubTypes.Type(value = Deadline.None.class, name = "none")
    })
    private interface Kinds {}
}
