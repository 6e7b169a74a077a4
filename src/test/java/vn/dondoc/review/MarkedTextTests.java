package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Reading;

class MarkedTextTests {

    @Test
    void everythingFromTheDocumentIsEscaped() {
        String html = html("Giao <script>alert('x')</script> & \"Sở A\"", new Mark(5, 13, "viec-1\"><b>"));

        assertThat(html).doesNotContain("<script>").doesNotContain("<b>").contains("&lt;script&gt;");
    }

    @Test
    void marksMayOverlapAndEveryElementIsClosed() {
        String html = html("Giao Sở A báo cáo", new Mark(0, 9, "viec-1"), new Mark(5, 17, "viec-2"));

        assertThat(html)
                .isEqualTo("<p><mark data-at=\"0\" data-for=\"viec-1\">Giao </mark>"
                        + "<mark data-at=\"5\" data-for=\"viec-1 viec-2\">Sở A</mark>"
                        + "<mark data-at=\"9\" data-for=\"viec-2\"> báo cáo</mark></p>\n");
    }

    @Test
    void aMarkThatRunsOverTwoParagraphsIsCutAtTheirBorder() {
        var text = new Reading.Text("Một\nHai", List.of(paragraph(0, 3), paragraph(4, 7)), List.of(), 1, List.of());

        String html = MarkedText.html(text, List.of(new Mark(1, 6, "viec-1")));

        assertThat(html)
                .isEqualTo("<p><span data-at=\"0\">M</span><mark data-at=\"1\" data-for=\"viec-1\">ột</mark></p>\n"
                        + "<p><mark data-at=\"4\" data-for=\"viec-1\">Ha</mark><span data-at=\"6\">i</span></p>\n");
    }

    @Test
    void cellsStandInTheirRowsAndColumnsAndTwoTablesApart() {
        var text = new Reading.Text(
                "a\tb\nc\td\ne",
                List.of(
                        cell(0, 1, 0, 0, 0),
                        cell(2, 3, 0, 0, 1),
                        cell(4, 5, 0, 1, 0),
                        cell(6, 7, 0, 1, 1),
                        cell(8, 9, 1, 0, 0)),
                List.of(),
                1,
                List.of());

        String html = MarkedText.html(text, List.of()).replaceAll("<span[^>]*>|</span>", "");

        assertThat(html)
                .isEqualTo(
                        "<div class=\"table\"><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></div>\n"
                                + "<div class=\"table\"><table><tr><td>e</td></tr></table></div>\n");
    }

    @Test
    void aMarkOutsideTheTextChangesNothing() {
        assertThat(html("Giao Sở A", new Mark(50, 60, "viec-1")))
                .isEqualTo("<p><span data-at=\"0\">Giao Sở A</span></p>\n");
    }

    private static String html(String words, Mark... marks) {
        var text = new Reading.Text(words, List.of(paragraph(0, words.length())), List.of(), 1, List.of());
        return MarkedText.html(text, List.of(marks));
    }

    private static Block paragraph(int start, int end) {
        return new Block(Block.Kind.PARAGRAPH, start, end, 1, 0, null);
    }

    private static Block cell(int start, int end, int table, int row, int column) {
        return new Block(Block.Kind.TABLE_CELL, start, end, 1, 0, new Block.Cell(table, row, column));
    }
}
