package vn.dondoc.suggestion.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.FoundDeadline;
import vn.dondoc.suggestion.ProposedAgency;

/** A task while it is being put together; later sentences and labels may still give it a deadline or its bodies. */
final class Draft {

    int first;
    int last;
    List<ProposedAgency> lead;
    List<ProposedAgency> coordinate;

    @Nullable
    FoundDeadline deadline;

    final String rule;
    double confidence;
    final int item;
    /** Given out only if a label names the ones who do it: a bullet of a plan. */
    boolean tentative;

    Draft(int first, int last, Actors actors, String rule, double confidence, int item) {
        this.first = first;
        this.last = last;
        this.lead = new ArrayList<>(actors.lead());
        this.coordinate = new ArrayList<>(actors.coordinate());
        this.rule = rule;
        this.confidence = confidence;
        this.item = item;
    }
}
