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
    private final OriginalReader reader;

    DocumentReader(
            Hold hold, Ledger ledger, Archive archive, Originals originals, Readings readings, OriginalReader reader) {
        this.hold = hold;
        this.ledger = ledger;
        this.archive = archive;
        this.originals = originals;
        this.readings = readings;
        this.reader = reader;
    }

    /** The claim's subject is a receipt. */
    public DocumentResult read(Claim claim) {
        ReceiptId id = new ReceiptId(claim.subject());
        Receipt receipt = ledger.find(id).orElseThrow(() -> new IllegalStateException("No receipt " + id));
        Reading reading = SecrecyMark.inName(Optional.ofNullable(receipt.name()).orElse(""))
                .<Reading>map(Reading.Secret::new)
                .orElseGet(() -> reader.read(hold.path(id)));
        return switch (reading) {
            case Reading.Text text -> accepted(claim, receipt, text);
            case Reading.NoText none -> textless(claim, receipt, none);
            default -> new RefusedDocument(claim, id, Verdict.on(reading), ledger);
        };
    }

    /** A page that nothing could look at may bear a mark; one that was looked at in vain goes to a person. */
    private DocumentResult textless(Claim claim, Receipt receipt, Reading.NoText none) {
        if (none.wantsOcr()) {
            throw new NeedsOcr();
        }
        return accepted(claim, receipt, none);
    }

    private DocumentResult accepted(Claim claim, Receipt receipt, Reading reading) {
        Sha256 bytes = archived(receipt);
        return new AcceptedDocument(claim, () -> {
            var document = originals.register(bytes, nameOf(receipt), mediaType(receipt), receipt.size());
            readings.add(document, reading);
            ledger.accept(receipt.id(), document);
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
