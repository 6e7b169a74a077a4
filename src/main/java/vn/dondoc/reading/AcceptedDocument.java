package vn.dondoc.reading;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.work.Claim;

/** Bytes that may be kept; the next stage is owed to the document that they become, unless they are only a wrapping. */
final class AcceptedDocument implements DocumentResult {

    private final Claim claim;
    private final boolean wrapper;
    private final Supplier<DocumentId> keeping;
    private @Nullable DocumentId document;

    AcceptedDocument(Claim claim, boolean wrapper, Supplier<DocumentId> keeping) {
        this.claim = claim;
        this.wrapper = wrapper;
        this.keeping = keeping;
    }

    @Override
    public Claim claim() {
        return claim;
    }

    @Override
    public boolean isReadable() {
        return !wrapper;
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
