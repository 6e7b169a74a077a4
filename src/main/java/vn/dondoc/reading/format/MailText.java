package vn.dondoc.reading.format;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.layout.Draft;

/** The head of a mail as lines, and whether its words say more than that something is attached. */
final class MailText {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter SENT =
            DateTimeFormatter.ofPattern("d/M/yyyy HH:mm").withZone(OFFICE);
    private static final int COVERING_NOTE = 400;
    private static final Pattern ORDERS = Pattern.compile(
            "(?iu)(giao |yêu cầu|đề nghị|chỉ đạo|khẩn trương|báo cáo|trước ngày|chậm nhất|thời hạn|\\d{1,2}/\\d{1,2})");

    private MailText() {}

    static void head(
            @Nullable String from, @Nullable String to, @Nullable String subject, @Nullable Instant sent, Draft draft) {
        line("Người gửi", from, draft);
        line("Người nhận", to, draft);
        line("Tiêu đề", subject, draft);
        line("Ngày gửi", sent == null ? null : SENT.format(sent), draft);
    }

    /** A short note without any order, beside which the attachments are what was sent. */
    static boolean isCoveringNote(String body) {
        return body.length() < COVERING_NOTE && !ORDERS.matcher(body).find();
    }

    private static void line(String label, @Nullable String value, Draft draft) {
        if (value != null && !value.isBlank()) {
            draft.paragraph(label + ": " + value, 1, false);
        }
    }
}
