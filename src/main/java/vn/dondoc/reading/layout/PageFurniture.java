package vn.dondoc.reading.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a page's furniture from its text: page numbers, running and gazette heads, captions of digital signatures, footnotes. */
final class PageFurniture {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)([-–—_.|]\\s?)?(trang\\s)?\\d{1,3}(\\s?/\\s?\\d{1,3})?(\\s?[-–—_.|])?");
    private static final Pattern GAZETTE = Pattern.compile("(\\d+\\s+)?CÔNG BÁO\\s?/\\s?Số .*");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?i).{0,4}(ký bởi|người ký|thời gian ký|ngày ký|email|signed by|signature not verified|cơ quan)\\s?:.*|.{0,4}[\\w.()@-]+[@)(\\d][\\w.-]*\\.gov\\.vn.*"
                    + "|(ký\\s?)?signature (not verified|valid|validity unknown)\\W{0,3}"
                    + "|.{0,4}\\d{1,2}[./]\\d{1,2}[./]\\d{4},?\\s+\\d{1,2}:\\d{2}(:\\d{2})?.*|.{0,3}\\+?[03]7?:00\\W*");

    private static final Pattern LONE_NUMBER = Pattern.compile("[^\\p{L}\\d]{0,3}([1-9]\\d?)[^\\p{L}\\d]{0,3}");
    private static final int MOST_LOST_NUMBERS = 3;

    private PageFurniture() {}

    /** The lines that remain; what was taken out goes to the draft. */
    static List<Line> takeOut(List<Line> lines, boolean measured, Draft draft) {
        List<Line> text = new ArrayList<>();
        Set<Integer> known = new HashSet<>(HeadCaptions.in(lines));
        known.addAll(RunningHeads.in(lines));
        if (measured) {
            known.addAll(Footnotes.in(lines));
        }
        var rows = new RowNumbers();
        boolean onePage =
                !lines.isEmpty() && lines.getFirst().page() == lines.getLast().page();
        int nextPage = 2;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            rows.pass();
            int lone = onePage ? number(line.text()) : 0;
            if (lone > 0 && rows.counts(lone)) {
                text.add(line);
            } else if (isNextPage(lines, i, nextPage)) {
                nextPage = Integer.parseInt(line.text().replaceAll("\\W", "")) + 1;
                draft.furniture(line.text(), line.page());
            } else if (known.contains(i) || isFurniture(lines, i)) {
                draft.furniture(line.text(), line.page());
            } else {
                text.add(line);
            }
        }
        return text;
    }

    private static boolean isFurniture(List<Line> lines, int place) {
        String text = lines.get(place).text().strip();
        if (GAZETTE.matcher(text).matches() || SIGNATURE.matcher(text).matches()) {
            return true;
        }
        return PAGE_NUMBER.matcher(text).matches() && standsAlone(lines, place);
    }

    /** Where a text file has lost its pages, their numbers still follow each other, each between gaps. */
    private static boolean isNextPage(List<Line> lines, int place, int nextPage) {
        boolean onePage = lines.getFirst().page() == lines.getLast().page();
        int number =
                onePage && !hasNeighbour(lines, place) ? number(lines.get(place).text()) : 0;
        return number >= nextPage && number <= nextPage + MOST_LOST_NUMBERS;
    }

    private static int number(String text) {
        var alone = LONE_NUMBER.matcher(text);
        return alone.matches() ? Integer.parseInt(alone.group(1)) : 0;
    }

    private static boolean standsAlone(List<Line> lines, int place) {
        Line line = lines.get(place);
        boolean first = place == 0 || lines.get(place - 1).page() != line.page();
        boolean last = place == lines.size() - 1 || lines.get(place + 1).page() != line.page();
        return (first || last) && !hasNeighbour(lines, place);
    }

    /** A number beside other words is a table's. */
    private static boolean hasNeighbour(List<Line> lines, int place) {
        Line line = lines.get(place);
        return place > 0 && lines.get(place - 1).isBeside(line)
                || place < lines.size() - 1 && lines.get(place + 1).isBeside(line);
    }
}
