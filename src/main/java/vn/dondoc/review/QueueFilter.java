package vn.dondoc.review;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.dondoc.intake.Source;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/** Which of the waiting documents somebody wants to see; {@code whose} is {@link #MINE}, {@link #NOBODY}, an account, or empty for all. */
record QueueFilter(
        String whose,
        String unit,
        @Nullable Urgency urgency,
        Source.@Nullable Kind source,
        @Nullable ReviewState state,
        @Nullable DocumentType type,
        boolean overdue) {

    static final String MINE = "toi";
    static final String NOBODY = "chua-giao";
    static final QueueFilter ALL = new QueueFilter("", "", null, null, null, null, false);

    /** As it stands in an address; what is not chosen is left out. */
    Map<String, String> parameters() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "cua", whose);
        put(chosen, "don-vi", unit);
        put(chosen, "khan", urgency);
        put(chosen, "nguon", source);
        put(chosen, "trang-thai", state);
        put(chosen, "loai", type);
        put(chosen, "qua-han", overdue ? "true" : null);
        return chosen;
    }

    public String query() {
        return parameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What is no longer understood is left out, so that a remembered filter never stands in the way. */
    static QueueFilter parse(String query) {
        var said = UriComponentsBuilder.fromUriString("?" + query).build().getQueryParams();
        return of(name -> {
            String value = said.getFirst(name);
            return value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8);
        });
    }

    static QueueFilter of(java.util.function.Function<String, String> parameter) {
        return new QueueFilter(
                parameter.apply("cua"),
                parameter.apply("don-vi"),
                among(Urgency.values(), parameter.apply("khan")),
                among(Source.Kind.values(), parameter.apply("nguon")),
                among(new ReviewState[] {ReviewState.WAITING, ReviewState.DRAFT}, parameter.apply("trang-thai")),
                among(DocumentType.values(), parameter.apply("loai")),
                "true".equals(parameter.apply("qua-han")));
    }

    public boolean any() {
        return !equals(ALL);
    }

    private static <E extends Enum<E>> @Nullable E among(E[] all, String name) {
        for (E one : all) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            chosen.put(name, value.toString());
        }
    }
}
