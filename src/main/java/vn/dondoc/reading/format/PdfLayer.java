package vn.dondoc.reading.format;

import java.util.List;
import vn.dondoc.reading.layout.Line;

/** The text layer of a page; {@code lacksLetters} when the page shows letters of which its fonts do not say what they are. */
record PdfLayer(List<Line> lines, boolean lacksLetters) {}
