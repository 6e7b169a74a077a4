package vn.dondoc.inspection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.regulation.Profile;
import vn.dondoc.review.Wanted;
import vn.dondoc.review.WantedDirectives;
import vn.dondoc.suggestion.DocumentType;

/**
 * Makes tasks of recommendations: they become one draft before the reviewers, where a person confirms it as any directive, because
 * nothing counts before that (ADR 0004).
 */
@Service
class Ordering {

    private final Inspections inspections;
    private final Inspecting inspecting;
    private final WantedDirectives directives;

    Ordering(Inspections inspections, Inspecting inspecting, WantedDirectives directives) {
        this.inspections = inspections;
        this.inspecting = inspecting;
        this.directives = directives;
    }

    @Transactional
    Taken order(Viewer viewer, InspectionId id, int version, List<Integer> nos) {
        Optional<Inspection> found = inspections.whole(viewer, id);
        if (found.isEmpty()) {
            return Taken.UNKNOWN;
        }
        Inspection before = found.get();
        var trial = new Act.Order(nos, DocumentId.random());
        if (Life.after(before, trial, inspecting.setting(viewer, before)) instanceof Life.Result.Refused refused) {
            return refused.why();
        }
        DocumentId draft = directives.begin(viewer, wanted(before, nos));
        return inspecting.take(viewer, id, version, new Act.Order(nos, draft));
    }

    private Wanted wanted(Inspection one, List<Integer> nos) {
        Outcome outcome = one.outcome();
        Profile profile = inspecting.rules(one).profile();
        return new Wanted(
                DocumentType.KET_LUAN,
                Objects.requireNonNullElse(outcome.concluded().number(), ""),
                profile.authority().name(),
                outcome.concluded().day(),
                "Kết luận " + one.head().title(),
                outcome.signer(),
                nos.stream()
                        .flatMap(no -> outcome.recommendation(no).stream())
                        .map(asks -> new Wanted.Task(asks.text(), asks.to(), asks.toName(), asks.dueOn()))
                        .toList());
    }
}
