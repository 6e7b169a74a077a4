package vn.dondoc.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Reading;

/**
 * The document's text as HTML in its own structure, with the marked stretches in {@code mark} elements. Every piece of text carries where
 * it begins ({@code data-at}), so that the browser can say what a person selected. Everything from the document is escaped here.
 */
final class MarkedText {

    private final Reading.Text text;
    private final List<Mark> marks;
    private final StringBuilder html = new StringBuilder();

    private MarkedText(Reading.Text text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    static String html(Reading.Text text, List<Mark> marks) {
        var page = new MarkedText(text, marks);
        page.write();
        return page.html.toString();
    }

    private void write() {
        List<Block> blocks = text.blocks();
        for (int i = 0; i < blocks.size(); ) {
            Block block = blocks.get(i);
            Block.Cell cell = block.cell();
            if (cell != null) {
                int end = endOfTable(i, cell.table());
                table(blocks.subList(i, end));
                i = end;
            } else {
                plain(block);
                i++;
            }
        }
    }

    private void plain(Block block) {
        String open = switch (block.kind()) {
            case HEADING -> "<p class=\"heading\">";
            case LIST_ITEM -> "<p class=\"item level-" + Math.clamp(block.level(), 0, 5) + "\">";
            case PARAGRAPH, TABLE_CELL -> "<p>";
        };
        html.append(open);
        pieces(block.start(), block.end());
        html.append("</p>\n");
    }

    private int endOfTable(int from, int table) {
        int end = from;
        while (end < text.blocks().size()) {
            Block.Cell cell = text.blocks().get(end).cell();
            if (cell == null || cell.table() != table) {
                break;
            }
            end++;
        }
        return end;
    }

    private void table(List<Block> cells) {
        html.append("<div class=\"table\"><table>");
        int row = -1;
        int column = -1;
        for (Block block : cells) {
            Block.Cell cell = Objects.requireNonNull(block.cell());
            if (cell.row() != row) {
                html.append(row < 0 ? "<tr><td>" : "</td></tr><tr><td>");
                row = cell.row();
                column = cell.column();
            } else if (cell.column() != column) {
                html.append("</td><td>");
                column = cell.column();
            } else {
                html.append("<br>");
            }
            pieces(block.start(), block.end());
        }
        html.append("</td></tr></table></div>\n");
    }

    /** Cuts the stretch wherever a mark begins or ends, so that marks may overlap and no element is ever left open. */
    private void pieces(int start, int end) {
        List<Mark> here = marks.stream()
                .filter(mark -> mark.start() < end && mark.end() > start)
                .toList();
        var cuts = new TreeSet<>(List.of(start, end));
        for (Mark mark : here) {
            cuts.add(Math.max(start, mark.start()));
            cuts.add(Math.min(end, mark.end()));
        }
        var at = new ArrayList<>(cuts);
        for (int i = 0; i + 1 < at.size(); i++) {
            piece(at.get(i), at.get(i + 1), here);
        }
    }

    private void piece(int start, int end, List<Mark> here) {
        String targets = here.stream()
                .filter(mark -> mark.start() <= start && mark.end() >= end)
                .map(Mark::target)
                .distinct()
                .collect(Collectors.joining(" "));
        String words = HtmlUtils.htmlEscape(text.text().substring(start, end), "UTF-8");
        if (targets.isEmpty()) {
            html.append("<span data-at=\"")
                    .append(start)
                    .append("\">")
                    .append(words)
                    .append("</span>");
        } else {
            html.append("<mark data-at=\"")
                    .append(start)
                    .append("\" data-for=\"")
                    .append(HtmlUtils.htmlEscape(targets, "UTF-8"));
            html.append("\">").append(words).append("</mark>");
        }
    }
}
