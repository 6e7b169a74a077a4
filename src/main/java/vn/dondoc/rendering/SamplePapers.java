package vn.dondoc.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Papers with every part that a paper can have, by which a template is tried before it prints a real one. */
final class SamplePapers {

    private static final List<OfficialPaper.Column> COLUMNS = List.of(
            new OfficialPaper.Column("TT", 1, OfficialPaper.Alignment.CENTER),
            new OfficialPaper.Column("Nội dung thử nghiệm", 6),
            new OfficialPaper.Column("Thời hạn", 2, OfficialPaper.Alignment.CENTER, "Theo dõi"),
            new OfficialPaper.Column("Tình hình", 3, OfficialPaper.Alignment.LEFT, "Theo dõi"));

    private static final List<String> HEAD = List.of("ỦY BAN NHÂN DÂN TỈNH THỬ NGHIỆM", "VĂN PHÒNG");
    private static final String DAY = OfficialPaper.placeAndDate("Nơi thử", LocalDate.of(2026, 11, 20));
    private static final OfficialPaper.Signature SIGNED =
            new OfficialPaper.Signature(List.of("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), "Người Ký Thử");
    private static final List<String> RECIPIENTS = List.of("Như trên;", "Sở Thử nghiệm;", "Lưu: VT, TH.");

    private SamplePapers() {}

    static OfficialPaper report() {
        return new OfficialPaper(
                HEAD,
                "123/BC-THU",
                DAY,
                "BÁO CÁO",
                "Tên báo cáo thử nghiệm",
                List.of("Nơi gửi thử nghiệm"),
                List.of(
                        new OfficialPaper.Paragraph("Đoạn mở đầu thử nghiệm."),
                        new OfficialPaper.Heading("I. ĐỀ MỤC THỬ NGHIỆM"),
                        new OfficialPaper.Paragraph(
                                "Đoạn dài thử nghiệm. ".repeat(60).strip()),
                        new OfficialPaper.Table("Bảng trong văn bản", COLUMNS, rows(40), Set.of(39)),
                        new OfficialPaper.Bars(
                                "Biểu đồ thử nghiệm",
                                List.of("Trong hạn", "Quá hạn"),
                                List.of(
                                        new OfficialPaper.Bar("Sở Thử nghiệm", List.of(5, 2)),
                                        new OfficialPaper.Bar("UBND xã Thử nghiệm", List.of(3, 0)))),
                        new OfficialPaper.Paragraph("Đoạn cuối thử nghiệm./."),
                        new OfficialPaper.Annex("PHỤ LỤC DỌC", new OfficialPaper.Table("", COLUMNS, rows(30)), false),
                        new OfficialPaper.Annex("PHỤ LỤC NGANG", new OfficialPaper.Table("", COLUMNS, rows(30)), true)),
                SIGNED,
                RECIPIENTS,
                new OfficialPaper.Trace("THU-NGHIEM", "http://localhost/bao-cao/ma/THU-NGHIEM"));
    }

    static OfficialPaper letter() {
        return new OfficialPaper(
                HEAD,
                "45/THU-TH",
                DAY,
                "",
                "thử nghiệm công văn",
                List.of("Sở Thử nghiệm", "UBND xã Thử nghiệm"),
                List.of(new OfficialPaper.Paragraph("Đoạn công văn thử nghiệm./.")),
                SIGNED,
                RECIPIENTS,
                new OfficialPaper.Trace("THU-MA", ""));
    }

    static OfficialPaper decision() {
        return new OfficialPaper(
                HEAD,
                "67/QĐ-THU",
                DAY,
                "QUYẾT ĐỊNH",
                "Tên quyết định thử nghiệm",
                List.of(),
                List.of(
                        new OfficialPaper.Centred("CHỦ TỊCH THỬ NGHIỆM"),
                        new OfficialPaper.Bases(List.of("Căn cứ thử nghiệm;")),
                        new OfficialPaper.Centred("QUYẾT ĐỊNH:"),
                        new OfficialPaper.Article("Điều 1.", "Nội dung điều thử nghiệm.")),
                SIGNED,
                RECIPIENTS);
    }

    /** What must be found in the print of the three papers, by what it is. */
    static Map<String, List<String>> words() {
        return Map.ofEntries(
                Map.entry("tên cơ quan", List.of("TỈNH THỬ NGHIỆM", "VĂN PHÒNG")),
                Map.entry("số, ký hiệu", List.of("Số: 123/BC-THU", "Số: 45/THU-TH")),
                Map.entry("địa danh, ngày tháng", List.of("Nơi thử, ngày 20 tháng 11 năm 2026")),
                Map.entry(
                        "tên loại, trích yếu", List.of("BÁO CÁO", "Tên báo cáo thử nghiệm", "V/v thử nghiệm công văn")),
                Map.entry("nơi gửi", List.of("Kính gửi: Nơi gửi thử nghiệm", "- UBND xã Thử nghiệm.")),
                Map.entry("đề mục", List.of("I. ĐỀ MỤC THỬ NGHIỆM", "CHỦ TỊCH THỬ NGHIỆM")),
                Map.entry(
                        "nội dung",
                        List.of("Đoạn mở đầu thử nghiệm.", "Đoạn cuối thử nghiệm./.", "Đoạn công văn thử nghiệm./.")),
                Map.entry("căn cứ", List.of("Căn cứ thử nghiệm;")),
                Map.entry("điều", List.of("Điều 1.", "Nội dung điều thử nghiệm.")),
                Map.entry("bảng", List.of("Bảng trong văn bản", "Nội dung thử nghiệm", "Việc thử thứ 40")),
                Map.entry("biểu đồ", List.of("Biểu đồ thử nghiệm")),
                Map.entry("phụ lục", List.of("Phụ lục II", "PHỤ LỤC DỌC", "PHỤ LỤC NGANG")),
                Map.entry("thể thức ký", List.of("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Người Ký Thử")),
                Map.entry("nơi nhận", List.of("Nơi nhận:", "- Sở Thử nghiệm;", "- Lưu: VT, TH.")),
                Map.entry("Quốc hiệu, Tiêu ngữ", List.of(OfficialPaper.NATION)),
                Map.entry("mã tra cứu", List.of("Mã tra cứu: THU-NGHIEM", "Mã tra cứu: THU-MA")));
    }

    private static List<List<String>> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> List.of(
                        String.valueOf(i), "Việc thử thứ " + i, "20/11/2026", "Đang thực hiện, số liệu thử nghiệm"))
                .toList();
    }
}
