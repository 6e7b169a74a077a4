package vn.dondoc.suggestion.header;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.Guess;

/** The person who signed: the name at the end of the signature block, beside or below "Nơi nhận". */
final class Signer {

    private static final int BLOCK = 60;
    private static final Pattern RECEIVERS = Pattern.compile(
            "^\\W{0,3}n[o0]?[i1l] n?h?[aậ]?n ?[:.;]?.*|^\\W{0,3}noi nhan.*|^\\W{0,3}a?n?[o0][i1l] nhan ?[:.;].*");
    /** The first and the last of the receivers, where the words above them could not be read. */
    private static final Pattern LISTED =
            Pattern.compile("^\\W{0,3}(?:nhu (?:tren|dieu \\d|kinh gui)\\W{0,4}|luu ?[:;.]? ?(?:vt|van thu).*)");

    private static final Pattern OFFICE = Pattern.compile(
            "(?:^|.*\\s)(?:tm|kt|tl|tuq|q|t/m|k/t|t/l)[./ ].{0,60}|(?:pho )?(?:chu tich|giam doc|chanh van phong|thu tuong|bo truong|thu truong|truong ban|cuc truong|chanh thanh tra|truong phong|chi cuc truong|tong giam doc)(?: .{0,40})?");
    private static final Pattern APPENDIX =
            Pattern.compile("^(?:phu luc|bieu mau|mau so|danh sach|\\(kem theo|\\(ban hanh kem)(?: .*|:.*)?");

    private Signer() {}

    static @Nullable Guess<String> in(Letter letter) {
        List<Line> lines = letter.lines();
        int named = first(lines, RECEIVERS, 5);
        int receivers = named >= 0 ? named : first(lines, LISTED, 5);
        int office = office(lines, receivers);
        int from = receivers < 0
                ? office
                : office >= 0 && office < receivers && receivers - office < 25 ? office : receivers;
        if (from < 0) {
            return null;
        }
        Guess<String> signer = null;
        int written = 0;
        for (int i = from; i < lines.size() && written < BLOCK; i++) {
            Line line = lines.get(i);
            boolean over = APPENDIX.matcher(line.plain()).matches() && i > Math.max(receivers, office)
                    || Issuer.isMotto(line) && i > from + 2;
            if (over && (signer != null || !signsBelow(lines, i))) {
                break;
            }
            written += line.blank() ? 0 : 1;
            Guess<String> name = name(letter, line);
            signer = name == null ? signer : name;
        }
        return signer;
    }

    /** Where the page was read column by column, the right one with the signature may follow the title of the annex. */
    private static boolean signsBelow(List<Line> lines, int at) {
        return lines.subList(at + 1, Math.min(lines.size(), at + 4)).stream()
                .anyMatch(
                        line -> line.capitals() && OFFICE.matcher(line.plain()).matches());
    }

    private static int first(List<Line> lines, Pattern pattern, int from) {
        for (int i = Math.min(from, lines.size()); i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i).plain()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The last line in capitals with an office, before the receivers or anywhere where none are listed. */
    private static int office(List<Line> lines, int receivers) {
        int last = -1;
        int end = receivers < 0 ? lines.size() : receivers;
        for (int i = Math.min(12, end); i < end; i++) {
            if (lines.get(i).capitals() && OFFICE.matcher(lines.get(i).plain()).matches()) {
                last = last >= 0 && i - last < 4 ? last : i;
            }
        }
        return last;
    }

    private static @Nullable Guess<String> name(Letter letter, Line line) {
        for (Line column : Lines.columns(letter.text(), line)) {
            PersonName name = PersonName.at(column);
            if (name != null) {
                return Cited.from(
                        letter,
                        column.start() + name.start(),
                        column.start() + name.end(),
                        name.name(),
                        "header.signer",
                        name.whole() ? 0.95 : 0.8);
            }
        }
        return null;
    }
}
