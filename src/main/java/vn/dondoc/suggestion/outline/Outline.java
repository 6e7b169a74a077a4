package vn.dondoc.suggestion.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.rule.TypedText;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * A directive cut by what its parts are for: addressees, the body that orders, and annexes; letterhead, signature and the list of
 * recipients are none of these.
 */
public record Outline(List<Item> addressees, List<Item> body, List<Annex> annexes) {

    /** What follows the signature under a title of its own. */
    public record Annex(List<Item> title, List<Item> items) {}

    private static final Pattern ADDRESSEES = Pattern.compile("^(?:dong )?k[i1]nh g[uủ]i\\b.*");
    private static final Pattern TELEGRAM = Pattern.compile(".{0,120}\\bdien\\s*:\\s*$");
    private static final Pattern CIRCUMSTANCE =
            Pattern.compile("(?:thuc hien|can cu|de |nham |theo |ngay |trong |qua |vua qua|trien khai|sau )");
    private static final Pattern RECIPIENTS = Pattern.compile("^\\W{0,3}n.{0,2}i ?nh.n\\b.{0,60}");
    private static final Pattern FILED = Pattern.compile("^\\W{0,3}luu\\s?[:;.]?\\s?(vt|van thu|vp).*");
    private static final Pattern END_MARK = Pattern.compile(".*[.\\w]\\s*/\\s*[.-]\\s*[./]?\\s*\\p{L}?\\s*$");
    private static final Pattern ANNEX = Pattern.compile(
            "^(phu luc|bieu( so)? ?\\d|bieu mau|mau so|danh sach|danh muc|phan cong|de cuong|quy che|quy dinh|ke hoach|chuong trinh|de an"
                    + "|phuong an|huong dan|noi dung|bang (phan|tong)).*");
    private static final Pattern DATE_LINE = Pattern.compile(".*\\bngay.{0,14}thang.{0,10}nam.{0,8}$");
    private static final Pattern TITLE = Pattern.compile(
            "^(quyet dinh|chi thi|cong dien|thong bao|ke hoach|chuong trinh|ket luan|huong dan|phieu chuy.n|giay moi|de an|bao cao|to trinh|nghi quyet)\\b.{0,12}$");

    public static Outline of(Reading.Text reading, Stretches stretches, TypedText typed) {
        List<Item> items = items(reading, stretches, typed);
        int tail = tail(reading, items);
        var addressees = new ArrayList<Item>();
        int bodyFrom = head(reading, items, tail, addressees);
        return new Outline(addressees, items.subList(Math.min(bodyFrom, tail), tail), annexes(reading, items, tail));
    }

    private static List<Item> items(Reading.Text reading, Stretches stretches, TypedText typed) {
        var items = new ArrayList<Item>();
        for (Stretches.Stretch block : stretches.all()) {
            Level.Mark mark = block.cell() == null
                    ? Level.of(reading.text().substring(block.start(), block.end()))
                    : new Level.Mark(Level.PLAIN, 0);
            int start = block.start() + mark.length();
            int first = typed.at(start);
            int last = typed.at(block.end()) - 1;
            items.add(
                    new Item(items.size(), mark.level(), block.start(), start, block.end(), first, last, block.cell()));
        }
        return items;
    }

    private static String folded(Reading.Text reading, Item item) {
        return Vietnamese.fold(reading.text().substring(item.from(), item.end()))
                .strip();
    }

    /** The index of the first item after the body: the recipients, or whatever follows the end mark. */
    private static int tail(Reading.Text reading, List<Item> items) {
        for (Item item : items) {
            String words = folded(reading, item);
            if (FILED.matcher(words).matches()) {
                return listBefore(reading, items, item.index());
            }
            if (RECIPIENTS.matcher(words).matches()) {
                return item.index();
            }
            if (item.cell() == null
                            && words.length() > 20
                            && END_MARK.matcher(words).matches()
                            && words.endsWith(".")
                    || words.endsWith("./.")) {
                if (!goesOn(reading, items, item.index() + 1)) {
                    return item.index() + 1;
                }
            }
        }
        return items.size();
    }

