package vn.dondoc.suggestion.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.outline.Level;
import vn.dondoc.suggestion.rule.Concept;

/** The work that the labels below it speak of, until something else begins: "a) Nhiệm vụ: …; b) Cơ quan chủ trì: …; c) Thời gian: …". */
final class LabelledWork {

    private static final int FARTHEST_LABEL = 25;

    private final Labels labels;
    private final Headings headings;
    private final List<Draft> drafts = new ArrayList<>();
    private boolean labelled;
    private double depth;
    /** A label on a line of its own, above the lines that say what it labels. */
    private @Nullable Concept open;

    private double openDepth;
    private boolean valued;

    LabelledWork(Labels labels, Headings headings) {
        this.labels = labels;
        this.headings = headings;
    }

    void add(Draft draft, double at) {
        depth = drafts.isEmpty() ? at : Math.min(depth, at);
        drafts.add(draft);
    }

    /** Work of its own begins here, above which nothing deeper is meant by the labels to come. */
    void begin(double at) {
        if (!drafts.isEmpty() && at < depth) {
            forget();
        }
    }

    /** Whether work above this depth still waits for its labels: what stands here is what it is about. */
    boolean awaits(double at) {
        return !drafts.isEmpty() && !labelled && depth < at;
    }

    void removeAll(Collection<Draft> gone) {
        drafts.removeAll(gone);
    }

    void forget() {
        drafts.clear();
        labelled = false;
        open = null;
    }

    /** Whether this paragraph is labels and nothing else; they are put on the work above. */
    boolean takes(Item item, @Nullable Item next, List<Label> found) {
        if (!found.isEmpty() && !headings.isHeading(item, next)) {
            apply(found);
            return true;
        }
        Concept alone = labels.alone(item);
        if (alone != null && alone != Concept.LABEL_WORK && !drafts.isEmpty()) {
            open = alone;
            openDepth = Depth.of(item);
            valued = false;
            labelled = true;
            return true;
        }
        if (open != null && (Depth.of(item) > openDepth || item.level() == Level.PLAIN) && labels.isValue(open, item)) {
            labels.value(open, valued, item, drafts);
            valued = true;
            return true;
        }
        open = null;
        if (labelled) {
            forget();
        }
        return false;
    }

    void apply(List<Label> found) {
        labels.apply(found, drafts);
        labelled = true;
    }

    /** The label of the work that this paragraph opens with, when one below it says who does it. */
    @Nullable
    Label work(Item item, List<Label> found, List<Item> below) {
        boolean opens = !found.isEmpty() && found.getFirst().kind() == Concept.LABEL_WORK;
        boolean refines = !drafts.isEmpty() && !labelled;
        return opens && !refines && (isLead(found) || namesLead(item, below)) ? found.getFirst() : null;
    }

    /** Whether "Nhiệm vụ:" stands here on a line of its own, above a list of work and the label of those who do it. */
    boolean opensList(Item item, List<Item> below) {
        return labels.alone(item) == Concept.LABEL_WORK && namesLead(item, below);
    }

    private static boolean isLead(List<Label> found) {
        return found.stream().anyMatch(label -> label.kind() == Concept.LABEL_LEAD);
    }

    private boolean namesLead(Item item, List<Item> below) {
        double depth = Depth.of(item);
        int seen = 0;
        for (Item each : below) {
            if (each.isEmpty()) {
                continue;
            }
            List<Label> found = labels.in(each);
            Concept alone = found.isEmpty() ? labels.alone(each) : null;
            if (isLead(found) || alone == Concept.LABEL_LEAD) {
                return true;
            }
            boolean over = found.isEmpty() && alone == null && Depth.of(each) < depth;
            boolean another = alone == Concept.LABEL_WORK
                    || !found.isEmpty() && found.getFirst().kind() == Concept.LABEL_WORK;
            if (over || another || ++seen > FARTHEST_LABEL) {
                return false;
            }
        }
        return false;
    }
}
