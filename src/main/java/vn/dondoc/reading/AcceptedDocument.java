package vn.dondoc.reading;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.work.Claim;

/** Bytes that may be kept; the next stage is owed to the document that they become. */
final class AcceptedDocument implements DocumentResult {

    private final Claim claim;
    private final Supplier<DocumentId> keeping;
    private @Nullable DocumentId document;

    AcceptedDocument(Claim claim, Supplier<DocumentId> keeping) {
        this.claim = claim;
        this.keeping = keeping;
    }

    @Override
    public Claim claim() {
        return claim;
    }

    @Override
    public boolean isReadable() {
        return true;
    }

    @Override
    public void keep() {
        document = keeping.get();
    }

    @Override
    public UUID subject() {
        DocumentId kept = document;
        if (kept == null) {
            throw new IllegalStateException("Not kept yet");
        }
        return kept.value();
    }
}
