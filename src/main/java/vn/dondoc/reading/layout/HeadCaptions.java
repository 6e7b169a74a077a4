package vn.dondoc.reading.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * The captions of digital signatures that stand above the letterhead: who signed, for whom, when. They run over several lines, in small
 * print that OCR half reads, so where one is recognised all above the national motto goes with it, but for a mark of secrecy or urgency.
 */
final class HeadCaptions {

    private static final Pattern CAPTION = Pattern.compile(
            "(?i).*(ký bởi|người ký|thời gian ký|ngày ký\\s*:|cơ quan\\s*:|e?mail\\s*:|signed by|@|\\.gov\\.vn|[+]?0?7:00|\\d{1,2}:\\s?\\d{2}\\s?:\\s?\\d{2}).*");
    private static final Pattern SIGNING_BODY =
            Pattern.compile(".*(trung tam (cong|tin|thong)|cong thong tin|van thu).*");
    private static final String MOTTO = "xa hoi chu nghia";
    private static final int FARTHEST = 16;

    private HeadCaptions() {}

    /** Places of the lines that are such captions. */
    static Set<Integer> in(List<Line> lines) {
        int motto = motto(lines);
        List<Integer> above = new ArrayList<>();
        boolean caption = false;
        for (int i = 0; motto >= 0 && i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean first = line.page() == lines.get(motto).page();
            if (first
                    && line.bottom()
                            < lines.get(motto).top() + 0.2 * lines.get(motto).height()) {
                above.add(i);
                caption |= CAPTION.matcher(line.text()).matches()
                        || SIGNING_BODY.matcher(Vietnamese.fold(line.text())).matches();
            }
        }
        above.removeIf(i -> Paragraphs.isMark(lines.get(i).text()));
        return caption ? new HashSet<>(above) : Set.of();
    }

    private static int motto(List<Line> lines) {
        for (int i = 0; i < Math.min(FARTHEST, lines.size()); i++) {
            if (Vietnamese.fold(lines.get(i).text()).contains(MOTTO)) {
                return i;
            }
        }
        return -1;
    }
}
