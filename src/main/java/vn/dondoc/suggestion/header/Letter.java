package vn.dondoc.suggestion.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document cut into its letterhead, in which a line of two columns counts as two lines, and all its lines. */
final class Letter {

    /** A letterhead with its title and subject is never longer. */
    private static final int HEAD_LINES = 70;

    private static final Pattern BODY = Pattern.compile(
            "^(?:can cu (?:luat|nghi|quyet|vao|ket|chi|cong|bo luat|hien|chuc|thong|van|y kien|phap|ke)|dieu 1\\b|hom nay,|[-+] ?ho ten|i\\. [a-z]|1\\. [a-z])");
    static final Pattern ADDRESSED = Pattern.compile("^[k][i1l]nh g[uư]?[i1l]\\b.*");

    private final String text;
    private final List<Line> lines;
    private final List<Line> head;

    Letter(String text) {
        this.text = text;
        this.lines = Lines.of(text);
        this.head = head(text, lines);
    }

    private static List<Line> head(String text, List<Line> lines) {
        List<Line> head = new ArrayList<>();
        int written = 0;
        for (Line line : lines) {
            if (BODY.matcher(line.plain()).find() || !line.blank() && ++written > HEAD_LINES) {
                break;
            }
            if (line.raw().isEmpty()) {
                head.add(line);
            }
            Lines.columns(text, line).forEach(column -> head.addAll(PlaceDate.apart(text, column)));
        }
        return head;
    }

    String text() {
        return text;
    }

    List<Line> lines() {
        return lines;
    }

    /** Up to where the body begins, columns one after the other. */
    List<Line> head() {
        return head;
    }

    /** The head up to the addressee, if one stands there. */
    List<Line> aboveAddressee() {
        for (int i = 0; i < head.size(); i++) {
            if (ADDRESSED.matcher(head.get(i).plain()).matches()) {
                return head.subList(0, i);
            }
        }
        return head;
    }

    /** "Kính gửi: …" where no title stands above it. */
    @Nullable
    Line addressed() {
        for (Line line : head) {
            if (ADDRESSED.matcher(line.plain()).matches()) {
                return line;
            }
        }
        return null;
    }

    /** The lines up to the addressee, columns beside each other as they are. */
    List<Line> linesAboveAddressee() {
        List<Line> above = aboveAddressee();
        return above.isEmpty()
                ? List.of()
                : lines.stream()
                        .filter(line -> line.start() <= above.getLast().start())
                        .toList();
    }

    int indexOf(@Nullable Line line) {
        return line == null ? -1 : head.indexOf(line);
    }
}
