package vn.dondoc.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the documents that a text cites by number and day, and what the words around say that the text does to them. */
final class Citations {

    /** A cited document; {@code day} is null where only the number is given. */
    record Citation(String number, @Nullable LocalDate day, RelationKind kind, String quote) {}

    /** As far back as a cue may stand from the number: an order names body and matter between. */
    private static final int BEFORE = 220;

    private static final int AFTER = 90;
    private static final int LONGEST_QUOTE = 300;

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d/.])(\\d{1,6}[a-z]?\\s?/\\s?(?:(?:19|20)\\d{2}\\s?/\\s?)?[A-ZĐ][A-ZĐa-zđ\\d&]*(?:\\s?[-–]\\s?[A-ZĐ][A-ZĐa-zđ\\d&]*)*)");
    private static final Pattern DAY = Pattern.compile(
            "^[^.;\\n]{0,30}?ngày\\s+(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+tháng\\s+)(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+năm\\s+)(\\d{4})");
    private static final Pattern OVER = Pattern.compile("hết hiệu lực|bị thay thế|bị bãi bỏ");

    /** The cues, the stronger ones first: a text that replaces a document mostly also says on what it is based. */
    private static final Map<RelationKind, Pattern> CUES = cues();

    private Citations() {}

    /** Each document once, with the strongest of what is said about it; the text's own number is none. */
    static List<Citation> in(String text, String ownNumber) {
        var found = new LinkedHashMap<String, Citation>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String key = key(number.group(1));
            if (!key.equals(key(ownNumber))) {
                Citation citation = citation(text, number, key);
                found.merge(key, citation, Citations::stronger);
            }
        }
        return new ArrayList<>(found.values());
    }

    /** How numbers are compared: without spaces and in capitals. */
    static String key(String number) {
        return number.replaceAll("\\s+", "").replace('–', '-').toUpperCase(Locale.ROOT);
    }

    private static Citation citation(String text, Matcher number, String key) {
        int start = sentenceStart(text, number.start());
        String before = text.substring(start, number.start()).toLowerCase(Locale.ROOT);
        String after = text.substring(number.end(), Math.min(text.length(), number.end() + AFTER));
        Matcher day = DAY.matcher(after);
        LocalDate issued = day.find() ? day(day) : null;
        int end = Math.min(text.length(), number.end() + (issued == null ? 0 : day.end()));
        String quote = text.substring(Math.max(start, end - LONGEST_QUOTE), end)
                .strip()
                .replaceAll("\\s+", " ");
        return new Citation(key, issued, kind(before, after.toLowerCase(Locale.ROOT)), quote);
    }

    private static RelationKind kind(String before, String after) {
        int line = after.indexOf('\n');
        if (OVER.matcher(line < 0 ? after : after.substring(0, line)).find()) {
            return RelationKind.REPLACES;
        }
        return CUES.entrySet().stream()
                .filter(cue -> cue.getValue().matcher(before).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(RelationKind.BELONGS_TO);
    }

    private static int sentenceStart(String text, int at) {
        int from = Math.max(0, at - BEFORE);
        for (int i = at - 1; i > from; i--) {
            char c = text.charAt(i);
            if (c == '\n' || c == ';' || c == '.' && i + 1 < at && Character.isWhitespace(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        return from;
    }

    private static @Nullable LocalDate day(Matcher day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Citation stronger(Citation one, Citation other) {
        Citation stronger = one.kind().equals(other.kind()) || rank(one.kind()) <= rank(other.kind()) ? one : other;
        LocalDate day = stronger.day() != null ? stronger.day() : one.day() != null ? one.day() : other.day();
        return new Citation(stronger.number(), day, stronger.kind(), stronger.quote());
    }

    private static int rank(RelationKind kind) {
        return kind == RelationKind.BELONGS_TO
                ? CUES.size()
                : List.copyOf(CUES.keySet()).indexOf(kind);
    }

    private static Map<RelationKind, Pattern> cues() {
        var cues = new LinkedHashMap<RelationKind, Pattern>();
        cues.put(RelationKind.REPLACES, Pattern.compile("thay thế|thay cho|bãi bỏ|hủy bỏ|huỷ bỏ"));
        cues.put(RelationKind.AMENDS, Pattern.compile("sửa đổi|điều chỉnh|gia hạn|đính chính|bổ sung"));
        cues.put(
                RelationKind.REPEATS,
                Pattern.compile(
                        "đôn đốc|nhắc lại|tiếp tục (?:tổ chức )?(?:thực hiện|triển khai)|chưa thực hiện|quá hạn"));
        cues.put(
                RelationKind.ANSWERS,
                Pattern.compile("phúc đáp|trả lời|xét (?:đề nghị|nội dung|báo cáo)|theo đề nghị"));
        return cues;
    }
}
