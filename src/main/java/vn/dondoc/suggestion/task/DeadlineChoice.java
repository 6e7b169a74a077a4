package vn.dondoc.suggestion.task;

import vn.dondoc.calendar.Deadline;
import vn.dondoc.suggestion.FoundDeadline;

/** Which of two deadlines of one clause is the one that its work is held to. */
final class DeadlineChoice {

    private DeadlineChoice() {}

    static FoundDeadline better(FoundDeadline first, FoundDeadline second) {
        return weight(second) > weight(first) ? second : first;
    }

    private static int weight(FoundDeadline found) {
        return switch (found.deadline()) {
            case Deadline.On on -> 4;
            case Deadline.Within within -> 3;
            case Deadline.Recurring recurring -> recurring.day() != null ? 5 : 2;
            case Deadline.Immediate immediate -> 1;
            case Deadline.None none -> 0;
        };
    }
}
