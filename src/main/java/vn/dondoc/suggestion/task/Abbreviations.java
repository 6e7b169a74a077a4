package vn.dondoc.suggestion.task;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.vietnamese.Vietnamese;

/** What a text itself explains: "vật liệu nổ công nghiệp (VLNCN)". */
final class Abbreviations {

    private static final Pattern EXPLAINED =
            Pattern.compile("\\((?:(?:sau đây )?(?:gọi|viết) tắt là\\s*:?\\s*)?(\\p{Lu}{2,9})\\)");
    private static final int MOST_WORDS = 12;

    private final Map<String, String> meanings = new HashMap<>();

    Abbreviations(String text) {
        Matcher explained = EXPLAINED.matcher(text);
        while (explained.find()) {
            List<String> words = wordsBefore(text, explained.start());
            String letters = Vietnamese.fold(explained.group(1));
            if (words.size() > 1 && words.size() >= letters.length()) {
                List<String> last = words.subList(words.size() - letters.length(), words.size());
                if (begins(last, letters)) {
                    meanings.putIfAbsent(
                            explained.group(1), String.join(" ", last).toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /** Read backwards from the bracket, for a text has few brackets and many words. */
    private static List<String> wordsBefore(String text, int bracket) {
        var words = new ArrayDeque<String>();
        int end = bracket;
        while (end > 0 && " \t\n\u000B\f\r".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        while (words.size() < MOST_WORDS) {
            int start = end;
            while (start > 0 && isWord(text.charAt(start - 1))) {
                start--;
            }
            if (start == end) {
                break;
            }
            words.addFirst(text.substring(start, end));
            end = start;
            while (end > 0 && " ,".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end == start) {
                break;
            }
        }
        return List.copyOf(words);
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || c >= '0' && c <= '9';
    }

    private static boolean begins(List<String> words, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (Vietnamese.fold(words.get(i)).charAt(0) != letters.charAt(i)) {
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
