package vn.dondoc.letters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The wordings in {@code report-templates/}: the title in the first line, the body below. {@code {ten}} is filled in,
 * {@code {Ten}} the same with a capital letter; a line {@code [nhiem-vu]} is the table of tasks.
 */
@Component
class LetterWords {

    static final String TABLE = "[nhiem-vu]";

    private static final Pattern PLACE = Pattern.compile("\\{([\\p{L}-]+)}");
    private static final Pattern EMPTIED = Pattern.compile(" {2,}");

    private final Map<LetterKind, String> texts = new EnumMap<>(LetterKind.class);

    LetterWords() throws IOException {
        for (LetterKind kind : LetterKind.values()) {
            texts.put(
                    kind,
                    new ClassPathResource("report-templates/" + kind.folder() + "/loi-van.txt")
                            .getContentAsString(StandardCharsets.UTF_8));
        }
    }

    /** What a template says once its places are filled. */
    record Filled(String title, String body) {}

    /** A place that nobody filled is a mistake in the wording, and is named. */
    Filled fill(LetterKind kind, Map<String, String> values) {
        String text = texts.getOrDefault(kind, "");
        Matcher places = PLACE.matcher(text);
        var filled = new StringBuilder();
        while (places.find()) {
            places.appendReplacement(filled, Matcher.quoteReplacement(value(kind, places.group(1), values)));
        }
        places.appendTail(filled);
        List<String> lines = filled.toString()
                .lines()
                .map(line -> EMPTIED.matcher(line).replaceAll(" ").strip())
                .toList();
        return new Filled(
                lines.getFirst(),
                String.join("\n", lines.subList(1, lines.size())).strip());
    }

    private static String value(LetterKind kind, String place, Map<String, String> values) {
        String value = values.get(place.toLowerCase(java.util.Locale.ROOT));
        if (value == null) {
            throw new IllegalArgumentException(
                    "report-templates/%s/loi-van.txt: không có gì để điền vào {%s}".formatted(kind.folder(), place));
        }
        boolean capital = Character.isUpperCase(place.charAt(0)) && !value.isEmpty();
        return capital ? Character.toUpperCase(value.charAt(0)) + value.substring(1) : value;
    }
}
