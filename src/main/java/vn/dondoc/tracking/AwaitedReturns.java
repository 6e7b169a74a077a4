package vn.dondoc.tracking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Awaited;
import vn.dondoc.access.Awaiting;
import vn.dondoc.access.Viewer;

/** Tasks that agencies sent back as none of theirs. */
@Component
class AwaitedReturns implements Awaiting {

    private final AwaitedSteps awaited;
    private final Steps steps;

    AwaitedReturns(AwaitedSteps awaited, Steps steps) {
        this.awaited = awaited;
        this.steps = steps;
    }

    @Override
    public String source() {
        return AwaitedSteps.Asked.RETURN.path();
    }

    @Override
    public List<Awaited> of(Viewer viewer) {
        return awaited.of(viewer, AwaitedSteps.Asked.RETURN);
    }

    @Override
    public Told answer(Viewer viewer, UUID id, Word word) {
        Optional<Awaited> found =
                of(viewer).stream().filter(one -> one.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return new Told.Refused(Taken.OUTRUN.messageKey());
        }
        return switch (word.verdict()) {
            case AGREE -> steps.decided(viewer, found.get(), new Act.AcceptReturn(word.text()));
            case REFUSE -> steps.decided(viewer, found.get(), new Act.RefuseReturn(word.text()));
            case INSTRUCT -> new Told.Noted();
        };
    }
}
