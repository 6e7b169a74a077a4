package vn.dondoc.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.dondoc.intake.Arrival;
import vn.dondoc.intake.Arrivals;
import vn.dondoc.intake.Fate;
import vn.dondoc.intake.Hold;
import vn.dondoc.intake.Receipt;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.intake.Source;

/** Enters what was found inside a file as files of their own, in the transaction in which that file is decided. */
@Component
class Parts {

    private final Arrivals arrivals;
    private final Hold hold;
    private final GivenFacts facts;

    Parts(Arrivals arrivals, Hold hold, GivenFacts facts) {
        this.arrivals = arrivals;
        this.hold = hold;
        this.facts = facts;
    }

    /** Entering them again after a kill changes nothing. */
    void enter(Receipt container, OpenedFile opened) {
        try {
            for (Part part : opened.parts()) {
                enter(container, part);
                facts.add(idOf(container, part), opened.givenOfParts());
            }
            facts.add(container.id(), opened.givenOfItself());
            hold.wipeParts(container.id(), false);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void enter(Receipt container, Part part) throws IOException {
        var arrival = new Arrival(
                idOf(container, part),
                new Source(kind(container), part.path()),
                part.name(),
                container.id(),
                container.past());
        Path file = part.file();
        if (file != null) {
            try (InputStream bytes = Files.newInputStream(file)) {
                arrivals.take(arrival, bytes);
            }
        } else if (part.refusal() == Part.Refusal.LINK) {
            arrivals.refuse(arrival, 0, Fate.QUARANTINED, "intake.reason.link");
        } else {
            arrivals.refuse(arrival, 0, Fate.EMPTY, "intake.reason.empty");
        }
    }

    /** What lies in an attachment is as little a directive as the whole. */
    private static Source.Kind kind(Receipt container) {
        return container.source().kind() == Source.Kind.RESULT ? Source.Kind.RESULT : Source.Kind.PART;
    }

    private static ReceiptId idOf(Receipt container, Part part) {
        return ReceiptId.named("part:" + container.id() + "/" + part.path());
    }
}
