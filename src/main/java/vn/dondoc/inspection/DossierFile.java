package vn.dondoc.inspection;

import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.intake.Fate;
import vn.dondoc.intake.ReceiptId;

/** A file that somebody put into a dossier; {@code document} is null while it is read, and for ever where it was refused. */
record DossierFile(
        ReceiptId receipt,
        int item,
        String name,
        Fate fate,
        @Nullable DocumentId document,
        String addedBy,
        String addedName) {}
