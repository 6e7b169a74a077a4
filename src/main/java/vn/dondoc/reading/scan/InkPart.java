package vn.dondoc.reading.scan;

import java.util.ArrayList;
import java.util.List;

/** Ink that hangs together, and the box around it; its pixels are places in the picture it was found in. */
record InkPart(int left, int top, int right, int bottom, int[] places) {

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    int area() {
        return width() * height();
    }

    /** Of each side of the box, the share that has ink close by; the least of the four. */
    double framed(int pictureWidth) {
        int near = Math.max(2, height() / 5);
        boolean[] north = new boolean[width()];
        boolean[] south = new boolean[width()];
        boolean[] west = new boolean[height()];
        boolean[] east = new boolean[height()];
        for (int place : places) {
            int x = place % pictureWidth - left;
            int y = place / pictureWidth - top;
            north[x] |= y < near;
            south[x] |= height() - 1 - y < near;
            west[y] |= x < near;
            east[y] |= width() - 1 - x < near;
        }
        return Math.min(Math.min(share(north), share(south)), Math.min(share(west), share(east)));
    }

    private static double share(boolean[] side) {
        int inked = 0;
        for (boolean ink : side) {
            inked += ink ? 1 : 0;
        }
        return (double) inked / side.length;
    }

    /** All parts of what is darker than {@code paper}; pixels up to {@code gap} apart hang together. */
    static List<InkPart> of(GreyPicture picture, int paper, int gap) {
        int w = picture.width();
        int h = picture.height();
        boolean[] seen = new boolean[w * h];
        int[] stack = new int[w * h];
        List<InkPart> parts = new ArrayList<>();
        for (int start = 0; start < seen.length; start++) {
            if (!seen[start] && (picture.pixels()[start] & 0xFF) < paper) {
                parts.add(from(start, picture, paper, gap, seen, stack));
            }
        }
        return parts;
    }

    private static InkPart from(int start, GreyPicture picture, int paper, int gap, boolean[] seen, int[] stack) {
        int w = picture.width();
        int h = picture.height();
        int waiting = 0;
        int taken = 0;
        int left = w;
        int right = 0;
        int top = h;
        int bottom = 0;
        stack[waiting++] = start;
        seen[start] = true;
        while (taken < waiting) {
            int place = stack[taken++];
            int x = place % w;
            int y = place / w;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int ny = Math.max(0, y - gap); ny <= Math.min(h - 1, y + gap); ny++) {
                for (int nx = Math.max(0, x - gap); nx <= Math.min(w - 1, x + gap); nx++) {
                    int next = ny * w + nx;
                    if (!seen[next] && (picture.pixels()[next] & 0xFF) < paper) {
                        seen[next] = true;
                        stack[waiting++] = next;
                    }
                }
            }
        }
        return new InkPart(left, top, right, bottom, java.util.Arrays.copyOf(stack, taken));
    }
}
