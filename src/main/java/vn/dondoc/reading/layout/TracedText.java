package vn.dondoc.reading.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.reading.Box;

/** A text under repair: each character knows which character of the given text it came from, so that boxes outlive every step. */
final class TracedText {

    private static final int LOST = -1;

    private final PlacedText given;
    private String text;
    private int[] origin;

    TracedText(PlacedText given) {
        this.given = given;
        this.text = given.text();
        this.origin = new int[text.length()];
        Arrays.setAll(origin, i -> i);
    }

    TracedText replace(char before, char after) {
        text = text.replace(before, after);
        return this;
    }

    TracedText replace(Pattern before, String after) {
        Matcher found = before.matcher(text);
        if (!found.find()) {
            return this;
        }
        Writer writer = new Writer(text.length() + after.length());
        int end = 0;
        do {
            writer.copy(end, found.start());
            for (int i = 0; i < after.length(); i++) {
                writer.add(after.charAt(i), origin[Math.min(found.start() + i, found.end() - 1)]);
            }
            end = found.end();
        } while (found.find());
        writer.copy(end, text.length());
        writer.finish();
        return this;
    }

    /** NFC. Letters with their marks are composed one by one; what composes over them, as nothing Vietnamese does, loses its trace. */
    TracedText compose() {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return this;
        }
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        Writer writer = new Writer(text.length());
        for (int from = 0; from < text.length(); ) {
            int to = endOfLetter(from);
            String letter = Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFC);
            for (int i = 0; i < letter.length(); i++) {
                writer.add(letter.charAt(i), origin[from]);
            }
            from = to;
        }
        writer.finish();
        if (!text.equals(whole)) {
            text = whole;
            origin = new int[whole.length()];
            Arrays.fill(origin, LOST);
        }
        return this;
    }

    private int endOfLetter(int from) {
        int to = from + Character.charCount(text.codePointAt(from));
        while (to < text.length() && isMark(text.codePointAt(to))) {
            to += Character.charCount(text.codePointAt(to));
        }
        return to;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The text without blanks at its ends, and the boxes of the given text where their characters now stand. */
    PlacedText stripped() {
        String stripped = text.strip();
        if (given.boxes().isEmpty() || stripped.isEmpty()) {
            return PlacedText.of(stripped);
        }
        int from = text.indexOf(stripped);
        List<Box> boxes = new ArrayList<>();
        int next = 0;
        for (Box box : given.boxes()) {
            int start = next;
            while (start < stripped.length() && origin[from + start] < box.start()) {
                start++;
            }
            int end = start;
            while (end < stripped.length() && origin[from + end] < box.end()) {
                end++;
            }
            next = end;
            add(boxes, stripped, start, end, box);
        }
        return new PlacedText(stripped, boxes);
    }

    private static void add(List<Box> boxes, String text, int start, int end, Box box) {
        int first = start;
        int last = end;
        while (first < last && text.charAt(first) == ' ') {
            first++;
        }
        while (last > first && text.charAt(last - 1) == ' ') {
            last--;
        }
        if (first < last) {
            boxes.add(new Box(first, last, box.place()));
        }
    }

    /** The next state of the text. */
    private final class Writer {

        private final StringBuilder words;
        private int[] from;

        Writer(int length) {
            words = new StringBuilder(length);
            from = new int[length];
        }

        void add(char letter, int place) {
            if (words.length() == from.length) {
                from = Arrays.copyOf(from, 2 * from.length + 8);
            }
            from[words.length()] = place;
            words.append(letter);
        }

        void copy(int start, int end) {
            for (int i = start; i < end; i++) {
                add(text.charAt(i), origin[i]);
            }
        }

        void finish() {
            text = words.toString();
            origin = Arrays.copyOf(from, words.length());
        }
    }
}
