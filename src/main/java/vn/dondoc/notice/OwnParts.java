package vn.dondoc.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.figures.After;
import vn.dondoc.figures.Axis;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.GivenOn;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.Unit;

/** The parts that somebody answers for and that are not finished: which those are, and what is overdue, the figures say. */
@Repository
class OwnParts {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final Figures figures;
    private final GivenOn givenOn;
    private final Clock clock;

    OwnParts(JdbcClient jdbc, Figures figures, GivenOn givenOn, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.givenOn = givenOn;
        this.clock = clock;
    }

    private record Besides(
            @Nullable AgencyId agency,
            @Nullable LocalDate redAfter,
            LocalDate since,
            boolean restricted,
            int version,
            Instant changedAt) {}

    /** What the viewer's agency leads or co-ordinates in. */
    List<OwnPart> ofAgency(Viewer viewer, AgencyId agency) {
        var filter = new Filter(Measure.PENDING, Map.of(), null, agency, null, null, null);
        var all = new ArrayList<>(listed(viewer, Unit.ASSIGNMENTS, filter));
        all.addAll(listed(viewer, Unit.COORDINATING, filter));
        return all.stream().filter(part -> agency.equals(part.agency())).toList();
    }

    /** What was given on to the agency, or by it to rooms of its own, and is not finished. */
    List<OwnPiece> piecesOf(Viewer viewer, AgencyId agency) {
        List<GivenOn.Piece> owed = givenOn.owedBy(viewer, agency);
        var rooms = new HashMap<UUID, String>();
        owed.forEach(one -> rooms.put(one.row().id(), one.room()));
        return withTheRest(owed.stream().map(GivenOn.Piece::row).toList()).stream()
                .map(part -> new OwnPiece(part, rooms.getOrDefault(part.id(), "")))
                .toList();
    }

    /** What an agency is called where it was given something. */
    Set<String> namesOf(AgencyId agency) {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT agency_name FROM assignment WHERE agency_id = :agency")
                .param("agency", agency.value())
                .query(String.class)
                .list());
    }

    /** What the leading agencies owe in the tasks that this person of the Office follows up. */
    List<OwnPart> trackedBy(Viewer viewer, String tracker) {
        return listed(viewer, Unit.ASSIGNMENTS, new Filter(Measure.PENDING, Map.of(), null, null, null, tracker, null));
    }

    /** What the leading agencies owe in the tasks that this leader signed. */
    List<OwnPart> signedBy(Viewer viewer, String signer) {
        return listed(
                viewer, Unit.ASSIGNMENTS, Filter.NONE.with(Measure.PENDING).with(Axis.LEADER, signer));
    }

    /** Whatever leading agencies owe, as far as the viewer sees it. */
    List<OwnPart> ofEverybody(Viewer viewer) {
        return listed(viewer, Unit.ASSIGNMENTS, Filter.NONE.with(Measure.PENDING));
    }

    private List<OwnPart> listed(Viewer viewer, Unit unit, Filter filter) {
        Cut now = Cut.ever(clock).of(unit);
        var parts = new ArrayList<OwnPart>();
        After after = null;
        while (true) {
            List<ListedTask> page = figures.rows(viewer, now, filter, Order.URGENCY, after, PAGE);
            parts.addAll(withTheRest(page));
            if (page.size() < PAGE) {
                return parts;
            }
            after = page.getLast().place();
        }
    }

    private List<OwnPart> withTheRest(List<ListedTask> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        var besides = new HashMap<UUID, Besides>();
        jdbc.sql("""
                        SELECT a.id, a.agency_id, a.red_after, a.version, d.visibility, d.issued_on,
                               (SELECT MAX(h.at) FROM assignment_history h WHERE h.assignment_id = a.id) AS changed_at,
                               (SELECT MIN(h.at)
                                FROM assignment_history h
                                WHERE h.assignment_id = a.id AND h.progress = a.progress
                                    AND NOT EXISTS (
                                        SELECT 1
                                        FROM assignment_history other
                                        WHERE other.assignment_id = a.id AND other.id > h.id
                                            AND other.progress <> a.progress)) AS since
                        FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
                        WHERE a.id IN (:ids)
                        """).param("ids", page.stream().map(ListedTask::id).toList()).query(row -> {
            var since = row.getObject("since", OffsetDateTime.class);
            var changed = row.getObject("changed_at", OffsetDateTime.class);
            String agency = row.getString("agency_id");
            besides.put(
                    row.getObject("id", UUID.class),
                    new Besides(
                            agency == null ? null : new AgencyId(agency),
                            row.getObject("red_after", LocalDate.class),
                            since == null
                                    ? row.getObject("issued_on", LocalDate.class)
                                    : since.atZoneSameInstant(OfficeClock.ZONE).toLocalDate(),
                            !row.getString("visibility").equals("ASSIGNED_AGENCIES"),
                            row.getInt("version"),
                            changed == null ? Instant.EPOCH : changed.toInstant()));
        });
        return page.stream()
                .filter(row -> besides.containsKey(row.id()))
                .map(row -> {
                    Besides one = java.util.Objects.requireNonNull(besides.get(row.id()));
                    return new OwnPart(
                            row,
                            one.agency(),
                            one.redAfter(),
                            one.since(),
                            one.restricted(),
                            one.version(),
                            one.changedAt());
                })
                .toList();
    }
}
