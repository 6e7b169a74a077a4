package vn.dondoc.suggestion;

import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.header.Header;

/** Reads number, type, issuer, date, subject, signer and urgency from the top and the foot of a directive. */
public final class HeaderReader {

    public ProposedHeader read(Reading.Text text) {
        return Header.of(text.text());
    }
}
