package vn.dondoc.board;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.Period;
import vn.dondoc.figures.After;
import vn.dondoc.figures.Axis;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.Unit;

/** What a list shows, as its address says it; whatever shows a figure links to the address of its rows. */
record ListQuery(
        Cut cut,
        Filter filter,
        Scope scope,
        Order order,
        @Nullable After after) {

    private static final Map<Axis, String> AXES = new EnumMap<>(Map.of(
            Axis.AGENCY, "chu-tri",
            Axis.FIELD, "linh-vuc",
            Axis.LEADER, "nguoi-ky",
            Axis.ORIGIN, "nguon",
            Axis.UNIT, "don-vi-theo-doi",
            Axis.TYPE, "loai",
            Axis.TRACKER, "theo-doi",
            Axis.KIND, "loai-viec"));

    /** An address says so of what has no field, no signer. */
    private static final String NONE = "-";

    /** Of the whole life of all tasks, as they stand. */
    static ListQuery all(Clock clock) {
        return new ListQuery(Cut.ever(clock), Filter.NONE, Scope.ALL, Order.URGENCY, null);
    }

    /** {@code fields} are those this person works on. What cannot be read is left out: an address that somebody mistyped shows more, never an error. */
    static ListQuery read(Map<String, String> said, Viewer viewer, Supplier<Set<String>> fields, Clock clock) {
        Scope scope = one(Scope.class, said.get("pham-vi"), Scope.openTo(viewer).getFirst());
        scope = Scope.openTo(viewer).contains(scope)
                ? scope
                : Scope.openTo(viewer).getFirst();
        var axes = new EnumMap<Axis, String>(Axis.class);
        AXES.forEach((axis, word) -> {
            String value = said.getOrDefault(word, "");
            if (!value.isBlank()) {
                axes.put(axis, value.equals(NONE) ? "" : value);
            }
        });
        Cut cut = cut(said, clock);
        if (cut.unit() == Unit.TASKS) {
            axes.remove(Axis.AGENCY);
        }
        var filter = new Filter(
                one(Measure.class, said.get("so-lieu"), Measure.TOTAL),
                axes,
                said.get("co-quan"),
                scope == Scope.AGENCY ? viewer.agency() : null,
                said.get("tim"),
                scope == Scope.MINE ? viewer.account() : null,
                scope == Scope.FIELD ? fields.get() : null);
        return new ListQuery(
                cut,
                filter,
                scope,
                one(Order.class, said.get("thu-tu"), Order.URGENCY),
                said.get("sau") == null ? null : After.read(said.get("sau")).orElse(null));
    }

    private static Cut cut(Map<String, String> said, Clock clock) {
        Unit unit = one(Unit.class, said.get("dem"), Unit.TASKS);
        Cut ever = Cut.ever(clock).of(unit);
        try {
            Period period = said.containsKey("tu") && said.containsKey("den")
                    ? new Period(LocalDate.parse(said.get("tu")), LocalDate.parse(said.get("den")))
                    : ever.period();
            return said.containsKey("luc")
                    ? Cut.at(unit, period, Instant.parse(said.get("luc")))
                    : Cut.now(unit, period, clock);
        } catch (DateTimeException | IllegalArgumentException e) {
            return ever;
        }
    }

    ListQuery with(Filter other) {
        return new ListQuery(cut, other, scope, order, null);
    }

    ListQuery with(Cut other) {
        return new ListQuery(other, filter, scope, order, null);
    }

    public ListQuery with(Measure measure) {
        return with(filter.with(measure));
    }

    public ListQuery on(Axis axis, String value) {
        return with(filter.with(axis, value));
    }

    public ListQuery counting(Unit unit) {
        return with(cut.of(unit));
    }

    public ListQuery from(Scope other) {
        return new ListQuery(
                cut,
                new Filter(filter.measure(), filter.axes(), filter.agencyName(), null, filter.words(), null, null),
                other,
                order,
                null);
    }

    ListQuery after(After place) {
        return new ListQuery(cut, filter, scope, order, place);
    }

    /** The words behind the question mark; only what differs from the plain list. */
    public String words() {
        var uri = UriComponentsBuilder.newInstance();
        parts().forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
        String words = uri.encode().buildAndExpand(parts()).toUriString();
        return words.startsWith("?") ? words.substring(1) : words;
    }

    public String address() {
        String words = words();
        return "/nhiem-vu" + (words.isEmpty() ? "" : "?" + words);
    }

    public Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        if (scope != Scope.ALL) {
            parts.put("pham-vi", word(scope));
        }
        if (filter.measure() != Measure.TOTAL) {
            parts.put("so-lieu", word(filter.measure()));
        }
        if (cut.unit() != Unit.TASKS) {
            parts.put("dem", word(cut.unit()));
        }
        if (!cut.isEver()) {
            parts.put("tu", cut.period().from().toString());
            parts.put("den", cut.period().to().toString());
        }
        if (cut.asOf() != null) {
            parts.put("luc", cut.asOf().toString());
        }
        filter.axes()
                .forEach((axis, value) ->
                        parts.put(AXES.getOrDefault(axis, axis.name()), value.isEmpty() ? NONE : value));
        put(parts, "co-quan", filter.agencyName());
        put(parts, "tim", filter.words());
        if (order != Order.URGENCY) {
            parts.put("thu-tu", word(order));
        }
        if (after != null) {
            parts.put("sau", after.written());
        }
        return parts;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, @Nullable String word, E otherwise) {
        for (E value : type.getEnumConstants()) {
            if (word != null && value.name().equalsIgnoreCase(word.replace('-', '_'))) {
                return value;
            }
        }
        return otherwise;
    }
}
