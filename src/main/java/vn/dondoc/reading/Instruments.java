package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.dondoc.reading.Instrument.Kind;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * Cuts a text into its instruments: a letter with a decision behind it has two letterheads, a decision with the regulation that it
 * issues has one and a line in brackets. Told from the blocks alone, so it holds for every reading ever kept.
 */
public final class Instruments {

    private static final String MOTTO = "xa hoi chu nghia viet nam";
    private static final Pattern ISSUED_WITH = Pattern.compile(
            "\\W{0,3}(\\(?\\s*)?(được )?(ban hành )?kèm theo .*",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);
    private static final Pattern ANNEX = Pattern.compile(
            "(phụ lục|biểu mẫu|mẫu số|biểu số|danh mục|phụ biểu)\\b.{0,60}",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);
    private static final Pattern ISSUED = Pattern.compile(
            "(?i)(quy chế|quy định|quy trình|điều lệ|nội quy|kế hoạch|chương trình|đề án|phương án|hướng dẫn|định mức|bảng giá)\\b.*",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LETTERHEAD =
            Pattern.compile("(?i)(số\\s*[:\\d].*|v/v.*|[-–—_*\\s]+|độc lập.*|.{0,40}, ngày .*)");
    private static final Pattern END_OF_BODY = Pattern.compile("(?i)(nơi nhận.*|- ?lưu\\s*:?.*|.*\\./\\.\\W*)");
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_NAME = 70;
    private static final int FARTHEST = 8;
    private static final int HEAD = 4;

    private final Reading.Text text;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();

    private Instruments(Reading.Text text) {
        this.text = text;
    }

    /** In their order; together they are the whole text. One at least, unless the text is empty. */
    public static List<Instrument> in(Reading.Text text) {
        Instruments found = new Instruments(text);
        if (!text.blocks().isEmpty()) {
            found.start(0, Kind.INSTRUMENT);
            found.cut();
        }
        return found.parts();
    }

    private void cut() {
        boolean headed = false;
        boolean ended = false;
        for (int i = 0; i < text.blocks().size(); i++) {
            String words = words(i);
            boolean cell = text.blocks().get(i).cell() != null;
            if (Vietnamese.fold(words).contains(MOTTO) && isShort(words, LONGEST_TITLE)) {
                if (headed && (ended || isCapitals(words))) {
                    start(letterheadAbove(i), Kind.INSTRUMENT);
                    ended = false;
                }
                headed = true;
            } else if (headed && ISSUED_WITH.matcher(words).matches() && isShort(words, LONGEST_TITLE) && !cell) {
                int title = titleAbove(i);
                if (title >= 0 && !isInHeadOfPart(title)) {
                    start(title, ANNEX.matcher(words(title)).matches() ? Kind.ANNEX : Kind.ISSUED_WITH);
                }
            } else if (ended && ANNEX.matcher(words).matches() && isHeading(i) && !cell && !isInHeadOfPart(i)) {
                start(i, Kind.ANNEX);
            }
            ended |= END_OF_BODY.matcher(words).matches();
        }
    }

    /** "PHỤ LỤC I" and "DANH MỤC …" below it are one title. */
    private boolean isInHeadOfPart(int block) {
        return kinds.getLast() != Kind.INSTRUMENT && block > starts.getLast() && block - starts.getLast() < HEAD;
    }

    /** The issuer is read before the motto, for it stands in the left column. */
    private int letterheadAbove(int motto) {
        int first = motto;
        for (int i = motto - 1; i > starts.getLast() && motto - i <= FARTHEST; i--) {
            boolean part =
                    LETTERHEAD.matcher(words(i)).matches() || isCapitals(words(i)) && isShort(words(i), LONGEST_NAME);
            if (!part || END_OF_BODY.matcher(words(i)).matches()) {
                break;
            }
            first = i;
        }
        return first;
    }

    /** The title over "(Ban hành kèm theo …)", or -1 where the words only run through a sentence. */
    private int titleAbove(int place) {
        int title = -1;
        for (int i = place - 1; i > starts.getLast() && place - i <= FARTHEST; i--) {
            String words = words(i);
            if (!isShort(words, LONGEST_TITLE)
                    || words.endsWith(";")
                    || text.blocks().get(i).kind() == Block.Kind.LIST_ITEM) {
                break;
            }
            if (ANNEX.matcher(words).matches() || ISSUED.matcher(words).matches() && isCapitals(words)) {
                title = i;
                break;
            }
        }
        return title;
    }

    private void start(int block, Kind kind) {
        if (!starts.isEmpty() && starts.getLast() == block) {
            kinds.set(kinds.size() - 1, kind);
        } else {
            starts.add(block);
            kinds.add(kind);
        }
    }

    private List<Instrument> parts() {
        List<Instrument> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int first = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.blocks().size();
            parts.add(new Instrument(
                    kinds.get(i),
                    first,
                    end,
                    text.blocks().get(first).start(),
                    text.blocks().get(end - 1).end(),
                    words(first)));
        }
        return parts;
    }

    private boolean isHeading(int block) {
        return isCapitals(words(block))
                || text.blocks().get(block).kind() == Block.Kind.HEADING
                || isShort(words(block), 20);
    }

    private static boolean isCapitals(String words) {
        return words.equals(words.toUpperCase(Locale.ROOT)) && words.chars().anyMatch(Character::isLetter);
    }

    private static boolean isShort(String words, int most) {
        return words.length() <= most;
    }

    private String words(int block) {
        return text.of(text.blocks().get(block)).strip();
    }
}
