package vn.dondoc.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.search.Question.Choices;
import vn.dondoc.search.Question.Order;
import vn.dondoc.search.Question.State;
import vn.dondoc.suggestion.DocumentType;

/**
 * A question as it stands in an address, which people keep, share and type: whatever makes no sense in it is left out. Public for
 * templates.
 */
public record SearchAddress(Map<String, String> parameters) {

    private static final String WORDS = "q";
    private static final String TYPE = Facet.By.TYPE.parameter();
    private static final String YEAR = Facet.By.YEAR.parameter();
    private static final String STATE = Facet.By.STATE.parameter();
    private static final String ISSUER = Facet.By.ISSUER.parameter();
    private static final String AGENCY = Facet.By.AGENCY.parameter();
    private static final String FIELD = Facet.By.FIELD.parameter();
    private static final String LIKE = "giong";
    private static final String ORDER = "thu-tu";
    private static final String PAGE = "trang";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final int LONGEST = 2_000;

    public SearchAddress {
        var known = new LinkedHashMap<String, String>();
        for (var name : new String[] {WORDS, TYPE, YEAR, STATE, ISSUER, AGENCY, FIELD, LIKE, ORDER, PAGE}) {
            var value = parameters.get(name);
            if (value != null && !value.isBlank()) {
                known.put(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
            }
        }
        parameters = Collections.unmodifiableMap(known);
    }

    /** What stands after the question mark of an address. */
    static SearchAddress of(String query) {
        var uri = UriComponentsBuilder.newInstance().query(query).build();
        var parameters = new LinkedHashMap<String, String>();
        uri.getQueryParams().toSingleValueMap().forEach((name, value) -> {
            if (value != null) {
                parameters.put(name, decoded(value));
            }
        });
        return new SearchAddress(parameters);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    Question question() {
        return new Question(
                Words.of(typed()),
                new Choices(
                        constant(DocumentType.class, parameters.get(TYPE)),
                        number(parameters.get(YEAR)),
                        state(parameters.get(STATE)),
                        parameters.get(ISSUER),
                        parameters.get(AGENCY),
                        parameters.get(FIELD),
                        key(parameters.get(LIKE))),
                order(parameters.get(ORDER)),
                Objects.requireNonNullElse(number(parameters.get(PAGE)), 1));
    }

    public String typed() {
        return parameters.getOrDefault(WORDS, "");
    }

    /** The same question from its first page, with this said otherwise; an empty value takes it back. */
    public SearchAddress with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove(PAGE);
        changed.put(name, value);
        return new SearchAddress(changed);
    }

    public SearchAddress page(int page) {
        return with(PAGE, page == 1 ? "" : String.valueOf(page));
    }

    public SearchAddress like(UUID key) {
        return new SearchAddress(Map.of(LIKE, key.toString()));
    }

    /** What stands after the question mark. */
    public String query() {
        var query = new StringJoiner("&");
        parameters.forEach((name, value) -> query.add(
                name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")));
        return query.toString();
    }

    public String path() {
        var query = query();
        return query.isEmpty() ? SearchPage.PATH : SearchPage.PATH + "?" + query;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits != null && NUMBER.matcher(digits).matches() ? Integer.valueOf(digits) : null;
    }

    private static @Nullable UUID key(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAKey) {
            return null;
        }
    }

    /** The words that addresses had before there were names for all. */
    private static @Nullable State state(@Nullable String word) {
        return switch (word) {
            case "da" -> State.CONFIRMED;
            case "chua" -> State.UNCONFIRMED;
            case "luu-tru" -> State.PAST;
            case null, default -> constant(State.class, word);
        };
    }

    private static Order order(@Nullable String word) {
        return switch (word) {
            case "moi" -> Order.NEWEST;
            case "cu" -> Order.OLDEST;
            case "han" -> Order.DUE;
            case null, default -> Order.BEST;
        };
    }
}
