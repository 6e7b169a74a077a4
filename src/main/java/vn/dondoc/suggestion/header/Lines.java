package vn.dondoc.suggestion.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as lines; a line that was two columns (a tab or a wide gap between words) as its columns. */
final class Lines {

    private static final Pattern GAP = Pattern.compile("\\t+|[ \\u00A0]{3,}|\\t[ \\t]+");

    private Lines() {}

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            lines.add(Line.of(text, start, end));
            start = end + 1;
        }
        return lines;
    }

    static List<Line> columns(String text, Line line) {
        List<Line> columns = new ArrayList<>();
        Matcher gap = GAP.matcher(text).region(line.start(), line.end());
        int start = line.start();
        while (gap.find()) {
            columns.add(Line.of(text, start, gap.start()));
            start = gap.end();
        }
        columns.add(Line.of(text, start, line.end()));
        columns.removeIf(column -> column.raw().isEmpty());
        return columns;
    }
}
