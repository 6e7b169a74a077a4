package vn.dondoc.suggestion.header;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Guess;

/** The trích yếu: what stands under the title, or behind "V/v" in an official letter, over as many lines as it takes. */
final class Subject {

    private static final int MOST_LINES = 9;
    private static final Pattern ABOUT = Pattern.compile("^\\W{0,3}(?:v ?/ ?[vw]|ve viec|v/\\.? ?v)(?![a-z])[ :.]*");
    private static final Pattern OPENING =
            Pattern.compile("^\\W{0,3}(?:v ?/ ?[vw](?![a-z])|v[ea] ?viec(?![a-z])|(?:\\d\\. )?van de trinh)[ :.,*|]*");
    private static final Pattern STOP = Pattern.compile(
            "^(?:k[i1l]nh g|cong hoa xa|doc lap|so ?[:.]|c[o0q]ng ho|can cu|(?:[a-z ]{2,30}, ?ngay)|noi nhan|phan thu|chuong i|[ivx]{1,4}\\. |1\\. |dieu 1)");
    private static final Pattern BODY = Pattern.compile(
            "^(?:thuc hien|xet|theo |trong (?:thoi gian|nhung|qua trinh)|de (?:[a-z]+ ){1,}|ngay \\d|nham (?!dan|thin|ngo|than|tuat|ty)|trien khai (?!quy|ke|de an)|tiep theo|sau khi|can cu|uy ban nhan dan|hom nay|qua |vua qua|hien nay|ngay,|thoi gian qua)");
    private static final Pattern AUTHORITY = Pattern.compile(
            "^(?:u[yỷ] ban nhan dan|chu tich|giam doc|bo truong|thu tuong|truong ban|hoi dong nhan dan|chanh|cuc truong|chinh phu|tong giam doc|hieu truong|thuong truc)");
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:,|-|\\b(?:va|cua|theo|ve|cho|tai|do|tren|voi|cac|viec|den|trong|thi|ban|nhan|uy|dia|ket|so))$");

    /** Behind these a subject goes on even over an empty line. */
    private static final Pattern LED_ON = Pattern.compile(
            "(?:,|-|\\b(?:va|cua|theo|do|voi|cac|tai|chu tich|lanh dao|thuong truc|van phong|dong chi|giua|thuoc|cho))$");
    /** A stamp or a scribble that an OCR read as words: a capital inside a word. */
    private static final Pattern JUNK = Pattern.compile("\\p{Ll}\\p{Lu}\\p{Ll}|[\\[\\]{}=<>|~^]");

    /** A submission slip says what it raises in a line of its own. */
    private static final Pattern RAISED = Pattern.compile("^(?:\\d\\. )?van de trinh ?:");
    /** What follows a subject when a whole document was read as one line. */
    private static final Pattern RUN_ON =
            Pattern.compile(" (?:Kính gửi|KÍNH GỬI|Thực hiện|Căn cứ) ?:? ?\\p{Lu}| Kính gửi:");

    private static final Pattern NUMBERED = Pattern.compile("^s[a-z0-9]{1,2} ?[:.;][^/]{0,12}/ ?[a-z]");
    private static final Pattern SMALL = Pattern.compile("^v[ea] ?viec [a-z]");

    private Subject() {}

    /** The line that "V/v" opens, or null. */
    static @Nullable Line about(Letter letter) {
        return letter.head().stream()
                .limit(60)
                .filter(line ->
                        ABOUT.matcher(line.plain()).find() && !line.plain().startsWith("ve viec")
                                || startsCapital(line)
                                || isBelowDate(letter, line))
                .findFirst()
                .orElse(null);
    }

    /** "về việc …" in small letters, where a scan lost the capital: below the place and the date, or the number. */
    private static boolean isBelowDate(Letter letter, Line line) {
        int at = SMALL.matcher(line.plain()).find() ? letter.indexOf(line) : -1;
        return at > 0
                && letter.head().subList(Math.max(0, at - 2), at).stream()
                        .anyMatch(above -> PlaceDate.stands(above)
                                || NUMBERED.matcher(above.plain()).find());
    }

    private static boolean startsCapital(Line line) {
        return line.raw().startsWith("Về việc") || line.raw().startsWith("Vv ");
    }

    static @Nullable Guess<String> in(Letter letter, TypeTitle.@Nullable Title title, @Nullable Line about) {
        Line raised = letter.head().stream()
                .filter(line -> RAISED.matcher(line.plain()).find())
                .findFirst()
                .orElse(null);
        if (title != null && title.type() == DocumentType.KHAC && raised != null) {
            return cited(letter, List.of(raised));
        }
        if (title != null) {
            Line rest = title.line()
                    .part(letter.text(), title.length(), title.line().plain().length());
            Guess<String> sameLine =
                    rest.raw().split("\\s+").length > 3 ? cited(letter, lines(letter, title.line(), rest)) : null;
            return sameLine != null ? sameLine : cited(letter, lines(letter, title.line(), null));
        }
        return about == null ? null : cited(letter, lines(letter, about, about));
    }

    /** The lines behind {@code anchor}, led by {@code first} where the subject begins on the anchor's own line. */
    private static List<Line> lines(Letter letter, Line anchor, @Nullable Line first) {
        List<Line> head = letter.head();
        List<Line> subject = new java.util.ArrayList<>();
        if (first != null) {
            subject.add(first);
        }
        boolean gap = false;
        for (int i = letter.indexOf(anchor) + 1; i < head.size() && subject.size() < MOST_LINES; i++) {
            Line line = head.get(i);
            if (line.blank()) {
                if (!line.raw().isEmpty() && !subject.isEmpty()) {
                    break; // a rule under the subject
                }
                gap = !subject.isEmpty();
                continue;
            }
            if (subject.isEmpty() && (Issuer.isMotto(line) || PlaceDate.stands(line))) {
                continue; // a title that was read before the letterhead's right column
            }
            if (ends(line, subject, gap)) {
                break;
            }
            subject.add(line);
            gap = false;
        }
        return subject;
    }

    private static boolean ends(Line line, List<Line> subject, boolean gap) {
        if (STOP.matcher(line.plain()).find() || UrgencyMark.stands(line) || PlaceDate.stands(line)) {
            return true;
        }
        if (subject.isEmpty()) {
            return false;
        }
        if (line.raw().startsWith("(") || JUNK.matcher(line.raw()).find()) {
            return true;
        }
        Line last = subject.getLast();
        boolean unfinished = UNFINISHED.matcher(last.plain()).find();
        if (line.capitals() && AUTHORITY.matcher(line.plain()).find() && !(last.capitals() && unfinished)) {
            return true;
        }
        if (last.capitals() && !line.capitals()
                || last.raw().endsWith(".") && !last.raw().endsWith("TP.")) {
            return true;
        }
        if (gap) {
            return !Character.isLowerCase(line.raw().codePointAt(0))
                    && !LED_ON.matcher(last.plain()).find();
        }
        return !LED_ON.matcher(last.plain()).find()
                && Character.isUpperCase(line.raw().codePointAt(0))
                && BODY.matcher(line.plain()).find();
    }

    private static @Nullable Guess<String> cited(Letter letter, List<Line> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        String joined =
                lines.stream().map(Line::raw).collect(Collectors.joining(" ")).replaceAll("[\\s\\u00A0]+", " ");
        Matcher runOn = RUN_ON.matcher(joined);
        String subject = opened(runOn.find() ? joined.substring(0, runOn.start()) : joined)
                .replaceAll("[.\\s]+$", "")
                .strip();
        return subject.isEmpty()
                ? null
                : Cited.from(letter, lines.getFirst().start(), lines.getLast().end(), subject, "header.subject", 0.93);
    }

    private static String opened(String joined) {
        Matcher opening = OPENING.matcher(vn.dondoc.suggestion.words.PlainText.fold(joined));
        return opening.find() ? joined.substring(opening.end()) : joined;
    }
}
