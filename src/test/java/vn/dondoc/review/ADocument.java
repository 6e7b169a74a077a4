package vn.dondoc.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.StoredReading;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.EnclosedPaper;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.Proposal;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.suggestion.ProposedTask;
import vn.dondoc.suggestion.Urgency;

/** A document of our own writing as reading and suggestion would hand it to review. */
final class ADocument {

    private static final String DECIDED =
            "Sở Y tế tổ chức tiêm chủng trong thời hạn 10 ngày kể từ ngày ban hành Quyết định này";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private String subject = "Về việc đẩy nhanh tiến độ giải ngân vốn đầu tư công năm 2026";
    private Urgency urgency = Urgency.NONE;
    private boolean withTasks = true;
    private @Nullable String enclosed;
    private @Nullable String further;

    static ADocument ordinary() {
        return new ADocument();
    }

    ADocument about(String other) {
        subject = other;
        return this;
    }

    /** A further paragraph before the closing one. */
    ADocument saying(String words) {
        further = words;
        return this;
    }

    ADocument urgent(Urgency mark) {
        urgency = mark;
        return this;
    }

    ADocument withoutTasks() {
        withTasks = false;
        return this;
    }

    /** With a decision of a ministry behind the letter that orders one thing more. */
    ADocument enclosing(String number) {
        enclosed = number;
        return this;
    }

    Material number(String number) {
        block(Block.Kind.HEADING, 0, "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK");
        block(Block.Kind.PARAGRAPH, 0, "Số: " + number);
        block(Block.Kind.PARAGRAPH, 0, "Đắk Lắk, ngày 01 tháng 6 năm 2026");
        block(Block.Kind.HEADING, 0, subject);
        block(
                Block.Kind.PARAGRAPH,
                0,
                "Thực hiện Kế hoạch phát triển kinh tế - xã hội năm 2026, để bảo đảm tiến độ giải ngân vốn đầu tư công, Chủ tịch Ủy ban nhân dân tỉnh có ý kiến như sau:");
        block(
                Block.Kind.LIST_ITEM,
                1,
                "1. Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát các dự án chậm giải ngân, báo cáo UBND tỉnh trước ngày 20/6/2026.");
        block(
                Block.Kind.LIST_ITEM,
                1,
                "2. Sở Nông nghiệp và Môi trường hướng dẫn các địa phương tháo gỡ vướng mắc về giải phóng mặt bằng trong thời hạn 05 ngày làm việc kể từ ngày ban hành văn bản này.");
        block(Block.Kind.LIST_ITEM, 2, "a) Công ty TNHH Xây lắp <Thành Công> & Con cung cấp hồ sơ khi được yêu cầu.");
        cell(0, 0, "TT");
        cell(0, 1, "Nội dung");
        cell(0, 2, "Chủ trì");
        cell(1, 0, "1");
        cell(1, 1, "Cung cấp số liệu giải ngân hằng tháng, trước ngày 25");
        cell(1, 2, "Kho bạc Nhà nước khu vực XIV");
        if (further != null) {
            block(Block.Kind.PARAGRAPH, 0, further);
        }
        block(Block.Kind.PARAGRAPH, 0, "Yêu cầu các đơn vị nghiêm túc thực hiện./.");
        block(Block.Kind.PARAGRAPH, 0, "CHỦ TỊCH\nNguyễn Văn Mẫu");
        if (enclosed != null) {
            block(Block.Kind.HEADING, 0, "BỘ Y TẾ");
            block(Block.Kind.PARAGRAPH, 0, "Số: " + enclosed);
            block(Block.Kind.LIST_ITEM, 1, DECIDED);
        }
        var reading = new Reading.Text(text.toString(), blocks, List.of(), 1, List.of());
        return new Material(
                new StoredReading(DocumentId.random(), 1, reading, Instant.EPOCH),
                new Proposal(head(number), withTasks ? tasks() : List.of(), List.of(), enclosed()));
    }

    private List<EnclosedPaper> enclosed() {
        if (enclosed == null) {
            return List.of();
        }
        var header = new ProposedHeader(
                new Guess<>(enclosed, at(enclosed, "so-ky-hieu", .97)),
                new Guess<>(DocumentType.QUYET_DINH, null),
                new Guess<>("Bộ Y tế", at("BỘ Y TẾ", "co-quan-ban-hanh", .95)),
                new Guess<>(LocalDate.of(2026, 5, 4), null),
                new Guess<>("Về việc tiêm chủng", null),
                null,
                new Guess<>(Urgency.NONE, null));
        return List.of(new EnclosedPaper(text.indexOf("BỘ Y TẾ"), text.length(), header));
    }

