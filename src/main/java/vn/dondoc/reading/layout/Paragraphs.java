package vn.dondoc.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins printed lines into paragraphs. A line that could have held the next one's first word was broken by the writer, not by the
 * margin; besides that speak list marks, indents, gaps and sentence ends, of which old scans keep now one, now another.
 */
final class Paragraphs {

    /** A paragraph as it was put together, with the line that it began in. */
    record Paragraph(PlacedText text, Line first, boolean strong) {}

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.;:!?…/][”\"')\\]]?\\s*$");
    private static final Pattern COMPARED = Pattern.compile(".*[;:…/][”\"')\\]]?\\s*$");
    private static final Pattern OPENS = Pattern.compile(
            "([Kk]ính gửi|[Gg][ửỬừ][iI]\\s?:|Nơi nhận|Đồng kính gửi|Căn cứ|Theo đề nghị|Xét đề nghị|V/v|Số\\s*:|KT\\.|TL\\.|TM\\.|TUQ\\.|QUYẾT ĐỊNH|\\(\\*).*");
    /** Độ mật and độ khẩn: what is decided by such a line must never be lost inside another. */
    private static final Pattern MARK = Pattern.compile(
            "\\W{0,3}((TUYỆT|TỐI|ĐỘ)?\\s*M[ẬÂA]T|H[OỎ][ẢA]? ?TỐC.*|HO[ẢA] TỐC.*|THƯỢNG KHẨN|KHẨN)\\W{0,3}");

    private static final Pattern DATE_LINE = Pattern.compile(".*ngày.{0,12}tháng.{0,8}năm\\s*\\d{0,4}\\s*$");
    private static final Pattern EXPECTS_NUMBER = Pattern.compile(
            "(?i).*\\b(điểm|khoản|điều|mục|số|ngày|tháng|quý|năm|đến|và|từ|là)\\s*$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD_BROKEN = Pattern.compile(".*[\\p{L}\\d]-$");

    private final PrintedArea area;
    private final boolean column;

    /** {@code column}: the lines stand beside others, in a letterhead or at the foot, where nothing is set in full lines. */
    Paragraphs(PrintedArea area, boolean column) {
        this.area = area;
        this.column = column;
    }

    List<Paragraph> join(List<Line> lines) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !continues(lines.get(from), lines.get(i - 1), lines.get(i))) {
                paragraphs.add(paragraph(lines.subList(from, i)));
                from = i;
            }
        }
        return paragraphs;
    }

    private static Paragraph paragraph(List<Line> lines) {
        var text = new PlacedText.Joiner().append(lines.getFirst().placed());
        for (Line line : lines.subList(1, lines.size())) {
            boolean symbolBroken = WORD_BROKEN.matcher(text.text()).matches() && !endsWithDashWord(text.text());
            text.append(symbolBroken ? "" : " ").append(line.placed());
        }
        return new Paragraph(text.joined(), lines.getFirst(), lines.stream().allMatch(Line::strong));
    }

    private static boolean endsWithDashWord(CharSequence text) {
        return text.length() > 1 && text.charAt(text.length() - 2) == ' ';
    }

    private boolean continues(Line first, Line above, Line below) {
        if (opensByItself(above, below) || column && Markers.isAllCapitals(below.text())) {
            return false;
        }
        if (column && first.text().startsWith("V/v")) {
            return !area.isGap(above, below);
        }
        boolean small = startsSmall(below.text());
        boolean ended = SENTENCE_END.matcher(above.text()).matches();
        boolean full = area.isFull(above, below);
        if (area.isGap(above, below)) {
            return !ended && continuesOverGap(above, below, small, full);
        }
        if (!full) {
            return small && !ended && isNear(above, below);
        }
        return small || continuesFullLine(above, below, ended);
    }

    /** A gap inside a sentence is a turned page, or a picture that stood there. */
    private boolean continuesOverGap(Line above, Line below, boolean small, boolean full) {
        if (small) {
            return area.isLong(above);
        }
        boolean number = Character.isDigit(below.text().charAt(0))
                && EXPECTS_NUMBER.matcher(above.text()).matches();
        return full && (number || above.text().endsWith(",") || !area.hasGaps() && !area.isIndented(below));
    }

    private boolean continuesFullLine(Line above, Line below, boolean ended) {
        if (Markers.isAllCapitals(above.text()) != Markers.isAllCapitals(below.text()) && isTitle(above, below)) {
            return false;
        }
        if (area.isCentred(below) && !area.isCentred(above)) {
            return false;
        }
        if (above.strong() && !below.strong() && area.isIndented(below)) {
            return false;
        }
        if (area.isIndented(below) && !area.isIndented(above) || area.isIndented(below) && ended) {
            return false;
        }
        return !ended || !COMPARED.matcher(above.text()).matches();
    }

    /** In a title each line may be followed by one in other letters; within a sentence a line of capitals is chance. */
    private static boolean isTitle(Line above, Line below) {
        return above.text().length() > 12 && below.text().length() > 12;
    }

    static boolean isMark(String text) {
        return MARK.matcher(text).matches();
    }

    private boolean opensByItself(Line above, Line below) {
        String text = below.text();
        if (MARK.matcher(text).matches() || MARK.matcher(above.text()).matches()) {
            return true;
        }
        if (OPENS.matcher(text).matches()) {
            return !text.startsWith("Căn cứ")
                    || SENTENCE_END.matcher(above.text()).matches()
                    || !area.isFull(above, below);
        }
        if (DATE_LINE.matcher(above.text()).matches() && !area.isFull(above, below)
                || column && DATE_LINE.matcher(text).matches()) {
            return true;
        }
        Markers.Marker marker = Markers.of(text);
        return switch (marker) {
            case NONE -> false;
            case HEADING ->
                !above.text().endsWith(",")
                        && !EXPECTS_NUMBER.matcher(above.text()).matches()
                        && !(startsSmall(text) && area.isFull(above, below));
            case DASH -> !breaksName(above, below);
            case NUMBER, NUMBERS, LETTER ->
                !(EXPECTS_NUMBER.matcher(above.text()).matches() && area.isFull(above, below));
            case ROMAN, PLUS -> true;
        };
    }

    /** "Sở Lao động / - Thương binh và Xã hội": the dash belongs to a name when nothing before it has ended. */
    private boolean breaksName(Line above, Line below) {
        return !SENTENCE_END.matcher(above.text()).matches()
                && !above.text().endsWith(")")
                && area.isFull(above, below)
                && !area.isGap(above, below)
                && !area.isIndented(below)
                && Markers.of(above.text()) != Markers.Marker.DASH;
    }

    private boolean isNear(Line above, Line below) {
        return Math.abs(above.centre() - below.centre()) < area.width() * 0.3
                || Math.abs(above.left() - below.left()) < area.width() * 0.1;
    }

    private static boolean startsSmall(String text) {
        return !text.isEmpty() && (Character.isLowerCase(text.charAt(0)) || ",;)".indexOf(text.charAt(0)) >= 0);
    }
}
