package vn.dondoc.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.tracking.Duty;
import vn.dondoc.tracking.OwedDuties;

/** Of what somebody has to be reminded today, as everything stands: for each thing the newest occasion and no other. */
@Component
class Agenda {

    /** What a deadline's own reminders say already. */
    private static final Set<Duty.Kind> SAID_BY_DEADLINES = EnumSet.of(Duty.Kind.ENTRY, Duty.Kind.EXPLANATION);

    private final OwnParts parts;
    private final OwedDuties duties;
    private final Occasions occasions;
    private final Regulations regulations;
    private final ReminderSettings settings;

    Agenda(OwnParts parts, OwedDuties duties, Occasions occasions, Regulations regulations, ReminderSettings settings) {
        this.parts = parts;
        this.duties = duties;
        this.occasions = occasions;
        this.regulations = regulations;
        this.settings = settings;
    }

    /** What is told to somebody as himself is not told again to him as the one who acts for another. */
    List<Owed> of(Recipient to, LocalDate today) {
        Recipient himself = to.own();
        if (himself == null) {
            return everything(to, today);
        }
        Set<Owed.Key> told = everything(himself, today).stream().map(Owed::key).collect(Collectors.toSet());
        return everything(to, today).stream()
                .filter(one -> !told.contains(one.key()))
                .toList();
    }

    private List<Owed> everything(Recipient to, LocalDate today) {
        var owed = new ArrayList<Owed>();
        Viewer viewer = to.viewer();
        AgencyId agency = viewer.agency();
        if (agency != null) {
            List<OwnPart> own = parts.ofAgency(viewer, agency);
            List<OwnPiece> pieces = parts.piecesOf(viewer, agency);
            if (to.worksForAnAgency()) {
                deadlines(own, today, owed);
                deadlines(
                        pieces.stream()
                                .filter(one -> to.answersFor(one.room()))
                                .map(OwnPiece::part)
                                .toList(),
                        today,
                        owed);
            } else if (to.leadsAnAgency()) {
                own.forEach(part -> ofAgencysLeader(part, today).ifPresent(owed::add));
                pieces.forEach(one -> ofAgencysLeader(one.part(), today).ifPresent(owed::add));
            }
        } else if (viewer.isOfTheOffice()) {
            deadlines(parts.trackedBy(viewer, to.account()), today, owed);
            if (viewer.has(Role.OFFICE_LEADER)) {
                parts.ofEverybody(viewer)
                        .forEach(part -> ofOfficesLeader(part, today).ifPresent(owed::add));
            }
        }
        duties.of(viewer, false).stream()
                .filter(duty -> concerns(duty, to))
                .forEach(duty -> occasions
                        .ofDuty(java.util.Objects.requireNonNull(duty.dueOn()), today)
                        .ifPresent(occasion -> owed.add(Owed.about(duty, occasion))));
        return owed;
    }

    private void deadlines(List<OwnPart> own, LocalDate today, List<Owed> into) {
        for (OwnPart part : own) {
            LocalDate due = part.row().dueOn();
            LocalDate last = part.last();
            if (part.open() && due != null && last != null) {
                occasions.ofDeadline(due, last, today).ifPresent(occasion -> into.add(Owed.about(part, occasion)));
            }
        }
    }

    private Optional<Owed> ofAgencysLeader(OwnPart part, LocalDate today) {
        return waits(
                part,
                switch (part.state()) {
                    case "OVERDUE" -> settings.waits().overdueOfAgency();
                    case "NOT_STARTED" -> settings.waits().notStarted();
                    default -> 0;
                },
                today);
    }

    private Optional<Owed> ofOfficesLeader(OwnPart part, LocalDate today) {
        return waits(
                part,
                switch (part.state()) {
                    case "OVERDUE" -> settings.waits().overdue();
                    case "AWAITING_CONFIRMATION" ->
                        regulations
                                .active()
                                .days("result.confirm-days")
                                .orElse(settings.waits().awaiting());
                    case "RETURNED" -> settings.waits().returned();
                    default -> 0;
                },
                today);
    }

    private Optional<Owed> waits(OwnPart part, int workingDays, LocalDate today) {
        LocalDate last = part.last();
        LocalDate since = part.overdue() && last != null ? last : part.since();
        return occasions.ofState(since, workingDays, today).map(occasion -> Owed.about(part, occasion));
    }

    /** The Office's duties go to whoever follows the task up; where nobody does, to all its specialists. */
    private static boolean concerns(Duty duty, Recipient to) {
        Viewer viewer = to.viewer();
        if (duty.dueOn() == null || SAID_BY_DEADLINES.contains(duty.kind())) {
            return false;
        }
        if (duty.kind().ofTheOffice()) {
            return duty.tracker() == null
                    ? viewer.has(Role.OFFICE_SPECIALIST)
                    : duty.tracker().equals(to.account());
        }
        return duty.kind() == Duty.Kind.SIGNATURE ? to.leadsAnAgency() : to.worksForAnAgency();
    }
}
