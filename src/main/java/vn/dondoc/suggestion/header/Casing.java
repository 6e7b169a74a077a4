package vn.dondoc.suggestion.header;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.suggestion.words.PlainText;

/** Small and capital letters for a name that the letterhead has in capitals: as the document itself writes it further down, most often. */
final class Casing {

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

    static String eachWord(String capitals) {
        return Arrays.stream(capitals.toLowerCase(Locale.ROOT).split(" "))
                .map(Casing::capital)
                .collect(Collectors.joining(" "));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
