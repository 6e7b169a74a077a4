package vn.dondoc.suggestion.header;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.suggestion.words.PlainText;

/** Small and capital letters for a name that the letterhead has in capitals: as the document itself writes it further down, most often. */
final class Casing {

    private static final String NAMED = "\\p{Lu}[\\p{L}'’°\"`]*";
    private static final Pattern PLACE = Pattern.compile(
            "(?:(?i:huyện|xã|phường|quận|thị xã|thị trấn|thành phố|tỉnh) |\\n|[-/]\\p{Lu}{1,8}\\d? )(?<place>" + NAMED
                    + "(?: (?:" + NAMED + "|(?<= \\p{Lu} )\\p{Ll}+)){0,4})");
    private static final Set<String> PLACES = Set.of("tỉnh", "huyện", "xã", "phường", "quận");

    private Casing() {}

    static String of(String capitals, Letter letter) {
        String wanted = PlainText.fold(capitals);
        String text = letter.text();
        PlainText plain = PlainText.of(text, 0, text.length());
        Map<String, Integer> seen = new HashMap<>();
        for (int at = plain.plain().indexOf(wanted); at >= 0; at = plain.plain().indexOf(wanted, at + 1)) {
            String written = text.substring(plain.start(at), plain.end(at + wanted.length()))
                    .replaceAll("[\\s\\u00A0]+", " ");
            if (!Line.capitals(written) && Character.isUpperCase(written.charAt(0))) {
                seen.merge(written, 1, Integer::sum);
            }
        }
        return seen.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElseGet(() -> sentence(capitals));
    }

    /** "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG": the kind of body, the first word of its field and its place begin with a capital. */
    private static String sentence(String capitals) {
        String[] words = capitals.toLowerCase(Locale.ROOT).split(" ");
        boolean placed = false;
        var name = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            placed |= i > 0 && PLACES.contains(words[i - 1]);
            boolean capital = i < 2 || placed || words[i - 1].equals("và");
            name.append(i == 0 ? "" : " ").append(capital ? capital(words[i]) : words[i]);
        }
        return name.toString();
    }

    /** A place as the document itself writes it most often, whatever a scan made of its marks: "ĐÁKR°LÁP" beside "huyện Đắk R'lấp". */
    static String place(String capitals, Letter letter) {
        String wanted = letters(capitals);
        Map<String, Integer> seen = new HashMap<>();
        Matcher places = PLACE.matcher(letter.text());
        while (places.find()) {
            String[] words = places.group("place").split("[ \\u00A0]+");
            for (int n = 1; n <= words.length; n++) {
                String written = String.join(" ", List.of(words).subList(0, n)).replaceAll("[^\\p{L}]+$", "");
                if (letters(written).equals(wanted) && !Line.capitals(written)) {
                    seen.merge(written, 1, Integer::sum);
                }
            }
        }
        return seen.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .map(Casing::lone)
                .orElseGet(() -> lone(eachWord(capitals)));
    }

    /** No Vietnamese word is one consonant: before the rest of a highland name it stands with an apostrophe, "R'lấp". */
    private static String lone(String place) {
        return place.replaceAll("(?<![\\p{L}])([BCDĐGHKLMNPRSTVX])[ °\"`’‘^*]{1,2}(?=\\p{L})", "$1'")
                .replace("'\"", "'");
    }

    private static String letters(String name) {
        return PlainText.fold(name).replaceAll("[^a-z]", "");
    }

    static String eachWord(String capitals) {
        return Arrays.stream(capitals.toLowerCase(Locale.ROOT).split(" "))
                .map(Casing::capital)
                .collect(Collectors.joining(" "));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