    /** An end mark in the middle: whole paragraphs of a list still stand between it and the recipients. */
    private static boolean goesOn(Reading.Text reading, List<Item> items, int from) {
        int paragraphs = 0;
        for (Item item : items.subList(from, items.size())) {
            String words = folded(reading, item);
            if (RECIPIENTS.matcher(words).matches() || FILED.matcher(words).matches()) {
                return paragraphs > 2;
            }
            if (opensAnnex(reading, item)) {
                return false;
            }
            paragraphs += item.level() != Level.PLAIN && words.length() > 60 ? 1 : 0;
        }
        return false;
    }

    /** Where the list of recipients begins that ends with "Lưu: VT", when its heading could not be read. */
    private static int listBefore(Reading.Text reading, List<Item> items, int filed) {
        int at = filed;
        while (at > 0) {
            String words = folded(reading, items.get(at - 1));
            boolean recipient =
                    words.length() < 130 && (items.get(at - 1).level() == Level.DASH || words.endsWith(";"));
            if (!recipient || words.endsWith("./.")) {
                break;
            }
            at--;
        }
        return at;
    }

    private static int head(Reading.Text reading, List<Item> items, int tail, List<Item> addressees) {
        int from = 0;
        int limit = Math.min(tail, 30);
        for (int i = 0; i < limit; i++) {
            String words = folded(reading, items.get(i));
            if (ADDRESSEES.matcher(words).matches()
                    || i < 20 && TELEGRAM.matcher(words).matches()) {
                addressees.add(items.get(i));
                int next = i + 1;
                if (words.endsWith("gui:") && next < tail && isLoneAddressee(reading, items.get(next))) {
                    addressees.add(items.get(next++));
                }
                while (next < tail && isAddressee(reading, items.get(next))) {
                    addressees.add(items.get(next++));
                }
                return next;
            }
            boolean listed = items.get(i).level() != Level.PLAIN && from > 0;
            if (!listed && DATE_LINE.matcher(words).matches() && words.length() < 160
                    || TITLE.matcher(words).matches()) {
                from = i + 1;
            }
        }
        while (from < limit && isTitle(reading, items.get(from))) {
            from++;
        }
        return from;
    }

    private static boolean isAddressee(Reading.Text reading, Item item) {
        String text = reading.text().substring(item.from(), item.end()).strip();
        boolean listed = item.level() == Level.DASH || item.level() == Level.PLUS || text.endsWith(";");
        return item.isEmpty() || text.length() < 260 && listed && !text.endsWith(":");
    }

    /** The one addressee below "Kính gửi:", on a line of its own and without a mark. */
    private static boolean isLoneAddressee(Reading.Text reading, Item item) {
        String text = reading.text().substring(item.from(), item.end()).strip();
        return item.level() == Level.PLAIN
                && text.length() > 5
                && text.length() < 160
                && !text.endsWith(":")
                && !text.contains(". ")
                && Character.isUpperCase(text.charAt(0))
                && !CIRCUMSTANCE.matcher(Vietnamese.fold(text)).lookingAt();
    }

    private static boolean isTitle(Reading.Text reading, Item item) {
        String text = reading.text().substring(item.from(), item.end()).strip();
        return item.level() == Level.PLAIN
                && text.length() < 260
                && (text.isEmpty() || ".;:".indexOf(text.charAt(text.length() - 1)) < 0);
    }

    private static List<Annex> annexes(Reading.Text reading, List<Item> items, int tail) {
        var annexes = new ArrayList<Annex>();
        int at = tail;
        while (at < items.size() && !opensAnnex(reading, items.get(at))) {
            at++;
        }
        while (at < items.size()) {
            int next = at + 1;
            while (next < items.size() && (next < at + 4 || !opensAnnex(reading, items.get(next)))) {
                next++;
            }
            int title = Math.min(at + 4, next);
            annexes.add(new Annex(items.subList(at, title), items.subList(at + 1, next)));
            at = next;
        }
        return annexes;
    }

    private static boolean opensAnnex(Reading.Text reading, Item item) {
        String text = reading.text().substring(item.from(), item.end()).strip();
        if (item.cell() != null
                || text.length() > 200
                || !ANNEX.matcher(Vietnamese.fold(text)).matches()) {
            return false;
        }
        long capitals = text.chars().filter(Character::isUpperCase).count();
        long letters = text.chars().filter(Character::isLetter).count();
        return capitals * 10 > letters * 7 || Vietnamese.fold(text).startsWith("phu luc");
    }
}
