package vn.dondoc.suggestion.task;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.vietnamese.Vietnamese;

/** What a text itself explains: "vật liệu nổ công nghiệp (VLNCN)". */
final class Abbreviations {

    private static final Pattern EXPLAINED = Pattern.compile(
            "((?:[\\p{L}\\d]+[ ,]+){1,11}[\\p{L}\\d]+)\\s*\\((?:(?:sau đây )?(?:gọi|viết) tắt là\\s*:?\\s*)?(\\p{Lu}{2,9})\\)");

    private final Map<String, String> meanings = new HashMap<>();

    Abbreviations(String text) {
        Matcher explained = EXPLAINED.matcher(text);
        while (explained.find()) {
            String[] words = explained.group(1).split("[ ,]+");
            String letters = Vietnamese.fold(explained.group(2));
            if (words.length >= letters.length() && begins(words, letters)) {
                int from = words.length - letters.length();
                String meaning = String.join(" ", java.util.Arrays.asList(words).subList(from, words.length));
                meanings.putIfAbsent(explained.group(2), meaning.toLowerCase(Locale.ROOT));
            }
        }
    }

    private static boolean begins(String[] words, String letters) {
        int from = words.length - letters.length();
        for (int i = 0; i < letters.length(); i++) {
            if (Vietnamese.fold(words[from + i]).charAt(0) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The words with each explained abbreviation written out. */
    String writtenOut(String words) {
        String out = words;
        for (Map.Entry<String, String> one : meanings.entrySet()) {
            out = out.replaceAll("\\b" + one.getKey() + "\\b", Matcher.quoteReplacement(one.getValue()));
        }
        return out;
    }
}
