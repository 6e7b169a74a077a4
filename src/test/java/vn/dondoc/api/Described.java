package vn.dondoc.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The published description, as far as tests need to hold the program to it: every operation, every status, every schema. */
final class Described {

    private final Map<String, Object> document;

    Described(String yaml) {
        document = new Yaml().load(yaml);
    }

    /** "GET /api/v1/tasks" → its statuses with the schema and the media type of each. */
    Map<String, Map<String, Answer>> operations() {
        var all = new TreeMap<String, Map<String, Answer>>();
        map(document.get("paths"))
                .forEach((path, item) -> map(item).forEach((verb, operation) -> {
                    var answers = new TreeMap<String, Answer>();
                    map(map(operation).get("responses"))
                            .forEach((status, response) -> answers.put(status, answer(response)));
                    all.put(verb.toUpperCase(java.util.Locale.ROOT) + " " + path, answers);
                }));
        return all;
    }

    record Answer(String type, @Nullable Object schema) {}

    private Answer answer(Object response) {
        var content = map(map(resolved(response)).get("content"));
        assertThat(content).hasSize(1);
        var only = content.entrySet().iterator().next();
        return new Answer(only.getKey(), map(only.getValue()).get("schema"));
    }

    /** Everything about this value that is not as the schema says. */
    List<String> faults(@Nullable Object schema, JsonNode value) {
        var faults = new ArrayList<String>();
        check("$", map(resolved(schema)), value, faults);
        return faults;
    }

    private void check(String at, Map<String, Object> schema, JsonNode value, List<String> faults) {
        if (!types(schema).isEmpty() && !types(schema).contains(type(value))) {
            faults.add(at + " is " + type(value) + ", not " + types(schema));
            return;
        }
        if (schema.get("enum") instanceof List<?> words && !words.contains(value.asString())) {
            faults.add(at + " is none of " + words + ": " + value);
        }
        if (value.isString() && schema.get("format") instanceof String format && !formed(format, value.asString())) {
            faults.add(at + " is no " + format + ": " + value);
        }
        if (value.isArray() && schema.get("items") != null) {
            for (int i = 0; i < value.size(); i++) {
                check(at + "[" + i + "]", map(resolved(schema.get("items"))), value.get(i), faults);
            }
        }
        if (value.isObject() && schema.get("properties") != null) {
            properties(at, schema, value, faults);
        }
    }

    private void properties(String at, Map<String, Object> schema, JsonNode value, List<String> faults) {
        var properties = map(schema.get("properties"));
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !value.has((String) name))
                    .forEach(name -> faults.add(at + "." + name + " is missing"));
        }
        value.propertyNames().forEach(name -> {
            if (properties.containsKey(name)) {
                check(at + "." + name, map(resolved(properties.get(name))), value.get(name), faults);
            } else if (!Boolean.TRUE.equals(schema.get("additionalProperties"))) {
                faults.add(at + "." + name + " is not described");
            }
        });
    }

    private static List<?> types(Map<String, Object> schema) {
        Object type = schema.get("type");
        return type == null ? List.of() : type instanceof List<?> several ? several : List.of(type);
    }

    private static String type(JsonNode value) {
        if (value.isNull()) {
            return "null";
        }
        if (value.isObject() || value.isArray()) {
            return value.isObject() ? "object" : "array";
        }
        if (value.isString()) {
            return "string";
        }
        return value.isBoolean() ? "boolean" : value.isIntegralNumber() ? "integer" : "number";
    }

    private static boolean formed(String format, String value) {
        try {
            switch (format) {
                case "uuid" -> UUID.fromString(value);
                case "date" -> LocalDate.parse(value);
                case "date-time" -> Instant.parse(value);
                default -> throw new AssertionError("Nobody checks the format " + format);
            }
            return true;
        } catch (RuntimeException ill) {
            return false;
        }
    }

    private Object resolved(@Nullable Object schema) {
        Object found = schema;
        while (found instanceof Map<?, ?> one && one.get("$ref") instanceof String ref) {
            found = document;
            for (String step : ref.substring(2).split("/")) {
                found = map(found).get(step);
            }
        }
        return requireNonNull(found, () -> schema + " leads nowhere");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) requireNonNull(value);
    }
}
