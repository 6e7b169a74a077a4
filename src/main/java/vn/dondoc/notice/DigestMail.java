package vn.dondoc.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.VietnameseDates;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.post.Enclosure;
import vn.dondoc.post.Outgoing;

/**
 * A digest in the words of a mail. Of a directive that is for the Office alone it says that there is something, and nothing else; of a duty
 * only which one it is, because what it is about may be such a directive.
 */
@Component
class DigestMail {

    /** Lines of one kind; whoever has more looks into the program. */
    private static final int MOST = 40;

    private static final int LONGEST = 300;

    /** Of one kept question; the others stand behind the link. */
    private static final int NAMED = 10;

    private static final Map<String, String> DUTIES = Map.of(
            "FIRST_UPDATE", "Cập nhật lần đầu",
            "PERIODIC_UPDATE", "Cập nhật định kỳ nhiệm vụ không có thời hạn",
            "SIGNATURE", "Duyệt kết quả trước khi gửi",
            "ANSWER", "Trả lời yêu cầu",
            "SECRET_PAPER", "Báo cáo giấy về văn bản mật",
            "OFFICE_ENTRY", "Nhập kết quả từ văn bản giấy",
            "CONFIRMATION", "Xác nhận kết quả",
            "EXTENSION", "Trình đề nghị gia hạn");

    private static final Map<String, String> STATES = Map.of(
            "OVERDUE", "quá hạn đã lâu",
            "NOT_STARTED", "chưa thực hiện",
            "AWAITING_CONFIRMATION", "đã báo cáo, chờ xác nhận",
            "RETURNED", "chuyển lại, chưa trả lời");

    private final ReminderSettings settings;

    DigestMail(ReminderSettings settings) {
        this.settings = settings;
    }

    /** {@code key} makes it one mail, however often it is asked for. */
    Outgoing written(Recipient to, String address, Digest digest, List<Enclosure> enclosures) {
        return new Outgoing(
                keyOf(to, digest.day()),
                List.of(address),
                insteadOf(to) + subject(digest),
                text(to, digest),
                null,
                enclosures,
                Map.of("Auto-Submitted", "auto-generated"));
    }

    private static String keyOf(Recipient to, LocalDate day) {
        return "digest:%s/%s".formatted(to.key(), day);
    }

    /** So that whoever acts for somebody tells that person's reminders from his own at a glance. */
    private static String insteadOf(Recipient to) {
        Viewer.Absent absent = to.viewer().insteadOf();
        return absent == null ? "" : "[Thay " + absent.name() + "] ";
    }

