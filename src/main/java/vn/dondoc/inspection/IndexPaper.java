package vn.dondoc.inspection;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPaper.Alignment;
import vn.dondoc.rendering.OfficialPaper.Column;
import vn.dondoc.rendering.OfficialPaper.Paragraph;
import vn.dondoc.rendering.OfficialPaper.Part;
import vn.dondoc.rendering.OfficialPaper.Table;

/** The index of a dossier: every item of the regulation, what is there, and what is missing. */
final class IndexPaper {

    private static final List<Column> COLUMNS = List.of(
            new Column("Mục", 8, Alignment.CENTER),
            new Column("Thành phần hồ sơ", 32),
            new Column("Tài liệu", 44),
            new Column("Tình trạng", 16));

    private IndexPaper() {}

    static OfficialPaper of(Frame frame, List<DossierItem> items) {
        var rows = new ArrayList<List<String>>();
        for (DossierItem item : items) {
            String state = item.missing() ? "Còn thiếu" : item.entries().isEmpty() ? "Không có" : "Đủ";
            if (item.entries().isEmpty()) {
                rows.add(List.of(Integer.toString(item.no()), item.name(), "", state));
            }
            for (int i = 0; i < item.entries().size(); i++) {
                DossierEntry entry = item.entries().get(i);
                String title = entry.bytes() == null ? entry.title() + " (bản giấy)" : entry.title();
                rows.add(
                        i == 0
                                ? List.of(Integer.toString(item.no()), item.name(), title, state)
                                : List.of("", "", title, ""));
            }
        }
        long missing = items.stream().filter(DossierItem::missing).count();
        List<Part> parts = List.of(
                new Paragraph("Hồ sơ " + DecisionPaper.lower(frame.one().head().title()) + ", theo " + frame.decision()
                        + ". " + (missing == 0 ? "Hồ sơ đủ thành phần." : "Còn thiếu " + missing + " thành phần.")),
                new Table("", COLUMNS, rows));
        return frame.unsigned("MỤC LỤC", "Hồ sơ kiểm tra", parts);
    }
}
