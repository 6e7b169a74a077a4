package vn.dondoc.suggestion.task;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.FoundDeadline;

/** What the headings and lead-ins above a paragraph say about it: who is told, with whom, by when, or that nobody is. */
final class Context {

    /** One heading or lead-in; {@code actors} is null where it names nobody. */
    record Frame(
            double level,
            @Nullable Actors actors,
            boolean silent,
            boolean giving,
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
        return frames.stream().anyMatch(Frame::silent);
    }

    /** Whether some lead-in or heading has begun to give out work. */
    boolean isGiving() {
        return frames.stream().anyMatch(Frame::giving);
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

    double depth() {
        return frames.isEmpty() ? 0 : frames.peek().level();
    }
}
