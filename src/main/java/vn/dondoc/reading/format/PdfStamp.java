package vn.dondoc.reading.format;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.layout.PlacedText;

/** Words put onto a page by an annotation. */
final class PdfStamp {

    private final PdfFrame frame;
    private final List<TextPosition> positions = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    PdfStamp(PdfFrame frame) {
        this.frame = frame;
    }

    void add(TextPosition position) {
        if (!positions.isEmpty()
                && position.getYDirAdj() > positions.getLast().getYDirAdj() + position.getHeightDir()) {
            text.append(' ');
        }
        positions.add(position);
        text.append(position.getUnicode());
    }

    boolean isEmpty() {
        return text.toString().isBlank();
    }

    String text() {
        return text.toString().strip();
    }

    PlacedText placed() {
        return frame.run(text(), positions);
    }

    double left() {
        return positions.getFirst().getXDirAdj();
    }

    double base() {
        return positions.getFirst().getYDirAdj();
    }

    Line line(int page) {
        TextPosition last = positions.getLast();
        double size = last.getFontSizeInPt();
        return new Line(
                page,
                text(),
                left(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                base() - size * 0.75,
                base() + size * 0.25,
                false,
                size,
                placed().boxes());
    }
}
