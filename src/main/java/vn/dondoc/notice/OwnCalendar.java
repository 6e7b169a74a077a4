package vn.dondoc.notice;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;

/**
 * The deadlines of one person as iCalendar: what the own agency has a part in, what one follows up, what one has signed. It leaves the house
 * for other people's servers, so of a directive for the Office alone it says that there is something and nothing else.
 */
@Component
class OwnCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final int LONGEST = 120;

    private final OwnParts parts;
    private final ReminderSettings settings;

    OwnCalendar(OwnParts parts, ReminderSettings settings) {
        this.parts = parts;
        this.settings = settings;
    }

    String of(Viewer viewer) {
        var calendar = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//dondoc//Don Doc//VI")
                .line("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", "Đôn Đốc: " + viewer.name())
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        for (OwnPart part : own(viewer)) {
            LocalDate due = part.row().dueOn();
            if (part.open() && due != null) {
                event(calendar, part, due);
            }
        }
        return calendar.line("END", "VCALENDAR").toString();
    }

    private List<OwnPart> own(Viewer viewer) {
        var all = new ArrayList<OwnPart>();
        AgencyId agency = viewer.agency();
        if (agency != null) {
            all.addAll(parts.ofAgency(viewer, agency));
            String unit = Recipient.folded(viewer.unit());
            parts.piecesOf(viewer, agency).stream()
                    .filter(one -> one.room().isEmpty()
                            || unit.isEmpty()
                            || Recipient.folded(one.room()).equals(unit))
                    .forEach(one -> all.add(one.part()));
        } else if (viewer.seesWholeAuthority()) {
            all.addAll(parts.trackedBy(viewer, viewer.account()));
            if (NoticeKind.leadsTheAuthority(viewer.roles())) {
                all.addAll(parts.signedBy(viewer, viewer.name()));
            }
        }
        var once = new LinkedHashMap<UUID, OwnPart>();
        all.forEach(part -> once.putIfAbsent(part.id(), part));
        return List.copyOf(once.values());
    }

    private void event(CalendarText calendar, OwnPart part, LocalDate due) {
        calendar.line("BEGIN", "VEVENT")
                .line("UID", part.id() + "@dondoc")
                .line("DTSTAMP", STAMP.format(part.changedAt().atOffset(ZoneOffset.UTC)))
                .line("SEQUENCE", Integer.toString(part.version()))
                .line("DTSTART;VALUE=DATE", DAY.format(due))
                .line("DTEND;VALUE=DATE", DAY.format(due.plusDays(1)))
                .line("TRANSP", "TRANSPARENT")
                .line("CLASS", "PRIVATE");
        if (part.restricted()) {
            calendar.text("SUMMARY", "Đến hạn: một nhiệm vụ trong văn bản lưu hành nội bộ Văn phòng");
        } else {
            String content = part.row().content().strip().replaceAll("\\s+", " ");
            calendar.text("SUMMARY", "Đến hạn: " + shortened(content))
                    .text(
                            "DESCRIPTION",
                            "%s%nVăn bản %s%n%s"
                                    .formatted(
                                            content,
                                            part.row().number(),
                                            part.row().agencies()));
        }
        if (!settings.address().isBlank()) {
            calendar.line(
                    "URL",
                    settings.address().replaceAll("/+$", "") + "/nhiem-vu/"
                            + part.row().task());
        }
        calendar.line("END", "VEVENT");
    }

    private static String shortened(String content) {
        return content.codePointCount(0, content.length()) <= LONGEST
                ? content
                : content.substring(0, content.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
