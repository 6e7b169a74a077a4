package vn.dondoc.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Originals;
import vn.dondoc.archive.Sha256;
import vn.dondoc.intake.Hold;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.Receipt;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.intake.Source;
import vn.dondoc.reading.PartsGate.Checked;
import vn.dondoc.reading.format.SecrecyMark;
import vn.dondoc.work.Claim;

/** The stage between hold and archive: reads the held bytes, and archives them only when they are found not to be secret. */
@Component
public class DocumentReader {

    private final Hold hold;
    private final Ledger ledger;
    private final Archive archive;
    private final Originals originals;
    private final Readings readings;
    private final PartsGate gate;
    private final Parts parts;

    DocumentReader(
            Hold hold,
            Ledger ledger,
            Archive archive,
            Originals originals,
            Readings readings,
            PartsGate gate,
            Parts parts) {
        this.hold = hold;
        this.ledger = ledger;
        this.archive = archive;
        this.originals = originals;
        this.readings = readings;
        this.gate = gate;
        this.parts = parts;
    }

    /** The claim's subject is a receipt. */
    public DocumentResult read(Claim claim) throws IOException {
        ReceiptId id = new ReceiptId(claim.subject());
        Receipt receipt = ledger.find(id).orElseThrow(() -> new IllegalStateException("No receipt " + id));
        var named = SecrecyMark.inName(receipt.shownName());
        if (named.isPresent()) {
            return refused(claim, receipt, new Reading.Secret(named.get()));
        }
        Checked checked = gate.open(receipt);
        return switch (checked.opened().reading()) {
            case Reading.Text text -> inside(claim, receipt, checked);
            case Reading.NoText none -> textless(claim, receipt, checked, none);
            case Reading refused -> refused(claim, receipt, refused);
        };
    }

    /** A page that nothing could look at may bear a mark; one that was looked at in vain goes to a person. */
    private DocumentResult textless(Claim claim, Receipt receipt, Checked checked, Reading.NoText none) {
        if (none.wantsOcr()) {
            throw new NeedsOcr();
        }
        return inside(claim, receipt, checked);
    }

    private DocumentResult inside(Claim claim, Receipt receipt, Checked checked) {
        return switch (checked.inside()) {
            case CLEAN -> accepted(claim, receipt, checked.opened());
            case NEEDS_OCR -> throw new NeedsOcr();
            case SECRET -> refused(claim, receipt, new Reading.Secret(""));
            case UNREAD, LOCKED ->
                new RefusedDocument(
                        claim,
                        receipt.id(),
                        Verdict.onUnread(checked.inside()),
                        ledger,
                        () -> parts.enter(receipt, checked.opened()));
        };
    }

    private DocumentResult refused(Claim claim, Receipt receipt, Reading reading) {
        return new RefusedDocument(claim, receipt.id(), Verdict.on(reading), ledger);
    }

    private DocumentResult accepted(Claim claim, Receipt receipt, OpenedFile opened) {
        Sha256 bytes = archived(receipt);
        boolean noDirective = receipt.source().kind() == Source.Kind.RESULT;
        return new AcceptedDocument(claim, opened.wrapper() || noDirective, () -> {
            var document = originals.register(bytes, nameOf(receipt), mediaType(receipt), receipt.size());
            readings.add(document, opened.reading());
            ledger.accept(receipt.id(), document);
            parts.enter(receipt, opened);
            return document;
        });
    }

    private Sha256 archived(Receipt receipt) {
        try {
            return archive.keep(hold.path(receipt.id()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String nameOf(Receipt receipt) {
        return Optional.ofNullable(receipt.name()).orElse(receipt.id().toString());
    }

    private static String mediaType(Receipt receipt) {
        return MediaTypeFactory.getMediaType(nameOf(receipt))
                .orElse(MediaType.APPLICATION_OCTET_STREAM)
                .toString();
    }
}
