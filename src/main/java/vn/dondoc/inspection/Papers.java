package vn.dondoc.inspection;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.rendering.OfficialPaper;

/** The papers of an inspection, each to those who may read it. */
@Component
class Papers {

    private final Inspecting inspecting;
    private final Dossiers dossiers;
    private final Frames frames;

    Papers(Inspecting inspecting, Dossiers dossiers, Frames frames) {
        this.inspecting = inspecting;
        this.dossiers = dossiers;
        this.frames = frames;
    }

    /** {@code one} is as this viewer may know it; empty where there is no such paper for him. */
    Optional<OfficialPaper> of(Viewer viewer, Inspection one, PaperName name) {
        Frame frame = frames.of(one);
        boolean all = Hand.of(viewer, one).seesAll(viewer);
        boolean concluded = !one.outcome().conclusion().isEmpty();
        return switch (name) {
            case PaperName.Decided decided ->
                inspecting.rules(one).full() ? Optional.of(DecisionPaper.of(frame)) : Optional.empty();
            case PaperName.Concluded conclusion ->
                all && concluded ? Optional.of(ResultPapers.conclusion(frame)) : Optional.empty();
            case PaperName.ToTheCommittee report ->
                all && concluded ? Optional.of(ResultPapers.report(frame)) : Optional.empty();
            case PaperName.NoticeTo to ->
                one.unit(to.unit())
                        .filter(unit -> concluded)
                        .filter(unit ->
                                all || unit.agency().equals(Hand.of(viewer, one).unit()))
                        .map(unit -> ResultPapers.notice(frame, unit));
            case PaperName.MinutesNo no ->
                one.work().minutes().stream()
                        .filter(note -> note.no() == no.no())
                        .findFirst()
                        .map(note -> ResultPapers.minutes(frame, note));
            case PaperName.Index index ->
                all ? Optional.of(IndexPaper.of(frame, dossiers.of(viewer, one))) : Optional.empty();
        };
    }
}
