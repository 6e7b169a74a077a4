package vn.dondoc.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;

/**
 * Who sees an inspection. The Office and the Committee see all; an agency its own, and those in which it is inspected once they are decided;
 * an inspector those in whose team he is, once they are decided. Nobody else sees any.
 */
final class Sight {

    /** Needs {@code i} (inspection) in the statement. */
    static final String INSPECTIONS = """
             (:seesAll
                OR i.issuer_agency = :viewerAgency
                OR i.decided AND (
                    EXISTS (SELECT 1 FROM inspection_unit u WHERE u.inspection_id = i.id AND u.agency_id = :viewerAgency)
                    OR EXISTS (SELECT 1 FROM inspection_member m WHERE m.inspection_id = i.id AND m.account = :viewerAccount)))
            """;

    private Sight() {}

    static Map<String, Object> of(Viewer viewer) {
        AgencyId agency = Hand.agency(viewer);
        var all = new HashMap<String, Object>();
        all.put("seesAll", viewer.seesWholeAuthority());
        all.put("viewerAgency", agency == null ? "" : agency.value());
        all.put("viewerAccount", viewer.account());
        return all;
    }

    /** The same inspection as this viewer may know it. */
    static Inspection narrowed(Viewer viewer, Inspection one) {
        Hand hand = Hand.of(viewer, one);
        AgencyId unit = hand.unit();
        return hand.seesAll(viewer) || unit == null ? one : forUnit(unit, one);
    }

    /** An inspected body sees the decision, what is asked of it, and from the notice on what was found of itself. */
    private static Inspection forUnit(AgencyId unit, Inspection one) {
        Work work = one.work();
        boolean told = one.outcome().notice().complete();
        Ground ground = one.head().ground();
        Head head = one.head();
        return one.with(new Head(
                        head.form(),
                        head.issuer(),
                        head.agency(),
                        head.issuerName(),
                        null,
                        head.title(),
                        head.units(),
                        new Ground(ground.kind(), "", ground.paper(), List.of()),
                        head.sector()))
                .with(new Work(
                        work.invited(),
                        only(work.requests(), unit, Request::unit),
                        only(work.minutes(), unit, Minutes::unit),
                        told ? only(work.findings(), unit, Finding::unit) : List.of(),
                        work.endedOn()))
                .with(outcome(unit, one.outcome(), told));
    }

    private static Outcome outcome(AgencyId unit, Outcome one, boolean told) {
        return new Outcome(
                only(one.reported(), unit, Reported::unit),
                told ? one.conclusion() : "",
                told ? one.concluded() : Paper.NONE,
                told ? one.signer() : "",
                told ? only(one.recommendations(), unit, Recommendation::to) : List.of(),
                Paper.NONE,
                one.notice(),
                "",
                one.releasedOn());
    }

    private static <T> List<T> only(
            List<T> all, AgencyId unit, java.util.function.Function<T, @Nullable AgencyId> whose) {
        return all.stream().filter(one -> unit.equals(whose.apply(one))).toList();
    }
}
