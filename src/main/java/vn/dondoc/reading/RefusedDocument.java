package vn.dondoc.reading;

import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.work.Claim;

/** A file that stays out, with the reason for the ledger; what was good inside it may come in besides. */
record RefusedDocument(Claim claim, ReceiptId receipt, Verdict verdict, Ledger ledger, Runnable besides)
        implements DocumentResult {

    RefusedDocument(Claim claim, ReceiptId receipt, Verdict verdict, Ledger ledger) {
        this(claim, receipt, verdict, ledger, () -> {});
    }

    @Override
    public boolean isReadable() {
        return false;
    }

    @Override
    public void keep() {
        ledger.refuse(receipt, verdict.fate(), verdict.reason(), verdict.detail());
        besides.run();
    }
}
