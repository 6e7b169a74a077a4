package vn.dondoc.reading.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * The words stamped onto a first page, each cut out, freed of its frame, straightened and set below the other on one sheet, so that they
 * can be read by themselves: độ mật and độ khẩn are stamped askew, in a box, over other print.
 */
public final class Stamps {

    /** Where on the page a stamp stood that now stands between {@code from} and {@code to} on the sheet; in shares of the page. */
    public record Place(int from, int to, double left, double top, double right, double bottom) {}

    /** In parts of the page's width: a word of three letters is wider, a line of print is wider still. */
    private static final double NARROWEST = 0.035;

    private static final double WIDEST = 0.42;
    private static final double LOWEST = 0.014;
    private static final double HIGHEST = 0.13;
    /** Of the page's height: the letterhead, where such marks are put. */
    private static final double LETTERHEAD = 0.45;

    private static final int LETTER_HEIGHT = 44;
    private static final int MARGIN = 30;
    private static final int INK = 150;
    private static final double FRAMED = 0.8;
    private static final double LONG_RULE = 0.5;
    private static final double HIGH_RULE = 0.72;
    private static final int MOST_GAP = 3;
    private static final int MOST_STAMPS = 8;

    private final List<GreyPicture> cut = new ArrayList<>();
    private final List<double[]> boxes = new ArrayList<>();

    private Stamps() {}

    /** What is red, and what is boxed in black: many a scanner knows no colour. */
    public static Stamps on(RedInk page) {
        Stamps stamps = new Stamps();
        if (page.isPresent()) {
            stamps.find(page.red(), 0.006, false);
        }
        stamps.find(page.print(), 0, true);
        return stamps;
    }

    public boolean isEmpty() {
        return cut.isEmpty();
    }

    private void find(GreyPicture page, double gap, boolean framedOnly) {
        int factor = Math.max(1, page.width() / 800);
        GreyPicture top = page.part(0, 0, page.width(), Math.max(1, (int) (page.height() * LETTERHEAD)));
        GreyPicture small = top.reduced(factor);
        for (InkPart part :
                InkPart.of(small, framedOnly ? INK + 30 : INK + 50, Math.max(1, (int) (gap * small.width())))) {
            if (cut.size() < MOST_STAMPS && isWordSized(part, small.width()) && (!framedOnly || isBox(part, small))) {
                add(page, part, factor);
            }
        }
    }

    private static boolean isWordSized(InkPart part, int page) {
        return part.width() > NARROWEST * page
                && part.width() < WIDEST * page
                && part.height() > LOWEST * page
                && part.height() < HIGHEST * page
                && part.width() > 1.1 * part.height();
    }

    private static boolean isBox(InkPart part, GreyPicture small) {
        return part.places().length < 0.5 * part.area() && part.framed(small.width()) > FRAMED;
    }

    private void add(GreyPicture page, InkPart part, int factor) {
        int left = Math.max(0, (part.left() - 2) * factor);
        int top = Math.max(0, (part.top() - 2) * factor);
        int w = Math.min(page.width() - left, (part.width() + 4) * factor);
        int h = Math.min(page.height() - top, (part.height() + 4) * factor);
        GreyPicture stamp = page.part(left, top, w, h);
        double rise = TextLines.ofStamp(stamp).rise();
        GreyPicture straight = withoutFrame(Math.abs(rise) < 0.3 ? stamp : stamp.rotated(-rise));
        int letter = letterHeight(straight);
        if (letter == 0) {
            return;
        }
        cut.add(straight.scaledTo(Math.clamp((long) straight.width() * LETTER_HEIGHT / letter, 20, 1600)));
        boxes.add(new double[] {
            (double) left / page.width(),
            (double) top / page.height(),
            (double) (left + w) / page.width(),
            (double) (top + h) / page.height()
        });
    }

