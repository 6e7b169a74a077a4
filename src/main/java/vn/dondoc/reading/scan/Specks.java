package vn.dondoc.reading.scan;

/** Takes away the specks of a copier's glass: dots smaller than any stop, with nothing near them that they could belong to. */
final class Specks {

    private static final int INK = 150;
    private static final int MOST_PIXELS = 10;
    private static final int WIDEST = 4;
    private static final int ALONE = 6;

    private final GreyPicture page;
    private final byte[] cleaned;
    private final int[] places = new int[MOST_PIXELS + 1];
    private int left;
    private int right;
    private int top;
    private int bottom;

    private Specks(GreyPicture page) {
        this.page = page;
        this.cleaned = page.pixels().clone();
    }

    static GreyPicture removed(GreyPicture page) {
        Specks specks = new Specks(page);
        byte[] pixels = page.pixels();
        for (int y = 0, place = 0; y < page.height(); y++) {
            // Nearly every pixel is paper: asked first, and without any ceremony.
            for (int x = 0; x < page.width(); x++, place++) {
                if ((pixels[place] & 0xFF) < INK
                        && !specks.isInk(x - 1, y)
                        && !specks.isInk(x, y - 1)
                        && specks.isSpeck(x, y)) {
                    specks.wipe();
                }
            }
        }
        return new GreyPicture(page.width(), page.height(), specks.cleaned);
    }

    private boolean isInk(int x, int y) {
        return x >= 0 && y >= 0 && x < page.width() && y < page.height() && page.at(x, y) < INK;
    }

    /** Gathers what hangs together with this pixel, and gives up as soon as it is more than a speck. */
    private boolean isSpeck(int x, int y) {
        places[0] = y * page.width() + x;
        int found = 1;
        left = x;
        right = x;
        top = y;
        bottom = y;
        for (int next = 0; next < found; next++) {
            int px = places[next] % page.width();
            int py = places[next] / page.width();
            for (int ny = py - 1; ny <= py + 1; ny++) {
                for (int nx = px - 1; nx <= px + 1; nx++) {
                    if (isInk(nx, ny) && !isKnown(ny * page.width() + nx, found)) {
                        if (found == MOST_PIXELS) {
                            return false;
                        }
                        places[found++] = ny * page.width() + nx;
                        left = Math.min(left, nx);
                        right = Math.max(right, nx);
                        top = Math.min(top, ny);
                        bottom = Math.max(bottom, ny);
                    }
                }
            }
        }
        return right - left < WIDEST && bottom - top < WIDEST && isAlone();
    }

    private boolean isKnown(int place, int found) {
        for (int i = 0; i < found; i++) {
            if (places[i] == place) {
                return true;
            }
        }
        return false;
    }

    private boolean isAlone() {
        for (int y = top - ALONE; y <= bottom + ALONE; y++) {
            for (int x = left - ALONE; x <= right + ALONE; x++) {
                boolean own = x >= left && x <= right && y >= top && y <= bottom;
                if (!own && isInk(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** With its soft edge. */
    private void wipe() {
        for (int y = Math.max(0, top - 2); y <= Math.min(page.height() - 1, bottom + 2); y++) {
            for (int x = Math.max(0, left - 2); x <= Math.min(page.width() - 1, right + 2); x++) {
                cleaned[y * page.width() + x] = (byte) GreyPicture.WHITE;
            }
        }
    }
}
