package vn.dondoc.tracking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Awaited;
import vn.dondoc.access.Awaiting;
import vn.dondoc.access.Viewer;

/** Requests for more time that were laid before the Committee. It answers in writing, so only a signed letter moves the day. */
@Component
class AwaitedExtensions implements Awaiting {

    private final AwaitedSteps awaited;
    private final Steps steps;

    AwaitedExtensions(AwaitedSteps awaited, Steps steps) {
        this.awaited = awaited;
        this.steps = steps;
    }

    @Override
    public String source() {
        return AwaitedSteps.Asked.EXTENSION.path();
    }

    @Override
    public List<Awaited> of(Viewer viewer) {
        return awaited.of(viewer, AwaitedSteps.Asked.EXTENSION);
    }

    @Override
    public Told answer(Viewer viewer, UUID id, Word word) {
        Optional<Awaited> found =
                of(viewer).stream().filter(one -> one.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return new Told.Refused(Taken.OUTRUN.messageKey());
        }
        if (!word.signed() || word.verdict() == Verdict.INSTRUCT) {
            return new Told.Noted();
        }
        var paper = new Act.Paper(word.number(), word.paperOn());
        Act act = word.verdict() == Verdict.AGREE
                ? new Act.GrantExtension(
                        word.text(), word.day() == null ? found.get().proposedOn() : word.day(), paper)
                : new Act.RefuseExtension(word.text(), paper);
        return steps.decided(viewer, found.get(), act);
    }
}
