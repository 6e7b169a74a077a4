package vn.dondoc.intake;

/**
 * Something that is kept of a file beside its row in the ledger, such as the subject of the mail it came in: given up in the transaction in
 * which the file turns out to be secret.
 */
public interface Traces {

    void forget(ReceiptId receipt);
}
