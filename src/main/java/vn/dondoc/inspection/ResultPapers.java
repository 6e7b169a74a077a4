package vn.dondoc.inspection;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPaper.Paragraph;
import vn.dondoc.rendering.OfficialPaper.Part;

/** The papers about what came of an inspection. */
final class ResultPapers {

    private ResultPapers() {}

    /** The report to the Committee and its Chairman (Đ.17.2, 17.3). */
    static OfficialPaper report(Frame frame) {
        List<String> to = frame.one().head().agency() == null
                ? List.of(
                        frame.authority().name(),
                        "Chủ tịch " + frame.authority().name())
                : List.of(
                        frame.authority().name(),
                        "Chủ tịch " + frame.authority().name(),
                        frame.authority().office());
        return frame.ofTheOffice(
                "BÁO CÁO",
                "Kết quả " + DecisionPaper.lower(frame.one().head().title()),
                frame.one().outcome().report(),
                to,
                parts(frame, frame.one().head().units()),
                List.of("Như trên", "Lưu: VT, hồ sơ kiểm tra"));
    }

    /** The conclusion of whoever decided the inspection. */
    static OfficialPaper conclusion(Frame frame) {
        return frame.own(
                "KẾT LUẬN",
                DecisionPaper.upper(frame.one().head().title()),
                frame.one().outcome().concluded(),
                frame.one().outcome().signer(),
                List.of(),
                parts(frame, frame.one().head().units()),
                List.of("Các cơ quan, đơn vị được kiểm tra", "Lưu: VT, hồ sơ kiểm tra"));
    }

    /** What one inspected body is told (Đ.17.2): of itself alone. */
    static OfficialPaper notice(Frame frame, Unit unit) {
        return frame.ofTheOffice(
                "THÔNG BÁO",
                "Kết quả kiểm tra tại " + unit.name(),
                frame.one().outcome().notice(),
                List.of(unit.name()),
                parts(frame, List.of(unit)),
                List.of("Như trên", "Lưu: VT, hồ sơ kiểm tra"));
    }

    /** What was said and seen at one body on one day. */
    static OfficialPaper minutes(Frame frame, Minutes note) {
        Unit unit = frame.one()
                .unit(note.unit())
                .orElse(new Unit(note.unit(), note.unit().value()));
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph("Thực hiện " + frame.decision() + ", ngày " + Frame.said(note.heldOn())
                + (note.place().isEmpty() ? "" : ", tại " + note.place())
                + ", Đoàn kiểm tra làm việc với " + unit.name() + "."));
        String team = String.join(
                "; ", frame.one().decision().team().stream().map(Member::name).toList());
        parts.add(new Paragraph("Đoàn kiểm tra gồm: " + Frame.sentence(team)));
        if (!frame.one().work().invited().isEmpty()) {
            parts.add(new Paragraph("Được mời tham gia: "
                    + Frame.sentence(String.join(
                            "; ",
                            frame.one().work().invited().stream()
                                    .map(guest -> guest.name() + " (" + guest.body() + ")")
                                    .toList()))));
        }
        parts.add(new Paragraph(note.text()));
        parts.add(new Paragraph("Biên bản được các bên thống nhất thông qua./."));
        return frame.minutes("Kiểm tra tại " + unit.name(), note.heldOn(), parts);
    }

    private static List<Part> parts(Frame frame, List<Unit> units) {
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph(
                "Thực hiện " + frame.decision() + ", Đoàn kiểm tra đã tiến hành kiểm tra " + frame.duration() + " tại "
                        + String.join("; ", units.stream().map(Unit::name).toList()) + "."));
        parts.addAll(new ResultParts(frame, units).all());
        return parts;
    }
}
