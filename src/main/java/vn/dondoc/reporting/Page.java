package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Period;

/** Lays a report out for its template, by Decree 30/2020: parameters for what stands once, rows for what flows. */
final class Page {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");
    private static final String TO_BE_WRITTEN = "(Chưa có nội dung.)";

    private final Snapshot snapshot;
    private final Narrative narrative;
    private final Front front;
    private final @Nullable Release release;

    Page(ReportKind kind, Period period, Snapshot snapshot, Narrative narrative, @Nullable Release release) {
        this.snapshot = snapshot;
        this.narrative = narrative;
        this.release = release;
        this.front =
                snapshot.front() == null ? Evaluation.front(kind, period, snapshot.letterhead()) : snapshot.front();
    }

    Map<String, Object> parameters() {
        Letterhead head = snapshot.letterhead();
        var parameters = new HashMap<String, Object>();
        parameters.put("parentBody", head.lines().get(0));
        parameters.put("issuingBody", head.lines().get(head.lines().size() - 1));
        parameters.put("numberLine", "Số: " + (release == null ? "         /" + front.symbol() : release.number()));
        parameters.put("placeAndDate", head.place() + ", " + dateLine(release == null ? null : release.issuedOn()));
        parameters.put("reportType", front.type());
        parameters.put("title", front.title());
        parameters.put(
                "addressees", front.addressees().isEmpty() ? "" : "Kính gửi: " + String.join("; ", front.addressees()));
        parameters.put("authority", release == null ? String.join("\n", head.signerTitle()) : release.signerTitle());
        parameters.put("signer", release == null ? "" : release.signerName());
        parameters.put(
                "recipients",
                "<style isBold=\"true\" isItalic=\"true\" size=\"12\">Nơi nhận:</style>\n"
                        + front.recipients().stream().map(one -> "- " + one).collect(Collectors.joining("\n")));
        parameters.put(
                "agencyTableTitle",
                "BẢNG TỔNG HỢP, THỐNG KÊ THEO CƠ QUAN\n(Lượt giao chủ trì và phối hợp; " + cutOff() + ")");
        parameters.put("taskTableTitle", "BẢNG TỔNG HỢP, THỐNG KÊ NHIỆM VỤ ĐƯỢC GIAO\n(" + capital(cutOff()) + ")");
        return parameters;
    }

    List<Map<String, Object>> rows() {
        var rows = new ArrayList<Map<String, Object>>();
        paragraphs(rows, narrative.opening());
        int section = 0;
        for (Narrative.Section one : narrative.sections()) {
            if (release == null || !one.text().isBlank()) {
                rows.add(body("heading", ROMAN.get(section++) + ". " + one.heading()));
                paragraphs(rows, one.text().isBlank() ? TO_BE_WRITTEN : one.text());
            }
        }
        paragraphs(rows, narrative.closing());
        rows.add(Map.of("section", "body", "kind", "signature"));
        rows.addAll(FigureRows.of(snapshot.figures()));
        rows.addAll(
                snapshot.tasks().isEmpty()
                        ? List.of(Map.of("section", "tasks", "kind", "note", "text", "Không có nhiệm vụ nào trong kỳ."))
                        : TaskRows.of(snapshot.tasks()));
        return rows;
    }

    private String cutOff() {
        LocalDate closing = snapshot.figures().closing();
        return "tính đến hết ngày %d/%d/%d"
                .formatted(closing.getDayOfMonth(), closing.getMonthValue(), closing.getYear());
    }

    /** Days below 10 and the months 1 and 2 take a leading zero, so that nobody can write a digit before them. */
    private static String dateLine(@Nullable LocalDate day) {
        if (day == null) {
            return "ngày      tháng      năm        ";
        }
        int month = day.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(day.getDayOfMonth(), month < 3 ? "0" + month : String.valueOf(month), day.getYear());
    }

    private static void paragraphs(List<Map<String, Object>> rows, String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> rows.add(body("paragraph", line.strip())));
    }

    private static Map<String, Object> body(String kind, String text) {
        return Map.of("section", "body", "kind", kind, "text", text);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
