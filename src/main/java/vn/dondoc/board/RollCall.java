package vn.dondoc.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notice.Urging;
import vn.dondoc.tracking.Assignment;
import vn.dondoc.tracking.AssignmentId;
import vn.dondoc.tracking.Part;
import vn.dondoc.tracking.Progress;
import vn.dondoc.tracking.Task;
import vn.dondoc.vietnamese.CollationKey;

/** Which of the bodies that were given something have reported, and which have not; those come first. */
record RollCall(List<Body> missing, List<Body> reported) {

    private static final Set<Progress> REPORTED =
            Set.of(Progress.AWAITING_CONFIRMATION, Progress.DONE, Progress.CLOSED);
    private static final Set<Progress> CALLED = Set.of(
            Progress.NOT_STARTED, Progress.IN_PROGRESS, Progress.AWAITING_CONFIRMATION, Progress.DONE, Progress.CLOSED);

    /** A body with the parts it still owes, or has reported all of; {@code overdue} of the open ones. */
    record Body(
            String name,
            List<Assignment> parts,
            List<Assignment> open,
            @Nullable Urging urged) {

        public boolean begun() {
            return open.stream().anyMatch(one -> one.progress() == Progress.IN_PROGRESS);
        }

        public int done() {
            return parts.size() - open.size();
        }
    }

    RollCall {
        missing = List.copyOf(missing);
        reported = List.copyOf(reported);
    }

    /** Who leads is called; where somebody only co-ordinates he is not asked for a report of his own. */
    static RollCall of(List<Task> tasks, Map<AssignmentId, Urging> urgings) {
        Map<String, List<Assignment>> bodies = new LinkedHashMap<>();
        tasks.stream()
                .flatMap(task -> task.assignments().stream())
                .filter(one -> one.part() == Part.LEAD && CALLED.contains(one.progress()))
                .forEach(one -> bodies.computeIfAbsent(one.agencyName(), name -> new ArrayList<>())
                        .add(one));
        List<Body> all = bodies.entrySet().stream()
                .map(entry -> body(entry.getKey(), entry.getValue(), urgings))
                .sorted(Comparator.comparing(body -> CollationKey.of(body.name())))
                .toList();
        return new RollCall(
                all.stream().filter(body -> !body.open().isEmpty()).toList(),
                all.stream().filter(body -> body.open().isEmpty()).toList());
    }

    private static Body body(String name, List<Assignment> parts, Map<AssignmentId, Urging> urgings) {
        List<Assignment> open =
                parts.stream().filter(one -> !REPORTED.contains(one.progress())).toList();
        Urging last = parts.stream()
                .map(one -> urgings.get(one.id()))
                .filter(java.util.Objects::nonNull)
                .max(Comparator.comparing(Urging::at))
                .orElse(null);
        return new Body(name, List.copyOf(parts), open, last);
    }
}
