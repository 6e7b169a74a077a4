package vn.dondoc.suggestion.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.rule.TypedText;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * Paragraphs as their writer meant them, {@code [start, end)}: what a page break, a page number or a narrow line cut in two is one
 * again. A sentence that stops without an end goes on.
 */
public record Stretches(List<Stretch> all) {

    /** One paragraph or table cell. */
    public record Stretch(int start, int end, Block.@Nullable Cell cell) {}

    private static final int SURELY_NO_HEADING = 140;
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\W{0,3}\\d{1,3}\\W{0,3}");
    private static final Pattern WANTS_NUMBER = Pattern.compile(
            "(?si).*\\b(?:số|ngày|khoản|điều|điểm|năm|tháng|mục)\\s*$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CITED = Pattern.compile(
            "(?si).*\\b(?:tại|theo|và) (?:khoản|điều|điểm|mục|chương) \\d{1,3}$", Pattern.UNICODE_CHARACTER_CLASS);
    /** A number or an article of a paper in the middle of a sentence. */
    private static final Pattern CITES = Pattern.compile(
            "\\d{1,5}/(?:\\d{4}/)?\\p{Lu}[\\p{L}\\d]{0,8}-|(?:Điều|Khoản|khoản) \\d{1,3} (?:Luật|Bộ luật|Nghị định|Thông tư|Điều)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** A sentence in brackets closes a paragraph: "… không được giải quyết. (Gửi kèm biên bản)". */
    private static final Pattern REMARK = Pattern.compile("(?s).*[.;:]\\s*\\([^()]{1,120}\\)");

    /** "… dự án thành phần / 3 thuộc tuyến đường …": a number within a sentence. */
    private static final Pattern COUNTS = Pattern.compile("\\d{1,4} \\p{Ll}");

    private static final Pattern RECIPIENTS = Pattern.compile("\\W{0,3}n.{0,2}i ?nh.n\\b");
    private static final Pattern OPEN_END = Pattern.compile(
            "(?si).*(?:,|\\b(?:của|và|về|số|theo|tại|cho|các|với|trong|để|do|từ|đến|hoặc|những|là|thuộc|bằng|được|phải|khi|sau|trước|vào|như|nhằm|giữa"
                    + "|giao|đề nghị|yêu cầu|tham mưu|thành lập|ban hành|trình|gửi|(?:phó )?chủ tịch|(?:phó )?giám đốc|thủ trưởng|ubnd|ủy ban nhân dân|uỷ ban nhân dân))\\s*$",
            Pattern.UNICODE_CHARACTER_CLASS);

    public static Stretches of(Reading.Text reading) {
        var all = new ArrayList<Stretch>();
        Map<Integer, Block.Cell> linear = LinearTables.in(reading);
        for (int i = 0; i < reading.blocks().size(); i++) {
            Block block = reading.blocks().get(i);
            Block.Cell written = linear.get(i);
            Block.Cell cell = written == null ? block.cell() : written;
            String words = reading.of(block);
            if (cell == null && PAGE_NUMBER.matcher(words).matches()) {
                continue;
            }
            Stretch last = all.isEmpty() ? null : all.getLast();
            if (last != null
                    && cell == null
                    && last.cell() == null
                    && goesOn(reading.text().substring(last.start(), last.end()), words)) {
                all.set(all.size() - 1, new Stretch(last.start(), block.end(), null));
            } else {
                all.add(new Stretch(block.start(), block.end(), cell));
            }
        }
        return new Stretches(List.copyOf(all));
    }

    /** A text of which nothing is known but its lines: each is a paragraph. */
    public static Stretches ofLines(String text) {
        var all = new ArrayList<Stretch>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                all.add(new Stretch(start, start + line.length(), null));
            }
            start += line.length() + 1;
        }
        return new Stretches(List.copyOf(all));
    }

    /** Where paragraphs begin, and after their list marks once more. */
    public List<Integer> starts(String text) {
        var starts = new ArrayList<Integer>();
        for (Stretch stretch : all) {
            starts.add(stretch.start());
            int mark = stretch.cell() == null
                    ? Level.of(text.substring(stretch.start(), stretch.end())).length()
                    : 0;
            if (mark > 0) {
                starts.add(stretch.start() + mark);
            }
        }
        return starts;
    }

    /** The words of the text, cut at paragraphs and list marks, with the level of each mark. */
    public TypedText typed(String text) {
        TypedText typed = TypedText.of(text, starts(text));
        for (Stretch stretch : all) {
            Level.Mark mark = stretch.cell() == null
                    ? Level.of(text.substring(stretch.start(), stretch.end()))
                    : new Level.Mark(Level.PLAIN, 0);
            if (mark.level() != Level.PLAIN && stretch.start() + mark.length() < stretch.end()) {
                typed.markListed(stretch.start() + mark.length(), mark.level().name());
            }
        }
        return typed;
    }

    private static boolean goesOn(String above, String below) {
        String ended = above.stripTrailing();
        if (REMARK.matcher(ended).matches()) {
            return false;
        }
        if (ended.isEmpty() || below.isBlank() || ".;:!?/…\"”".indexOf(ended.charAt(ended.length() - 1)) >= 0) {
            return false;
        }
        Level.Mark mark = Level.of(below);
        if (RECIPIENTS.matcher(Vietnamese.fold(below)).lookingAt()) {
            return false;
        }
        if (isLoud(above) || isLoud(below) || ended.length() < 40) {
            return false;
        }
        if (OPEN_END.matcher(ended).matches()) {
            return mark.level() == Level.PLAIN || Character.isDigit(below.charAt(0));
        }
        if (WANTS_NUMBER.matcher(ended).matches() && Character.isDigit(below.charAt(0))) {
            return true;
        }
        if (mark.level() != Level.PLAIN) {
            return false;
        }
        if (CITED.matcher(ended).matches()
                || COUNTS.matcher(below).lookingAt()
                || CITES.matcher(below).lookingAt()) {
            return true;
        }
        char first = below.charAt(0);
        return Character.isLowerCase(first) || Character.isLetter(first) && ended.length() >= SURELY_NO_HEADING;
    }

    private static boolean isLoud(String words) {
        return words.chars().filter(Character::isLetter).count() > 2
                && words.chars().noneMatch(Character::isLowerCase);
    }
}
