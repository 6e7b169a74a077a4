package vn.dondoc.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.OpenParts.OpenPart;
import vn.dondoc.rendering.HeadedSheet;
import vn.dondoc.rendering.Sheet;

/** Open parts as a sheet to fill in, and what a filled one would do. */
final class ReturnSheet {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NUMBER = 200;

    private final HeadedSheet<ReturnColumn> sheet;
    private final Map<UUID, OpenPart> open;
    private final LocalDate today;
    private final Set<UUID> seen = new HashSet<>();

    private ReturnSheet(HeadedSheet<ReturnColumn> sheet, Map<UUID, OpenPart> open, LocalDate today) {
        this.sheet = sheet;
        this.open = open;
        this.today = today;
    }

    static Sheet of(List<OpenPart> parts, Function<String, String> progressWords) {
        return new Sheet(
                "Nhiệm vụ",
                Arrays.stream(ReturnColumn.values())
                        .map(column -> new Sheet.Column(column.head(), column.width()))
                        .toList(),
                parts.stream()
                        .map(part -> Arrays.<@Nullable Object>asList(
                                part.number(),
                                part.content(),
                                part.agency(),
                                part.part().equals("LEAD") ? "Chủ trì" : "Phối hợp",
                                part.dueOn() == null ? "Không có" : part.dueOn(),
                                progressWords.apply(part.progress()),
                                null,
                                null,
                                null,
                                null,
                                part.id() + "/" + part.version()))
                        .toList());
    }

    static ReturnPlan read(List<List<String>> rows, List<OpenPart> open, LocalDate today) {
        return HeadedSheet.of(
                        rows,
                        ReturnColumn.class,
                        EnumSet.of(ReturnColumn.CODE, ReturnColumn.PROGRESS),
                        ReturnColumn::of)
                .map(sheet -> new ReturnSheet(
                                sheet, open.stream().collect(Collectors.toMap(OpenPart::id, part -> part)), today)
                        .plan())
                .orElseGet(() -> new ReturnPlan(
                        List.of(),
                        List.of(new HeadedSheet.Wrong(
                                "A1",
                                "Không thấy hàng tiêu đề có cột \"%s\" và cột \"%s\"; hãy điền vào phiếu tải từ đây"
                                        .formatted(ReturnColumn.PROGRESS.head(), ReturnColumn.CODE.head())))));
    }

    private ReturnPlan plan() {
        var lines = new ArrayList<ReturnPlan.Line>();
        for (int row : sheet.filled()) {
            String progress = sheet.written(row, ReturnColumn.PROGRESS);
            String result = sheet.written(row, ReturnColumn.RESULT);
            String number = sheet.text(row, ReturnColumn.RESULT_NUMBER);
            LocalDate day = sheet.day(row, ReturnColumn.RESULT_DAY);
            String[] code = sheet.text(row, ReturnColumn.CODE).split("/");
            UUID id = id(code);
            if (id == null || !seen.add(id)) {
                sheet.complain(
                        row,
                        ReturnColumn.CODE,
                        id == null
                                ? "không phải là mã lượt giao; hãy giữ nguyên cột này như khi tải về"
                                : "lượt giao này đã có ở một dòng trên");
                continue;
            }
            check(row, progress, result, number, day);
            OpenPart part = open.get(id);
            boolean filled = !(progress + result + number).isBlank() || day != null;
            boolean stale = part == null || part.version() != Integer.parseInt(code[1]);
            var what = !filled
                    ? ReturnPlan.What.UNCHANGED
                    : stale
                            ? ReturnPlan.What.STALE
                            : result.isEmpty() ? ReturnPlan.What.UPDATE : ReturnPlan.What.REPORT;
            lines.add(new ReturnPlan.Line(
                    row + 1,
                    what,
                    id,
                    part == null ? 0 : part.version(),
                    part == null ? sheet.text(row, ReturnColumn.CONTENT) : part.content(),
                    progress,
                    result,
                    number.isEmpty() ? null : number,
                    day));
        }
        return new ReturnPlan(lines, sheet.wrong());
    }

    private static @Nullable UUID id(String[] code) {
        try {
            return code.length == 2 && code[1].matches("\\d{1,9}") ? UUID.fromString(code[0]) : null;
        } catch (IllegalArgumentException e) {
            return null; // Told beside the cell.
        }
    }

    private void check(int row, String progress, String result, String number, @Nullable LocalDate day) {
        if (progress.length() > LONGEST || result.length() > LONGEST) {
            sheet.complain(
                    row,
                    progress.length() > LONGEST ? ReturnColumn.PROGRESS : ReturnColumn.RESULT,
                    "dài hơn %d ký tự".formatted(LONGEST));
        }
        if (number.length() > LONGEST_NUMBER) {
            sheet.complain(row, ReturnColumn.RESULT_NUMBER, "dài hơn %d ký tự".formatted(LONGEST_NUMBER));
        }
        boolean dayWritten = !sheet.text(row, ReturnColumn.RESULT_DAY).isEmpty();
        if (!result.isEmpty() && !dayWritten) {
            sheet.complain(row, ReturnColumn.RESULT_DAY, "kết quả cần ngày của văn bản kết quả");
        }
        if (day != null && day.isAfter(today)) {
            sheet.complain(row, ReturnColumn.RESULT_DAY, "sau hôm nay");
        }
        if (result.isEmpty() && (dayWritten || !number.isEmpty())) {
            sheet.complain(row, ReturnColumn.RESULT, "có số hoặc ngày văn bản mà chưa ghi kết quả");
        }
    }
}
