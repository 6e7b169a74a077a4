package vn.dondoc.publication;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;

/** A portal with something of everything: a yearly report, a corrected half-year report, a withdrawn one, a conclusion of an inspection. */
final class Published2026 {

    static final String HALF_YEAR = "2026/ket-qua-6-thang-dau-nam-2026";
    static final String YEAR = "2025/ket-qua-nam-2025";
    static final String WITHDRAWN = "2026/ket-qua-quy-i-nam-2026";
    static final String INSPECTION = "2026/ket-luan-kiem-tra-1";

    private static final List<String> NAMES = List.of(
            "Sở Nội vụ",
            "Sở Tài chính",
            "Sở Xây dựng",
            "Sở Y tế",
            "Sở Giáo dục và Đào tạo",
            "Sở Nông nghiệp và Môi trường",
            "Sở Khoa học và Công nghệ",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Sở Công Thương",
            "Sở Tư pháp",
            "Thanh tra tỉnh",
            "Công an tỉnh",
            "Bộ Chỉ huy Quân sự tỉnh",
            "Ban Quản lý các khu công nghiệp tỉnh",
            "UBND phường Buôn Ma Thuột",
            "UBND phường Tuy Hòa",
            "UBND xã Ea Kar",
            "UBND xã Krông Năng");

    private Published2026() {}

    static void in(PublishingOffice office, MovableClock clock) throws IOException {
        publish(
                office,
                report(YEAR, "Báo cáo kết quả thực hiện nhiệm vụ năm 2025", "2024-12-15", "2025-12-14", 18, false, ""),
                "");
        publish(
                office,
                report(
                        WITHDRAWN,
                        "Báo cáo kết quả thực hiện nhiệm vụ quý I năm 2026",
                        "2025-12-15",
                        "2026-03-14",
                        12,
                        false,
                        ""),
                "");
        publish(
                office,
                report(
                        HALF_YEAR,
                        "Báo cáo kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2026",
                        "2025-12-15",
                        "2026-06-14",
                        18,
                        true,
                        ""),
                "");
        clock.pass(Duration.ofDays(5));
        publish(
                office,
                report(
                        HALF_YEAR,
                        "Báo cáo kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2026",
                        "2025-12-15",
                        "2026-06-14",
                        18,
                        true,
                        "Nhìn chung, các cơ quan đã tích cực thực hiện nhiệm vụ được giao; tỷ lệ hoàn thành đúng hạn cao hơn cùng kỳ.\n"
                                + "Các nhiệm vụ quá hạn tập trung ở lĩnh vực đầu tư công, do chậm giải phóng mặt bằng."),
                "Bổ sung phần đánh giá và số liệu của Sở Tài chính");
        publish(
                office,
                new PublicInspection(
                        source("05/KL-VP"),
                        "ket-luan-kiem-tra-1",
                        2026,
                        "Kết luận kiểm tra việc thực hiện nhiệm vụ được giao đối với Sở Xây dựng",
                        "Sở Xây dựng",
                        PublicText.of(
                                "Sở Xây dựng đã hoàn thành phần lớn nhiệm vụ được giao trong kỳ kiểm tra.\n"
                                        + "Hai nhiệm vụ quá hạn do phối hợp chậm; Sở chịu trách nhiệm và đã có kế hoạch khắc phục.")),
                "");
        var publications = office.get(Publications.class);
        Version quarter = publications.at(Given.OFFICE, WITHDRAWN).getFirst();
        Outcome gone = office.get(PublicationDesk.class)
                .withdraw(Given.OTHER_OFFICE, quarter, "Số liệu của kỳ này được tính lại");
        if (!(gone instanceof Outcome.Done)) {
            throw new AssertionError(gone);
        }
        office.lay();
    }

    static Version publish(PublishingOffice office, PublicContent content, String reason) {
        var version = new Version(
                new VersionId(UUID.randomUUID()),
                content.path(),
                0,
                null,
                "HALF_YEAR",
                VersionState.PREVIEW,
                content,
                Set.of(),
                PublicText.NONE,
                0,
                Instant.parse("2026-06-15T02:00:00Z"),
                null,
                null);
        var desk = office.get(PublicationDesk.class);
        desk.layBefore(version);
        Outcome outcome = desk.publish(Given.OTHER_OFFICE, version, reason);
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError(outcome);
        }
        return version;
    }

    static PublicReport report(
            String path, String title, String from, String to, int agencies, boolean compared, String text) {
        var random = new Random(path.hashCode());
        var period = new PublicPeriod(LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(to));
        var before = new PublicPeriod(
                period.from().minusYears(1),
                period.to().minusYears(1),
                period.to().minusYears(1));
        var rows = new ArrayList<PublicAgency>();
        for (int i = 0; i < agencies; i++) {
            String name = i < NAMES.size() ? NAMES.get(i) : "UBND xã Cư M'gar số " + i;
            rows.add(new PublicAgency(
                    name, counts(random, 4), random.nextInt(9), compared && i % 7 != 6 ? counts(random, 4) : null));
        }
        @Nullable PublicLastYear then = compared ? new PublicLastYear(before, counts(random, 60), true) : null;
        return new PublicReport(
                source("123/BC-VP"),
                path.substring(5),
                Integer.parseInt(path.substring(0, 4)),
                title,
                period,
                counts(random, 70),
                then,
                rows,
                PublicText.of(text));
    }

    private static PublicSource source(String number) {
        return new PublicSource(
                "UBND tỉnh Đắk Lắk",
                "Văn phòng UBND tỉnh",
                number,
                LocalDate.of(2026, 6, 20),
                "Quyết định số 45/2016/QĐ-UBND ngày 30/12/2016 của UBND tỉnh Đắk Lắk",
                "Điều 19.2");
    }

    private static PublicCounts counts(Random random, int size) {
        int[] n = random.ints(8, 0, size).toArray();
        int done = n[0] * 4;
        int total = done + n[1] + n[2] / 2 + n[3] / 4 + n[4] + n[5] + n[6] + n[7] / 2;
        int carried = total / 5;
        return new PublicCounts(
                carried, total - carried, done, n[1], n[2] / 2, n[3] / 4, n[4], n[5], n[6], n[7] / 2, total / 9);
    }
}
