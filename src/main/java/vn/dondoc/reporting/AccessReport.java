package vn.dondoc.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.access.AccessStatistics;
import vn.dondoc.access.AgencyAccess;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.vietnamese.CollationKey;

/** How the agencies use the program: who logs in, opens, enters something, and who does not. */
@Component
class AccessReport implements Author {

    private final Groundwork ground;
    private final AccessStatistics statistics;
    private final Agencies agencies;

    AccessReport(Groundwork ground, AccessStatistics statistics, Agencies agencies) {
        this.ground = ground;
        this.statistics = statistics;
        this.agencies = agencies;
    }

    record Use(String agency, AgencyAccess access) {}

    @Override
    public Set<ReportKind> kinds() {
        return Set.of(ReportKind.ACCESS);
    }

    @Override
    public Draft draft(Report order) {
        Letterhead head = ground.letterhead();
        String words = order.kind().periodWords(order.period());
        List<Use> uses = uses(order);
        var front = new Front(
                "BÁO CÁO",
                "Tình hình truy cập, xử lý thông tin của các cơ quan trên %s %s".formatted(software(), words),
                "BC-VP",
                head.addressees(),
                List.of("Như trên;", "Các cơ quan, đơn vị;", "Lưu: VT, TH."));
        return new Draft(
                ground.snapshot(order, front, List.of(grid(uses))),
                new Narrative(
                        "Thực hiện %s, %s báo cáo tình hình truy cập, xử lý thông tin của các cơ quan %s như sau:"
                                .formatted(head.instrument(), head.office(), words),
                        List.of(
                                new Narrative.Section("TÌNH HÌNH TRUY CẬP, CẬP NHẬT", sentences(uses)),
                                new Narrative.Section("NHẬN XÉT, KIẾN NGHỊ", "")),
                        "Trên đây là báo cáo tình hình truy cập, xử lý thông tin của các cơ quan %s./."
                                .formatted(words)));
    }

    String software() {
        return ground.profile().text("software.name").map(AccessReport::within).orElse("phần mềm theo dõi nhiệm vụ");
    }

    List<Use> uses(Report order) {
        return statistics.of(Groundwork.REPORTING, order.period().from(), Groundwork.closing(order)).stream()
                .map(one -> new Use(
                        agencies.entry(one.agency())
                                .map(entry -> entry.agency().name())
                                .orElse(one.agency().value()),
                        one))
                .sorted(Comparator.comparing(use -> CollationKey.of(use.agency())))
                .toList();
    }

    static String sentences(List<Use> uses) {
        if (uses.isEmpty()) {
            return "Chưa có số liệu: chưa có cơ quan nào được cấp tài khoản.";
        }
        int logins = uses.stream().mapToInt(use -> use.access().logins()).sum();
        int updated = uses.stream().mapToInt(use -> use.access().updated()).sum();
        String absent = uses.stream()
                .filter(use -> use.access().logins() == 0)
                .map(Use::agency)
                .collect(Collectors.joining("; "));
        return "Có %s cơ quan được cấp tài khoản, với %s lượt đăng nhập và %s lượt cập nhật trong kỳ."
                        .formatted(Numbers.whole(uses.size()), Numbers.whole(logins), Numbers.whole(updated))
                + (absent.isEmpty()
                        ? "\nTất cả các cơ quan đều đã đăng nhập trong kỳ."
                        : "\nCơ quan không đăng nhập lần nào trong kỳ: " + absent + ".");
    }

    private static Grid grid(List<Use> uses) {
        var rows = new ArrayList<Grid.Row>();
        int ordinal = 1;
        for (Use use : uses) {
            AgencyAccess access = use.access();
            rows.add(Grid.Row.of(
                    ordinal++,
                    use.agency(),
                    access.accounts(),
                    access.logins(),
                    access.lastLogin() == null
                            ? "Chưa lần nào"
                            : access.lastLogin().atZone(OfficeClock.ZONE).toLocalDate(),
                    access.opened(),
                    access.updated()));
        }
        return new Grid(
                "",
                "",
                List.of(
                        Grid.number("TT", 6),
                        Grid.text("Cơ quan", 34),
                        Grid.number("Tài khoản", 11),
                        Grid.number("Lượt đăng nhập", 11),
                        Grid.day("Đăng nhập gần nhất", 15),
                        Grid.number("Lượt mở nhiệm vụ", 11),
                        Grid.number("Lượt cập nhật", 11)),
                rows,
                "Chưa có số liệu.",
                false,
                "TÌNH HÌNH TRUY CẬP, CẬP NHẬT");
    }

    private static String within(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
