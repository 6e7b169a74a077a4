package vn.dondoc.suggestion.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.Guess;

/** The body that issued it, by its letterhead; where there is none, by the line of authority under the title or the signature. */
final class Issuer {

    private static final Pattern MOTTO = Pattern.compile(
            "dang cong san viet|c[o0q]ng ?h[oõ][aõ0]? x|^(?:cong )?ho?a x. hoi|(?:^|hoi )chu nghia(?: viet nam)?$|^viet nam$|^cong$|d[oq0]c l[a-z]p ?[-_ ]|d[oq0]c lap");
    private static final Pattern BODY = Pattern.compile(
            "^\\W{0,4}d?(?:ubnd|u[yi] ?ban ?n[ h]?h?an dan|hoi dong nhan dan|hdnd|so |van phong|bo |cuc |tong cuc|chi cuc|ban (?!hanh)|thu tuong|chinh phu|thanh tra|cong an"
                    + "|truong |vien |lien doan|phong |tinh uy|thanh uy|huyen uy|dang uy|toa an|kho bac|ngan hang|dai hoc|hoi |tong |benh vien|trung tam|doan )");
    private static final Pattern STAMP =
            Pattern.compile("trung tam cong|cong thong tin|^va tin hoc|nguoi ky|ky boi|thoi gian ky|co quan:|email");
    private static final Pattern END = Pattern.compile("^(?:s[o6e] ?[:.“\"(]|so \\d|v ?/ ?[vw]\\b|k[i1l]nh g|ve viec)");
    /** The symbol of a number line whose number an OCR lost, or a list: no part of a name. */
    private static final Pattern NO_NAME =
            Pattern.compile("^[a-zđ]{1,5}-[a-zđ]{2,8}$|^[-+]|[#$*<>\\[\\]{}=^]|&(?![a-z])|~(?! [a-z])|^du thao");
    /** Dots, rules and dashes that a scan has in place of the lines under a letterhead. */
    private static final Pattern RULED = Pattern.compile("[-—–=_.~]{4,}");

    private static final Pattern NUMBERED = Pattern.compile(" s[o6e] ?:");

    /** What a scan makes of a fold or a speck before a name. */
    private static final Pattern SPECKS = Pattern.compile("[/|.,'`´^~_\\\\: ]{1,6}(?=[a-z]{2})");

    private static final Pattern RULES = Pattern.compile("[-—–=_.~]{2,}");
    private static final List<Pattern> OVER = List.of(MOTTO, RULED, NUMBERED);
    private static final Pattern SIGNED_BY =
            Pattern.compile("(?:nguoi ky|ky boi) ?: ?(?=u[yi] ?ban|ubnd|so |van phong|thanh tra|ban )");

    private static final int MOST_LINES = 8;
    private static final Pattern PLACE =
            Pattern.compile("^(?:t[i1l]nh|thanh pho{1,2}|huyen|xa|phuong|quan|thi xa|tp\\.?) ");

    private Issuer() {}

    static @Nullable Guess<String> in(Letter letter, TypeTitle.@Nullable Title title) {
        List<Line> parts = letterhead(letter, title);
        if (!parts.isEmpty()) {
            String name = BodyName.of(parts, letter);
            return Cited.from(
                    letter, parts.getFirst().start(), parts.getLast().end(), name, "header.issuer.letterhead", 0.95);
        }
        Guess<String> authority = authority(letter, title);
        return authority == null ? signed(letter) : authority;
    }

    /** The stamp of an electronic signature, where nothing else says whose the paper is: "Người ký: Ủy ban nhân dân tỉnh …". */
    private static @Nullable Guess<String> signed(Letter letter) {
        for (Line line : letter.lines()) {
            Matcher by = SIGNED_BY.matcher(line.plain());
            if (by.find()) {
                Line body = line.part(letter.text(), by.end(), line.plain().length());
                return Cited.from(letter, body, BodyName.of(List.of(body), letter), "header.issuer.signature", 0.7);
            }
        }
        return null;
    }

    private static List<Line> letterhead(Letter letter, TypeTitle.@Nullable Title title) {
        List<Line> head = letter.aboveAddressee();
        int motto = motto(head);
        int first = motto < 0 ? 0 : left(letter, head.get(motto)).blank() ? above(head, motto) : motto;
        List<Line> parts = new ArrayList<>();
        for (int i = first; i < head.size(); i++) {
            Line line = head.get(i);
            if (title != null && line == title.line()) {
                break;
            }
            Line opening = line.leadingCapitals(letter.text());
            if (!line.capitals()
                    && !opening.blank()
                    && BODY.matcher(opening.plain()).find()
                    && PlaceDate.stands(line)) {
                parts.add(opening);
                break;
            }
            if (END.matcher(line.plain()).find() || PlaceDate.stands(line)) {
                if (!parts.isEmpty() || i > motto + 6) {
                    break;
                }
                continue;
            }
            Line left = left(letter, line);
            if (NO_NAME.matcher(left.plain()).find() || parts.size() == MOST_LINES) {
                break;
            }
            if (!left.blank()
                    && left.capitals()
                    && !STAMP.matcher(left.plain()).find()
                    && (BODY.matcher(left.plain()).find() || !parts.isEmpty())) {
                parts.add(left);
            }
        }
        return parts;
    }

    private static int motto(List<Line> head) {
        for (int i = 0; i < head.size(); i++) {
            if (MOTTO.matcher(head.get(i).plain()).find()) {
                return i;
            }
        }
        return -1;
    }

    /** The names stand above the motto where the letterhead was read column by column; a stamp may stand above them. */
    private static int above(List<Line> head, int motto) {
        int first = motto;
        for (int i = motto - 1; i >= 0; i--) {
            Line line = head.get(i);
            if (BODY.matcher(line.plain()).find()
                    && line.capitals()
                    && !STAMP.matcher(line.plain()).find()) {
                first = i;
            }
        }
        return first;
    }

    static boolean isMotto(Line line) {
        return MOTTO.matcher(line.plain()).lookingAt() && line.raw().length() < 90;
    }

    /** What stands left of the motto on the same line. */
    private static Line left(Letter letter, Line line) {
        String plain = line.plain();
        int from = 0;
        while (from < plain.length()
                && from < 5
                && "-—–=_.~ ".indexOf(plain.charAt(from)) >= 0
                && RULES.matcher(plain).lookingAt()) {
            from++;
        }
        Matcher specks = SPECKS.matcher(plain);
        from = from == 0 && specks.lookingAt() ? specks.end() : from;
        int end = plain.length();
        for (Pattern over : OVER) {
            Matcher right = over.matcher(plain).region(from, end);
            end = right.find() ? right.start() : end;
        }
        while (end > from && !Character.isLetterOrDigit(plain.charAt(end - 1))) {
            end--;
        }
        return line.part(letter.text(), from, end);
    }

    /** "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU" in capitals between the subject and the legal bases. */
    private static @Nullable Guess<String> authority(Letter letter, TypeTitle.@Nullable Title title) {
        int from = title == null ? 0 : letter.indexOf(title.line()) + 1;
        for (Line line : letter.head().subList(from, letter.head().size())) {
            if (line.capitals()
                    && BODY.matcher(line.plain()).find()
                    && line.plain().length() < 80) {
                return Cited.from(letter, line, BodyName.of(List.of(line), letter), "header.issuer.authority", 0.9);
            }
        }
        return null;
    }

    static boolean place(Line line) {
        return PLACE.matcher(line.plain()).find();
    }
}
