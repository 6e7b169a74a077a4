package vn.dondoc.reading.format;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.TextPosition;
import vn.dondoc.reading.Box;
import vn.dondoc.reading.Place;
import vn.dondoc.reading.layout.PlacedText;

/** A page as it is shown, and where its letters stand on it. */
record PdfFrame(int page, int rotation, double width, double height) {

    static PdfFrame of(PDPage page, int number) {
        PDRectangle box = page.getCropBox();
        int rotation = page.getRotation();
        return rotation % 180 == 0
                ? new PdfFrame(number, rotation, box.getWidth(), box.getHeight())
                : new PdfFrame(number, rotation, box.getHeight(), box.getWidth());
    }

    /** Each word with its box; one box for all where letters were exchanged for others on the way. */
    PlacedText placed(String words, List<TextPosition> letters) {
        int length = letters.stream().mapToInt(l -> l.getUnicode().length()).sum();
        if (length != words.length()) {
            return run(words, letters);
        }
        var placed = new PlacedText.Joiner();
        int from = 0;
        int at = 0;
        int first = 0;
        for (int i = 0; i < letters.size(); i++) {
            String letter = letters.get(i).getUnicode();
            if (letter.isBlank()) {
                placed.append(run(words.substring(from, at), letters.subList(first, i)))
                        .append(words.substring(at, at + letter.length()));
                first = i + 1;
                from = at + letter.length();
            }
            at += letter.length();
        }
        return placed.append(run(words.substring(from), letters.subList(first, letters.size())))
                .joined();
    }

    PlacedText run(String words, List<TextPosition> letters) {
        return letters.stream()
                .filter(letter -> !letter.getUnicode().isBlank())
                .map(this::place)
                .reduce(Place::with)
                .map(place -> new PlacedText(words, List.of(new Box(0, words.length(), place))))
                .orElse(PlacedText.of(words));
    }

    private Place place(TextPosition letter) {
        double size = letter.getFontSizeInPt();
        double along = letter.getWidthDirAdj();
        double x = letter.getX();
        double y = letter.getY();
        return switch (Math.floorMod(Math.round(letter.getDir()) - rotation, 360)) {
            case 90 -> place(x - size * 0.75, y - along, size, along);
            case 180 -> place(x - along, y - size * 0.25, along, size);
            case 270 -> place(x - size * 0.25, y, size, along);
            default -> place(letter.getXDirAdj(), letter.getYDirAdj() - size * 0.75, along, size);
        };
    }

    private Place place(double x, double y, double wide, double tall) {
        return new Place(
                page, (float) (x / width), (float) (y / height), (float) (wide / width), (float) (tall / height));
    }
}
