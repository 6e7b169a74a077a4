package vn.dondoc.review;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A way out of a problem, as a button: {@code label} is a message key. */
sealed interface Way {

    JsonMapper JSON = JsonMapper.builder().build();

    String label();

    List<Object> arguments();

    /** Which of the four it is, for the page. */
    default String kind() {
        return switch (this) {
            case Field field -> "field";
            case Link link -> "link";
            case Press press -> "press";
            case Mend mend -> "mend";
        };
    }

    /** Goes to the field that a person has to fill. */
    record Field(String label, List<Object> arguments, String element) implements Way {}

    /** Goes to another page. */
    record Link(String label, List<Object> arguments, String address) implements Way {}

    /** Presses something that stands on the page already. */
    record Press(String label, List<Object> arguments, String key) implements Way {}

    /** Puts it right at once; {@code values} are what the address takes. */
    record Mend(String label, List<Object> arguments, Map<String, String> values) implements Way {

        public String json() {
            return JSON.writeValueAsString(values);
        }
    }

    static Way field(String label, String element, Object... arguments) {
        return new Field(label, List.of(arguments), element);
    }

    static Way link(String label, String address, Object... arguments) {
        return new Link(label, List.of(arguments), address);
    }

    static Way press(String label, String key) {
        return new Press(label, List.of(), key);
    }

    static Way mend(String label, Mending mending, UUID task, String value, Object... arguments) {
        return swap(label, mending, task, value, "", arguments);
    }

    /** Another in the place of {@code value}. */
    static Way swap(String label, Mending mending, UUID task, String value, String by, Object... arguments) {
        var values = new LinkedHashMap<String, String>();
        values.put("mending", mending.name());
        values.put("task", task.toString());
        values.put("value", value);
        values.put("by", by);
        return new Mend(label, Arrays.asList(arguments), values);
    }
}
