package vn.dondoc.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPaper.Article;
import vn.dondoc.rendering.OfficialPaper.Bases;
import vn.dondoc.rendering.OfficialPaper.Centred;
import vn.dondoc.rendering.OfficialPaper.Part;

/** The decision with its five parts (Đ.15.3), laid out as Decree 30/2020 wants a decision. */
final class DecisionPaper {

    private static final Locale VI = Locale.of("vi");

    private DecisionPaper() {}

    static OfficialPaper of(Frame frame) {
        Inspection one = frame.one();
        Decision decision = one.decision();
        var parts = new ArrayList<Part>();
        parts.add(new Centred(frame.decider()));
        parts.add(new Bases(bases(frame)));
        parts.add(new Centred("QUYẾT ĐỊNH:"));
        parts.add(new Article(
                "Điều 1.",
                "Phạm vi, đối tượng, nhiệm vụ kiểm tra:\n" + Frame.sentence("Phạm vi: " + decision.scope())
                        + "\n" + Frame.sentence("Đối tượng kiểm tra: " + frame.units())
                        + "\n" + Frame.sentence("Nhiệm vụ: " + decision.task())));
        parts.add(new Article("Điều 2.", "Nội dung kiểm tra:\n" + Frame.numbered(frame.contents())));
        parts.add(new Article(
                "Điều 3.", Frame.sentence("Thời hạn kiểm tra: việc kiểm tra được tiến hành " + frame.duration())));
        parts.add(new Article(
                "Điều 4.",
                "Thành phần Đoàn kiểm tra: thành lập Đoàn kiểm tra gồm các ông, bà có tên sau:\n"
                        + Frame.numbered(decision.team().stream()
                                .map(DecisionPaper::member)
                                .toList())));
        parts.add(new Article(
                "Điều 5.",
                "Trưởng Đoàn kiểm tra tổ chức triển khai việc kiểm tra. Các cơ quan, đơn vị được kiểm tra có trách nhiệm"
                        + " báo cáo, cung cấp hồ sơ, tài liệu theo yêu cầu của Đoàn kiểm tra.\nChánh Văn phòng, Trưởng Đoàn"
                        + " kiểm tra, thủ trưởng các cơ quan, đơn vị được kiểm tra và các ông, bà có tên tại Điều 4 chịu trách"
                        + " nhiệm thi hành Quyết định này./."));
        return frame.own(
                "QUYẾT ĐỊNH",
                "Về việc " + lower(one.head().title()),
                decision.paper(),
                decision.signer(),
                List.of(),
                parts,
                List.of("Như Điều 5", "Lưu: VT, hồ sơ kiểm tra"));
    }

    private static List<String> bases(Frame frame) {
        var lines = new ArrayList<String>();
        frame.one().decision().bases().forEach(base -> lines.add(base(base)));
        Ground ground = frame.one().head().ground();
        if (ground.kind() == Ground.Kind.SIGNS) {
            lines.add(
                    "Xét dấu hiệu không thực hiện hoặc thực hiện không đúng nhiệm vụ được giao theo số liệu theo dõi;");
        } else if (ground.kind() != null) {
            String number = ground.paper().number();
            lines.add("Thực hiện yêu cầu: " + ground.text() + (number == null ? "" : " (văn bản số " + number + ")")
                    + ";");
        }
        if (frame.one().head().issuer() == Issuer.CHAIRMAN) {
            lines.add("Theo đề nghị của Chánh " + frame.authority().office() + ".");
        }
        return lines;
    }

    private static String base(String typed) {
        String line = typed.strip().replaceAll("[;.]$", "");
        return (line.startsWith("Căn cứ") || line.startsWith("Theo") ? line : "Căn cứ " + line) + ";";
    }

    private static String member(Member one) {
        String duty = switch (one.duty()) {
            case HEAD -> "Trưởng Đoàn";
            case DEPUTY -> "Phó Trưởng Đoàn";
            case SECRETARY -> "Thư ký";
            case MEMBER -> "Thành viên";
        };
        return "Ông (bà) " + one.name() + (one.position().isEmpty() ? "" : ", " + one.position()) + ": " + duty;
    }

    static String upper(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(VI) + title.substring(1);
    }

    static String lower(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toLowerCase(VI) + title.substring(1);
    }
}
