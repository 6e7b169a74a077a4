package vn.dondoc.notice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.VietnameseDates;
import vn.dondoc.inspection.Announcing;
import vn.dondoc.inspection.Decision;
import vn.dondoc.inspection.Inspection;
import vn.dondoc.inspection.Inspections;
import vn.dondoc.inspection.Member;
import vn.dondoc.inspection.Paper;
import vn.dondoc.inspection.Unit;
import vn.dondoc.post.Outgoing;
import vn.dondoc.post.Post;

/**
 * Tells of a decision about an inspection by mail: the inspected bodies, the team, the leaders of the Office, and whoever acts for one of
 * them. Each reads what his own eyes may see of it, and no word of the tasks that are looked at.
 */
@Component
class InspectionMails implements Announcing {

    private static final Set<Role> OF_BODIES = EnumSet.of(Role.AGENCY_LEADER, Role.AGENCY_OFFICER);

    private final Inspections inspections;
    private final Recipients recipients;
    private final Post post;
    private final ReminderSettings settings;

    InspectionMails(Inspections inspections, Recipients recipients, Post post, ReminderSettings settings) {
        this.inspections = inspections;
        this.recipients = recipients;
        this.post = post;
        this.settings = settings;
    }

    @Override
    public void announced(Inspection inspection, What what) {
        if (!post.isOn()) {
            return;
        }
        var told = new HashSet<String>();
        for (Recipient to : recipients.all()) {
            String mail = to.mail();
            if (mail != null && to.byMail(NoticeKind.INSPECTION) && concerns(inspection, what, to) && told.add(mail)) {
                inspections
                        .find(to.viewer(), inspection.id())
                        .ifPresent(seen -> post.send(written(seen, what, to, mail)));
            }
        }
    }

    private static boolean concerns(Inspection one, What what, Recipient to) {
        return inspected(one, to) != null
                || to.viewer().has(Role.OFFICE_LEADER)
                || what != What.NOTIFIED && one.accounts().contains(to.account());
    }

    /** The body for which this one works, where it is inspected. */
    private static @Nullable Unit inspected(Inspection one, Recipient to) {
        Viewer viewer = to.viewer();
        return viewer.roles().stream().noneMatch(OF_BODIES::contains)
                ? null
                : one.head().units().stream()
                        .filter(unit -> unit.agency().equals(viewer.agency()))
                        .findFirst()
                        .orElse(null);
    }

    private Outgoing written(Inspection one, What what, Recipient to, String address) {
        String key = "inspection:%s/%d/%s".formatted(one.id(), one.version(), to.key());
        Unit own = inspected(one, to);
        var text = new StringBuilder("Kính gửi: " + to.viewer().name() + "\n");
        Viewer.Absent absent = to.viewer().insteadOf();
        if (absent != null) {
            text.append("(thay ").append(absent.name()).append(")\n");
        }
        text.append('\n').append(news(one, what)).append('\n');
        text.append("- Nội dung: ").append(one.head().title()).append('\n');
        text.append("- Cơ quan, đơn vị được kiểm tra: ")
                .append(own == null ? names(one.head().units()) : own.name())
                .append('\n');
        if (what == What.DECIDED) {
            duration(text, one.decision());
        }
        text.append("\nXem trên phần mềm")
                .append(
                        settings.address().isBlank()
                                ? ", mục Kiểm tra.\n"
                                : ": " + settings.address().replaceAll("/+$", "") + "/kiem-tra/" + one.id() + "\n");
        String subject = (absent == null ? "" : "[Thay " + absent.name() + "] ") + subject(what) + ": "
                + (own == null ? names(one.head().units()) : own.name());
        return Outgoing.text(key, address, subject, text.toString());
    }

    private static String subject(What what) {
        return switch (what) {
            case DECIDED -> "Quyết định kiểm tra";
            case CANCELLED -> "Hủy cuộc kiểm tra";
            case NOTIFIED -> "Thông báo kết quả kiểm tra";
        };
    }

    private static String news(Inspection one, What what) {
        Paper decision = one.decision().paper();
        return switch (what) {
            case DECIDED ->
                "%s đã ban hành Quyết định kiểm tra %s.".formatted(one.head().issuerName(), named(decision));
            case CANCELLED -> "Cuộc kiểm tra theo Quyết định %s không tiến hành nữa.".formatted(named(decision));
            case NOTIFIED ->
                "Đã có Thông báo kết quả kiểm tra %s (theo Quyết định %s)."
                        .formatted(named(one.outcome().notice()), named(decision));
        };
    }

    private static String named(Paper paper) {
        LocalDate day = paper.day();
        return "số " + paper.number() + (day == null ? "" : " ngày " + VietnameseDates.format(day));
    }

    private static void duration(StringBuilder text, Decision decision) {
        LocalDate starts = decision.startsOn();
        LocalDate ends = decision.endsOn();
        if (starts != null && ends != null) {
            text.append("- Thời gian: từ ngày ")
                    .append(VietnameseDates.format(starts))
                    .append(" đến ngày ")
                    .append(VietnameseDates.format(ends))
                    .append('\n');
        }
        decision.team().stream()
                .filter(one -> one.duty() == Member.Duty.HEAD)
                .findFirst()
                .ifPresent(head -> text.append("- Trưởng Đoàn kiểm tra: ")
                        .append(head.name())
                        .append(head.position().isEmpty() ? "" : ", " + head.position())
                        .append('\n'));
    }

    private static String names(List<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining("; "));
    }
}
