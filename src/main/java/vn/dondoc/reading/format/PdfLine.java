package vn.dondoc.reading.format;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.layout.PlacedText;

/** A line with the places of its letters. */
record PdfLine(Line line, List<TextPosition> letters) {

    boolean hasGapFor(PdfStamp stamp) {
        double base = line.bottom() - line.size() * 0.25;
        return !letters.isEmpty()
                && Math.abs(base - stamp.base()) < line.size()
                && line.left() < stamp.left()
                && stamp.left() < line.right();
    }

    /** Stamps are placed by hand, so one may overlap the word beside its gap. */
    private int wordEnd(int place) {
        int next = line.text().indexOf(' ', place);
        int last = line.text().lastIndexOf(' ', place);
        int after = next < 0 ? line.text().length() : next;
        return last >= 0 && place - last < after - place ? last : after;
    }

    /** The stamp's words before the first letter to its right. */
    PdfLine with(PdfStamp stamp) {
        long before = letters.stream()
                .filter(letter -> !letter.getUnicode().isBlank() && letter.getXDirAdj() < stamp.left())
                .mapToInt(letter -> letter.getUnicode().length())
                .sum();
        int place = 0;
        for (long seen = 0; place < line.text().length() && seen < before; place++) {
            seen += line.text().charAt(place) == ' ' ? 0 : 1;
        }
        place = wordEnd(place);
        PlacedText words = line.placed();
        PlacedText after = words.part(place, words.text().length()).stripped();
        return new PdfLine(
                line.with(new PlacedText.Joiner()
                        .append(words.part(0, place))
                        .append(" ")
                        .append(stamp.placed())
                        .append(" ")
                        .append(after)
                        .joined()),
                letters);
    }
}
