package vn.dondoc.reading;

/** Something that a document's sender states about it beside its text; {@code source} says in which form, such as "edXML". */
public record GivenFact(Field field, String value, String source) {

    /** What may be stated. Dates are written as 2026-06-20, the urgency as the name of its mark. */
    public enum Field {
        NUMBER,
        TYPE,
        ISSUER,
        ISSUED_ON,
        SUBJECT,
        SIGNER,
        URGENCY,
        DUE_ON,
        /** The package is about a document that was sent before: what is to happen to which, in words. */
        NOTICE,
        /** The identifier that the sender gave the document; it asks for this one in every answer. */
        DOCUMENT_ID,
        /** The sender's identifier among the bodies that exchange documents. */
        SENDER_ID
    }
}