    private static String subject(Digest digest) {
        var parts = new ArrayList<String>();
        count(parts, digest.of(NoticeKind.AFTER).size(), "quá hạn");
        count(parts, digest.of(NoticeKind.DUE).size(), "đến hạn");
        count(parts, digest.of(NoticeKind.BEFORE).size(), "sắp đến hạn");
        count(parts, digest.of(NoticeKind.DUTY).size(), "việc theo Quy chế");
        count(parts, digest.of(NoticeKind.WAITS).size(), "để lâu");
        count(parts, digest.finds(), "văn bản mới");
        String title = digest.morning() != null
                ? "Tình hình sáng "
                : parts.isEmpty() ? "Thông tin hai tuần, " : "Nhắc việc ngày ";
        return title + VietnameseDates.format(digest.day()) + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    private static void count(List<String> parts, int n, String what) {
        if (n > 0) {
            parts.add(n + " " + what);
        }
    }

    private String text(Recipient to, Digest digest) {
        var text = new StringBuilder("Kính gửi: " + to.viewer().name() + "\n");
        Viewer.Absent absent = to.viewer().insteadOf();
        if (absent != null) {
            text.append("Đây là việc của ")
                    .append(absent.name())
                    .append(", đang vắng và giao anh/chị làm thay. Muốn xem và xử lý, chọn Làm thay trên phần mềm.\n");
        }
        MorningPage morning = digest.morning();
        if (morning != null) {
            morning(text, morning);
        }
        section(text, "QUÁ HẠN", digest.of(NoticeKind.AFTER));
        section(text, "ĐẾN HẠN", digest.of(NoticeKind.DUE));
        section(text, "SẮP ĐẾN HẠN", digest.of(NoticeKind.BEFORE));
        section(text, "VIỆC PHẢI LÀM THEO QUY CHẾ", digest.of(NoticeKind.DUTY));
        section(text, "ĐỂ LÂU, CẦN LÃNH ĐẠO CHỈ ĐẠO", digest.of(NoticeKind.WAITS));
        InformationSheet sheet = digest.sheet();
        if (sheet != null) {
            sheet(text, sheet);
        }
        news(text, digest);
        if (!digest.papers().isEmpty()) {
            text.append("\nKèm theo: bản tin hai tuần của Văn phòng.\n");
        }
        text.append("\nXem đầy đủ tại trang Nhắc việc")
                .append(link("/nhac-viec"))
                .append('\n');
        if (!to.key().startsWith("agency:")) {
            text.append("Chọn loại thư muốn nhận")
                    .append(link("/ca-nhan/nhac-viec"))
                    .append('\n');
        }
        return text.toString();
    }

    private String link(String path) {
        return settings.address().isBlank()
                ? " trên phần mềm."
                : ": " + settings.address().replaceAll("/+$", "") + path;
    }

    private static void title(StringBuilder text, String title) {
        text.append('\n').append(title).append('\n');
    }

    private void section(StringBuilder text, String title, List<Owed> all) {
        if (all.isEmpty()) {
            return;
        }
        title(text, title + " (" + all.size() + ")");
        int n = 1;
        for (Owed one : all.subList(0, Math.min(MOST, all.size()))) {
            text.append(n++).append(". ").append(line(one)).append('\n');
        }
        more(text, all.size());
    }

    /** Of a find that may not be named it is said that there is one. */
    private void news(StringBuilder text, Digest digest) {
        if (digest.news().isEmpty()) {
            return;
        }
        title(text, "VĂN BẢN MỚI KHỚP CÂU TÌM ĐÃ LƯU (" + digest.finds() + ")");
        for (News.Answered one : digest.news()) {
            text.append("- ")
                    .append(cut(one.title()))
                    .append(": ")
                    .append(one.finds())
                    .append(" văn bản, xem")
                    .append(link(one.path()))
                    .append('\n');
            List<News.Find> named =
                    one.named().subList(0, Math.min(NAMED, one.named().size()));
            for (News.Find find : named) {
                text.append("  + ").append(find.number());
                if (find.issuedOn() != null) {
                    text.append(" ngày ").append(VietnameseDates.format(find.issuedOn()));
                }
                text.append(": ").append(cut(find.subject())).append('\n');
            }
        }
    }

    private static String cut(String said) {
        String line = said.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static void more(StringBuilder text, int all) {
        if (all > MOST) {
            text.append("… và ").append(all - MOST).append(" việc khác, xem trên phần mềm.\n");
        }
    }

    private static String line(Owed one) {
        OwnPart part = one.part();
        if (part == null) {
            return "%s, hạn %s"
                    .formatted(
                            DUTIES.getOrDefault(one.word(), "Việc đến hạn"),
                            VietnameseDates.format(one.occasion().computedFrom()));
        }
        String about = about(part.row(), part.restricted());
        return one.kind() == NoticeKind.WAITS
                ? "%s: %s từ ngày %s"
                        .formatted(
                                about,
                                STATES.getOrDefault(one.word(), one.word()),
                                VietnameseDates.format(one.occasion().computedFrom()))
                : "%s; hạn %s"
                        .formatted(about, VietnameseDates.format(one.occasion().computedFrom()));
    }

    private static String about(ListedTask row, boolean restricted) {
        if (restricted) {
            return Urgings.INTERNAL;
        }
        return "%s (%s; %s)".formatted(cut(row.content()), row.number(), row.agencies());
    }

    /** Figures and bodies alone: which of the tasks behind them are restricted is then no question. */
    private void morning(StringBuilder text, MorningPage morning) {
        Counts now = morning.counts();
        Counts before = morning.before();
        title(text, "TÌNH HÌNH NHIỆM VỤ ĐẦU NGÀY " + VietnameseDates.format(morning.day()));
        figure(text, "Đang theo dõi", now.pending(), before.pending());
        figure(text, "Quá hạn", now.overdue(), before.overdue());
        text.append("- Sắp đến hạn: ").append(morning.soon()).append('\n');
        figure(text, "Chờ xác nhận", now.awaiting(), before.awaiting());
        figure(text, "Chuyển lại", now.returned(), before.returned());
        figure(text, "Đã thực hiện từ đầu năm", now.done(), before.done());
        if (!morning.agencies().isEmpty()) {
            text.append("Quá hạn nhiều nhất: ")
                    .append(String.join(
                            "; ",
                            morning.agencies().stream()
                                    .map(one -> one.key() + " " + one.counts().overdue())
                                    .toList()))
                    .append('\n');
        }
        text.append("Trang đầy đủ").append(link("/nhac-viec/trang-sang")).append('\n');
    }

    private static void figure(StringBuilder text, String name, int now, int before) {
        text.append("- ").append(name).append(": ").append(now);
        if (now != before) {
            text.append(" (%+d so với ngày làm việc trước)".formatted(now - before));
        }
        text.append('\n');
    }

    private static void sheet(StringBuilder text, InformationSheet sheet) {
        Counts counts = sheet.counts();
        title(
                text,
                "THÔNG TIN HAI TUẦN TỪ %s ĐẾN %s"
                        .formatted(
                                VietnameseDates.format(sheet.period().from()),
                                VietnameseDates.format(sheet.period().to())));
        text.append("- Chủ trì: %d nhiệm vụ, trong đó giao mới %d%n".formatted(counts.total(), counts.assigned()));
        text.append("- Đã thực hiện: %d (trong hạn %d, quá hạn %d)%n"
                .formatted(counts.done(), counts.doneInTime(), counts.doneLate()));
        text.append("- Đang thực hiện: %d; chưa thực hiện: %d; quá hạn: %d%n"
                .formatted(counts.inProgress(), counts.notStarted(), counts.overdue()));
        if (!sheet.coming().isEmpty()) {
            text.append("Đến hạn trong hai tuần tới:\n");
            for (OwnPart part :
                    sheet.coming().subList(0, Math.min(MOST, sheet.coming().size()))) {
                LocalDate due = part.row().dueOn();
                text.append("  + ")
                        .append(about(part.row(), part.restricted()))
                        .append("; hạn ")
                        .append(due == null ? "" : VietnameseDates.format(due))
                        .append('\n');
            }
            more(text, sheet.coming().size());
        }
    }
}
