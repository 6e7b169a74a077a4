package vn.dondoc.review;

import vn.dondoc.suggestion.EnclosedPaper;

/** A further paper in the same file, {@code [start, end)} of its text, with its own head. */
record DraftPaper(int start, int end, DraftHeader header) {

    static DraftPaper of(EnclosedPaper paper) {
        return new DraftPaper(paper.start(), paper.end(), DraftHeader.of(paper.header()));
    }

    boolean holds(int place) {
        return start <= place && place < end;
    }

    DraftPaper with(DraftHeader changed) {
        return new DraftPaper(start, end, changed);
    }

    /** Who may see the file, who follows it and in which field it lies is said once, in the first paper's head. */
    DraftHeader under(DraftHeader first) {
        return new DraftHeader(
                header.number(),
                header.type(),
                header.issuer(),
                header.issuedOn(),
                header.subject(),
                header.signer(),
                header.urgency(),
                first.visibility(),
                first.field(),
                first.submittedBy(),
                first.trackedBy(),
                first.complex());
    }
}
