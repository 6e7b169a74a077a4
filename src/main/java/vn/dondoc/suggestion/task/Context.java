package vn.dondoc.suggestion.task;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.FoundDeadline;

/** What the headings and lead-ins above a paragraph say about it: who is told, with whom, by when, or that nobody is. */
final class Context {

    /** What a heading or lead-in makes of the paragraphs below it. */
    enum Mood {
        /** They may order or tell. */
        OPEN,
        /** Work is given out below it. */
        GIVING,
        /** Work is listed below it, and labels below that say who does it. */
        LABELLED,
        /** Aims, findings: nothing below it is an order. */
        SILENT,
        /** What it costs: only a body called by its name is told something below it. */
        FUNDS,
        /** What a report must contain: nothing below it is an order, until another paragraph orders again. */
        OUTLINE
    }

    /** One heading or lead-in; {@code actors} is null where it names nobody. */
    record Frame(
            double level,
            @Nullable Actors actors,
            Mood mood,
            @Nullable FoundDeadline deadline) {}

    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Actors usual;

    Context(Actors usual) {
        this.usual = usual;
    }

    void leave(double level) {
        while (!frames.isEmpty() && frames.peek().level() >= level) {
            frames.pop();
        }
    }

    void enter(Frame frame) {
        leave(frame.level());
        frames.push(frame);
    }

    /** The bodies told by the nearest heading that names any; none where none does. */
    Actors actors() {
        for (Frame frame : frames) {
            if (frame.actors() != null) {
                return frame.actors();
            }
        }
        return Actors.NONE;
    }

    /** The ones meant by "các cơ quan, đơn vị": the addressees of a letter. */
    Actors usual() {
        return usual;
    }

    boolean isSilent() {
        return has(Mood.SILENT) || has(Mood.FUNDS) || has(Mood.OUTLINE);
    }

    boolean isFunds() {
        return has(Mood.FUNDS);
    }

    boolean isOutline() {
        return has(Mood.OUTLINE);
    }

    /** Leaves the outline of a report; false where there is none. */
    boolean leaveOutline() {
        if (!has(Mood.OUTLINE)) {
            return false;
        }
        while (has(Mood.OUTLINE)) {
            frames.pop();
        }
        return !isSilent();
    }

    /** Leaves the findings or aims; false where a report's outline stands open. */
    boolean leaveFindings() {
        if (has(Mood.OUTLINE)) {
            return false;
        }
        while (has(Mood.SILENT)) {
            frames.pop();
        }
        return true;
    }

    /** Whether some lead-in or heading has begun to give out work. */
    boolean isGiving() {
        return has(Mood.GIVING) || isLabelled();
    }

    /** Whether labels below will say who does the work that is listed here. */
    boolean isLabelled() {
        return has(Mood.LABELLED);
    }

    private boolean has(Mood mood) {
        return frames.stream().anyMatch(frame -> frame.mood() == mood);
    }

    @Nullable
    FoundDeadline deadline() {
        for (Frame frame : frames) {
            if (frame.deadline() != null) {
                return frame.deadline();
            }
        }
        return null;
    }
}
