package vn.dondoc.review;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.calendar.Deadline;

/** How drafts and confirmed directives are written into their rows: names of ours, never class names, so that code can move. */
final class ReviewJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addMixIn(Deadline.class, DeadlineKinds.class).build();

    private ReviewJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
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
    private interface DeadlineKinds {}
}
