package vn.dondoc.reading;

import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.work.Claim;

/** A file that stays out, with the reason for the ledger. */
record RefusedDocument(Claim claim, ReceiptId receipt, Verdict verdict, Ledger ledger) implements DocumentResult {

    @Override
    public boolean isReadable() {
        return false;
    }

    @Override
    public void keep() {
        ledger.refuse(receipt, verdict.fate(), verdict.reason(), verdict.detail());
    }
}