    private ProposedHeader head(String number) {
        return new ProposedHeader(
                new Guess<>(number, at(number, "so-ky-hieu", .97)),
                new Guess<>(DocumentType.CONG_VAN, at("Số: ", "ten-loai", .9)),
                new Guess<>("UBND tỉnh Đắk Lắk", at("ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "co-quan-ban-hanh", .95)),
                new Guess<>(LocalDate.of(2026, 6, 1), at("ngày 01 tháng 6 năm 2026", "ngay-ban-hanh", .99)),
                new Guess<>(subject, at(subject, "trich-yeu", .88)),
                new Guess<>("Nguyễn Văn Mẫu", at("Nguyễn Văn Mẫu", "nguoi-ky", .93)),
                new Guess<>(urgency, null));
    }

    private List<ProposedTask> tasks() {
        var tasks = new ArrayList<>(ownTasks());
        if (enclosed != null) {
            tasks.add(new ProposedTask(
                    at(DECIDED, "don-vi-dau-cau", .9),
                    List.of(agency("Sở Y tế", "so-y-te")),
                    List.of(),
                    new Guess<>(
                            new Deadline.Within(10, Deadline.Unit.DAY, Deadline.Anchor.ISSUE),
                            at("trong thời hạn 10 ngày", "trong-thoi-han", .9)),
                    false));
        }
        return tasks;
    }

    private List<ProposedTask> ownTasks() {
        return List.of(
                new ProposedTask(
                        at(
                                "Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát các dự án chậm giải ngân, báo cáo UBND tỉnh trước ngày 20/6/2026",
                                "giao-chu-tri",
                                .94),
                        List.of(agency("Sở Tài chính", "so-tai-chinh")),
                        List.of(agency("Sở Xây dựng", "so-xay-dung")),
                        new Guess<>(
                                new Deadline.On(LocalDate.of(2026, 6, 20), true),
                                at("trước ngày 20/6/2026", "truoc-ngay", .96)),
                        true),
                new ProposedTask(
                        at(
                                "Sở Nông nghiệp và Môi trường hướng dẫn các địa phương tháo gỡ vướng mắc về giải phóng mặt bằng trong thời hạn 05 ngày làm việc kể từ ngày ban hành văn bản này",
                                "don-vi-dau-cau",
                                .81),
                        List.of(agency("Sở Nông nghiệp và Môi trường", "so-nong-nghiep-va-moi-truong")),
                        List.of(),
                        new Guess<>(
                                new Deadline.Within(5, Deadline.Unit.WORKING_DAY, Deadline.Anchor.ISSUE),
                                at(
                                        "trong thời hạn 05 ngày làm việc kể từ ngày ban hành văn bản này",
                                        "trong-thoi-han",
                                        .9)),
                        false),
                new ProposedTask(
                        at(
                                "Công ty TNHH Xây lắp <Thành Công> & Con cung cấp hồ sơ khi được yêu cầu",
                                "don-vi-dau-cau",
                                .52),
                        List.of(agency("Công ty TNHH Xây lắp <Thành Công> & Con", null)),
                        List.of(),
                        new Guess<>(new Deadline.None(), null),
                        false),
                new ProposedTask(
                        at("Cung cấp số liệu giải ngân hằng tháng, trước ngày 25", "bang-nhiem-vu", .9),
                        List.of(agency("Kho bạc Nhà nước khu vực XIV", "kho-bac-nha-nuoc-khu-vuc-xiv")),
                        List.of(),
                        new Guess<>(
                                new Deadline.Recurring(Deadline.Every.MONTH, 25),
                                at("hằng tháng, trước ngày 25", "dinh-ky", .9)),
                        true));
    }

    private ProposedAgency agency(String name, @Nullable String id) {
        return new ProposedAgency(name, id == null ? null : new AgencyId(id), at(name, "danh-muc-co-quan", .95));
    }

    private Evidence at(String words, String rule, double confidence) {
        int start = text.indexOf(words);
        return new Evidence(start, start + words.length(), words, rule, confidence);
    }

    private void block(Block.Kind kind, int level, String words) {
        place(kind, level, words, null, "\n");
    }

    private void cell(int row, int column, String words) {
        place(Block.Kind.TABLE_CELL, 0, words, new Block.Cell(0, row, column), column == 0 ? "\n" : "\t");
    }

    private void place(Block.Kind kind, int level, String words, Block.@Nullable Cell cell, String before) {
        text.append(text.isEmpty() ? "" : before);
        int start = text.length();
        text.append(words);
        blocks.add(new Block(kind, start, text.length(), 1, level, cell));
    }
}