    /** Rules are taken away before parts are looked at: a hook or a dot that touches the frame would go with it. */
    private static GreyPicture withoutFrame(GreyPicture stamp) {
        int w = stamp.width();
        int h = stamp.height();
        GreyPicture ruled = new GreyPicture(w, h, stamp.pixels().clone());
        for (int y = 0; y < h; y++) {
            wipeRule(stamp, ruled, y * w, 1, w, LONG_RULE * w, w);
        }
        for (int x = 0; x < w; x++) {
            wipeRule(stamp, ruled, x, w, h, HIGH_RULE * h, 1);
        }
        byte[] pixels = ruled.pixels().clone();
        for (InkPart part : InkPart.of(ruled, INK + 50, 1)) {
            if (isFrame(part, stamp)) {
                whiten(part, stamp, pixels);
            }
        }
        return new GreyPicture(w, h, pixels);
    }

    /** Along one row or column: a run of ink, with small gaps, that is longer than a letter; its soft edges lie {@code across} from it. */
    private static void wipeRule(
            GreyPicture stamp, GreyPicture ruled, int start, int step, int length, double longest, int across) {
        int from = -1;
        int last = -1;
        for (int i = 0; i <= length; i++) {
            boolean ink = i < length && (stamp.pixels()[start + i * step] & 0xFF) < INK + 50;
            if (ink) {
                from = from < 0 ? i : from;
                last = i;
            } else if (from >= 0 && (i == length || i - last > MOST_GAP)) {
                for (int k = from; last - from > longest && k <= last; k++) {
                    for (int side = -1; side <= 1; side++) {
                        int place = start + k * step + side * across;
                        if (place >= 0 && place < ruled.pixels().length) {
                            ruled.pixels()[place] = (byte) GreyPicture.WHITE;
                        }
                    }
                }
                from = -1;
            }
        }
    }

    private static boolean isFrame(InkPart part, GreyPicture stamp) {
        boolean thin = part.places().length < 0.12 * part.area();
        boolean around = thin && part.width() > 0.5 * stamp.width() && part.height() > 0.3 * stamp.height();
        boolean lying = part.width() > 0.35 * stamp.width() && part.width() > 6 * part.height();
        boolean standing = part.height() > 0.55 * stamp.height() && part.height() > 5 * part.width();
        return around || lying || standing;
    }

    /** With the soft edge that print has on a scan. */
    private static void whiten(InkPart part, GreyPicture stamp, byte[] pixels) {
        int w = stamp.width();
        for (int place : part.places()) {
            int x = place % w;
            int y = place / w;
            for (int ny = Math.max(0, y - 1); ny <= Math.min(stamp.height() - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(w - 1, x + 1); nx++) {
                    pixels[ny * w + nx] = (byte) GreyPicture.WHITE;
                }
            }
        }
    }

    private static int letterHeight(GreyPicture word) {
        int[] heights = InkPart.of(word, INK, 1).stream()
                .filter(p -> p.height() > word.height() / 8 && p.places().length > 20)
                .mapToInt(InkPart::height)
                .sorted()
                .toArray();
        return heights.length < 2 ? 0 : heights[heights.length * 2 / 3];
    }

    public GreyPicture sheet() {
        int w = cut.stream().mapToInt(GreyPicture::width).max().orElse(1) + 2 * MARGIN;
        int h = cut.stream().mapToInt(c -> c.height() + 2 * MARGIN).sum();
        GreyPicture sheet = GreyPicture.white(w, Math.max(1, h));
        int y = MARGIN;
        for (GreyPicture stamp : cut) {
            for (int row = 0; row < stamp.height(); row++) {
                System.arraycopy(
                        stamp.pixels(), row * stamp.width(), sheet.pixels(), (y + row) * w + MARGIN, stamp.width());
            }
            y += stamp.height() + 2 * MARGIN;
        }
        return sheet;
    }

    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        int y = 0;
        for (int i = 0; i < cut.size(); i++) {
            int end = y + cut.get(i).height() + 2 * MARGIN;
            double[] box = boxes.get(i);
            places.add(new Place(y, end, box[0], box[1], box[2], box[3]));
            y = end;
        }
        return places;
    }
}
