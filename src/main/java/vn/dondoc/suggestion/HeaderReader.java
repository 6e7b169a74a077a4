package vn.dondoc.suggestion;

import vn.dondoc.reading.Reading;

/** Reads number, type, issuer, date, subject, signer and urgency from the top and the foot of a directive. */
public final class HeaderReader {

    public ProposedHeader read(Reading.Text text) {
        return new ProposedHeader(null, null, null, null, null, null, new Guess<>(Urgency.NONE, null));
    }
}
