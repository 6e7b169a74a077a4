package vn.dondoc.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Box;
import vn.dondoc.reading.Place;

/** A text whose words know where they stand on the page, as far as the file says so; boxes follow each other and do not overlap. */
public record PlacedText(String text, List<Box> boxes) {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Place NOWHERE = new Place(0, 0, 0, 0, 0);

    public static PlacedText of(String text) {
        return new PlacedText(text, List.of());
    }

    public PlacedText stripped() {
        int from = text.length() - text.stripLeading().length();
        return from == 0 && text.strip().length() == text.length()
                ? this
                : part(from, from + text.strip().length());
    }

    /** The piece {@code [from, to)} with the boxes in it; one that is cut keeps its place. */
    public PlacedText part(int from, int to) {
        return new PlacedText(
                text.substring(from, to),
                boxes.stream()
                        .filter(box -> box.start() < to && box.end() > from)
                        .map(box -> new Box(Math.max(box.start(), from), Math.min(box.end(), to), box.place())
                                .shifted(-from))
                        .toList());
    }

    /** The same words in other letters; the boxes follow word by word, and are lost where the words are not as many. */
    public PlacedText spelled(String other) {
        if (other.equals(text)) {
            return this;
        }
        List<Box> before = words(text);
        List<Box> after = words(other);
        if (before.size() != after.size() || boxes.isEmpty()) {
            return of(other);
        }
        List<Box> moved = new ArrayList<>();
        int box = 0;
        for (int i = 0; i < before.size(); i++) {
            while (box < boxes.size() && boxes.get(box).end() <= before.get(i).start()) {
                box++;
            }
            @Nullable Place place = null;
            for (int b = box;
                    b < boxes.size() && boxes.get(b).start() < before.get(i).end();
                    b++) {
                Place here = boxes.get(b).place();
                place = place == null ? here : place.with(here);
            }
            if (place != null) {
                moved.add(new Box(after.get(i).start(), after.get(i).end(), place));
            }
        }
        return new PlacedText(other, moved);
    }

    private static List<Box> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> new Box(word.start(), word.end(), NOWHERE))
                .toList();
    }

    /** Puts pieces together, each with its boxes. */
    public static final class Joiner {

        private final StringBuilder text = new StringBuilder();
        private final List<Box> boxes = new ArrayList<>();

        public Joiner append(String words) {
            text.append(words);
            return this;
        }

        public Joiner append(PlacedText piece) {
            piece.boxes.forEach(box -> boxes.add(box.shifted(text.length())));
            text.append(piece.text);
            return this;
        }

        public CharSequence text() {
            return text;
        }

        public PlacedText joined() {
            return new PlacedText(text.toString(), boxes);
        }
    }
}
