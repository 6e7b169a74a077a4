package vn.dondoc.inspection;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.rendering.OfficialPaper.Column;
import vn.dondoc.rendering.OfficialPaper.Heading;
import vn.dondoc.rendering.OfficialPaper.Paragraph;
import vn.dondoc.rendering.OfficialPaper.Part;
import vn.dondoc.rendering.OfficialPaper.Table;

/** What a report, a conclusion and a notice say of the results (Đ.17.3): evaluation, conclusion, recommendations. */
final class ResultParts {

    private static final List<Column> FAILING = List.of(
            new Column("Nhiệm vụ", 34),
            new Column("Tính chất", 14),
            new Column("Mức độ", 14),
            new Column("Nguyên nhân", 19),
            new Column("Trách nhiệm", 19));

    private final Frame frame;
    private final List<Unit> units;

    /** Of these bodies and no others. */
    ResultParts(Frame frame, List<Unit> units) {
        this.frame = frame;
        this.units = units;
    }

    List<Part> all() {
        var parts = new ArrayList<Part>();
        parts.add(new Heading("I. KẾT QUẢ KIỂM TRA"));
        for (Unit unit : units) {
            if (units.size() > 1) {
                parts.add(new Heading(unit.name()));
            }
            frame.one().work().found(unit.agency()).ifPresent(found -> parts.addAll(evaluations(found)));
        }
        parts.add(new Heading("II. KẾT LUẬN"));
        parts.add(new Paragraph(frame.one().outcome().conclusion()));
        parts.addAll(recommendations());
        return parts;
    }

    private List<Part> evaluations(Finding found) {
        var parts = new ArrayList<Part>();
        List<String> contents = frame.contents();
        for (int i = 0; i < contents.size() && i < found.evaluations().size(); i++) {
            parts.add(new Paragraph((i + 1) + ". " + contents.get(i) + ": "
                    + Frame.sentence(found.evaluations().get(i))));
        }
        if (!found.failing().isEmpty()) {
            parts.add(new Table(
                    "Nhiệm vụ chưa thực hiện hoặc thực hiện không đúng",
                    FAILING,
                    found.failing().stream()
                            .map(one -> List.of(
                                    one.content(), one.nature(), one.degree(), one.cause(), one.responsibility()))
                            .toList()));
        }
        return parts;
    }

    /** Those for these bodies; a notice to one body keeps silent about what is asked of others. */
    private List<Part> recommendations() {
        boolean everybody = units.size() == frame.one().head().units().size();
        List<String> lines = frame.one().outcome().recommendations().stream()
                .filter(asks -> everybody
                        || units.stream().anyMatch(unit -> unit.agency().equals(asks.to())))
                .map(asks -> asks.text()
                        + (asks.toName().isEmpty() ? "" : " (" + asks.toName() + ")")
                        + (asks.dueOn() == null ? "" : ", hoàn thành trước ngày " + Frame.said(asks.dueOn())))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Heading("III. KIẾN NGHỊ"), new Paragraph(Frame.numbered(lines)));
    }
}
