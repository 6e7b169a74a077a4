package vn.dondoc.review;

import vn.dondoc.reading.Reading;
import vn.dondoc.reading.StoredReading;
import vn.dondoc.suggestion.Proposal;

/** What the reviewer works from: the document as it was read, and what was suggested for it. */
record Material(StoredReading read, Proposal proposal) {

    Reading reading() {
        return read.reading();
    }
}
