package vn.dondoc.tracking;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can happen to an assignment: from where it may start, where it leads, who takes it and what must be said. */
public enum Step {
    ASSIGN(Side.OFFICE, Set.of(), Progress.NOT_STARTED, false),
    UPDATE(Side.AGENCY, EnumSet.of(Progress.NOT_STARTED, Progress.IN_PROGRESS), Progress.IN_PROGRESS, true),
    REPORT(Side.AGENCY, EnumSet.of(Progress.NOT_STARTED, Progress.IN_PROGRESS), Progress.AWAITING_CONFIRMATION, true),
    CONFIRM(Side.OFFICE, EnumSet.of(Progress.AWAITING_CONFIRMATION), Progress.DONE, false),
    SEND_BACK(Side.OFFICE, EnumSet.of(Progress.AWAITING_CONFIRMATION), Progress.IN_PROGRESS, true),
    CLOSE(Side.OFFICE, EnumSet.of(Progress.DONE), Progress.CLOSED, false),
    REOPEN(Side.OFFICE, EnumSet.of(Progress.DONE, Progress.CLOSED), Progress.IN_PROGRESS, true),
    RETURN(Side.AGENCY, EnumSet.of(Progress.NOT_STARTED, Progress.IN_PROGRESS), Progress.RETURNED, true),
    ACCEPT_RETURN(Side.OFFICE, EnumSet.of(Progress.RETURNED), Progress.TAKEN_BACK, false),
    REFUSE_RETURN(Side.OFFICE, EnumSet.of(Progress.RETURNED), Progress.NOT_STARTED, true),
    /** Its due day moved with the calendar, by a person's decision; the progress stays. */
    RESCHEDULE(Side.OFFICE, Set.of(), Progress.NOT_STARTED, true),
    /** Its agency ended, and a person passed it on to the successor; the progress stays. */
    SUCCEED(Side.OFFICE, Set.of(), Progress.NOT_STARTED, true);

    /** Who takes a step. The Office may take an agency's step for it, as it enters results that came on paper. */
    enum Side {
        AGENCY,
        OFFICE
    }

    private final Side side;
    private final Set<Progress> from;
    private final Progress to;
    private final boolean saysWhy;

    Step(Side side, Set<Progress> from, Progress to, boolean saysWhy) {
        this.side = side;
        this.from = from;
        this.to = to;
        this.saysWhy = saysWhy;
    }

    Side side() {
        return side;
    }

    Progress to() {
        return to;
    }

    public boolean startsFrom(Progress progress) {
        return from.contains(progress);
    }

    /** Whether a text is needed: the progress, the result or the reason. */
    public boolean saysWhy() {
        return saysWhy;
    }

    static List<Step> from(Progress progress) {
        return Arrays.stream(values()).filter(step -> step.startsFrom(progress)).toList();
    }
}
