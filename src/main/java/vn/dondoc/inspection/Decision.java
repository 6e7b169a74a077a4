package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The five parts that a decision must have: legal bases; scope, subject and task; contents; duration; team. The tasks of the days from
 * {@code from} to {@code to} are looked at; {@code extras} are contents beside the fixed ones of the regulation.
 */
public record Decision(
        List<String> bases,
        String scope,
        String task,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> extras,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Member> team,
        Paper paper,
        String signer) {

    /** The five parts, in the order of the regulation. */
    public enum Item {
        BASIS,
        SCOPE,
        CONTENTS,
        DURATION,
        TEAM
    }

    static final Decision NONE =
            new Decision(List.of(), "", "", null, null, List.of(), null, null, List.of(), Paper.NONE, "");

    public Decision {
        bases = List.copyOf(bases);
        extras = List.copyOf(extras);
        team = List.copyOf(team);
        scope = Objects.requireNonNullElse(scope, "").strip();
        task = Objects.requireNonNullElse(task, "").strip();
    }

    /** What is not there yet; the contents always are, because the regulation fixes three. */
    List<Item> missing() {
        var missing = new ArrayList<Item>();
        if (bases.isEmpty()) {
            missing.add(Item.BASIS);
        }
        if (scope.isEmpty() || task.isEmpty()) {
            missing.add(Item.SCOPE);
        }
        if (startsOn == null || endsOn == null || endsOn.isBefore(startsOn)) {
            missing.add(Item.DURATION);
        }
        if (team.stream().noneMatch(one -> one.duty() == Member.Duty.HEAD)) {
            missing.add(Item.TEAM);
        }
        return missing;
    }

    Decision issued(Paper as, String by) {
        return new Decision(bases, scope, task, from, to, extras, startsOn, endsOn, team, as, by);
    }
}
