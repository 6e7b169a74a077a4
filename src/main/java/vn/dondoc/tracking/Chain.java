package vn.dondoc.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingCalendar;

/** Who held a task how long, told from its history: each holder with his working days, and how many of them were after the due day. */
record Chain(List<Link> links, int days) {

    /** Whose hands it was in: an agency's, its leader's who signs, the Office's that has to answer. */
    enum Holder {
        AGENCY,
        ITS_LEADER,
        OFFICE
    }

    /** {@code until} is null while he holds it; {@code late} of the {@code days} were after the due day. */
    record Link(
            Holder holder,
            String agency,
            Progress progress,
            LocalDate from,
            @Nullable LocalDate until,
            int days,
            int late) {

        boolean carriesOn(Link next) {
            return holder == next.holder && agency.equals(next.agency);
        }
    }

    /** A piece of the drawn chain, in thousandths of its length. */
    record Piece(int from, int length, String kind) {}

    Chain {
        links = List.copyOf(links);
    }

    /** Each link as long as it took, its late days in red at its end. */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int passed = 0;
        for (Link link : links) {
            int inTime = link.days() - link.late();
            piece(pieces, passed, inTime, link.holder() == Holder.OFFICE ? "office" : "agency");
            piece(pieces, passed + inTime, link.late(), "late");
            passed += link.days();
        }
        return pieces;
    }

    private void piece(List<Piece> pieces, int from, int length, String kind) {
        if (length > 0) {
            pieces.add(new Piece(1000 * from / days, 1000 * length / days, kind));
        }
    }

    /** {@code history} newest first, as it is kept; pieces that an agency gave on are its own affair. */
    static List<Chain> of(Task task, List<HistoryEntry> history, LocalDate today, WorkingCalendar calendar) {
        List<HistoryEntry> told = history.stream()
                .sorted(Comparator.comparing(HistoryEntry::at).thenComparing(HistoryEntry::id))
                .toList();
        return task.leads().stream()
                .map(lead -> told.stream()
                        .filter(entry -> entry.assignment().equals(lead.id()))
                        .toList())
                .filter(entries -> !entries.isEmpty())
                .map(entries -> of(entries, today, calendar))
                .toList();
    }

    private static Chain of(List<HistoryEntry> entries, LocalDate today, WorkingCalendar calendar) {
        var links = new ArrayList<Link>();
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            if (entry.progress().finished() || entry.progress() == Progress.TAKEN_BACK) {
                continue;
            }
            LocalDate until = i + 1 < entries.size() ? day(entries.get(i + 1).at()) : null;
            Link next = link(entry, until, today, calendar);
            Link last = links.isEmpty() ? null : links.getLast();
            if (last != null && last.until() != null && last.carriesOn(next)) {
                links.set(
                        links.size() - 1,
                        new Link(
                                last.holder(),
                                last.agency(),
                                next.progress(),
                                last.from(),
                                next.until(),
                                last.days() + next.days(),
                                last.late() + next.late()));
            } else {
                links.add(next);
            }
        }
        return new Chain(links, links.stream().mapToInt(Link::days).sum());
    }

    private static Link link(HistoryEntry entry, @Nullable LocalDate until, LocalDate today, WorkingCalendar calendar) {
        LocalDate from = day(entry.at());
        LocalDate to = until == null ? today : until;
        LocalDate due = entry.redAfter() == null ? entry.dueOn() : entry.redAfter();
        LocalDate red = due == null || due.isAfter(to) ? to : due.isBefore(from) ? from : due;
        // A slow answer of the Office makes nobody late.
        int late = holder(entry) == Holder.OFFICE ? 0 : days(red, to, calendar);
        return new Link(
                holder(entry), entry.agencyName(), entry.progress(), from, until, days(from, to, calendar), late);
    }

    private static Holder holder(HistoryEntry entry) {
        return switch (entry.progress()) {
            case AWAITING_CONFIRMATION, RETURNED -> Holder.OFFICE;
            case NOT_STARTED, IN_PROGRESS, DONE, CLOSED, TAKEN_BACK ->
                entry.signing() ? Holder.ITS_LEADER : Holder.AGENCY;
        };
    }

    /** The working days after {@code from} up to and with {@code to}. */
    private static int days(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return from.isBefore(to) ? calendar.between(from, to) : 0;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(OfficeClock.ZONE).toLocalDate();
    }
}
