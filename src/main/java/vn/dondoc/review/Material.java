package vn.dondoc.review;

import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.Proposal;

/** What the reviewer works from: the document as it was read, and what was suggested for it. */
record Material(Reading reading, Proposal proposal) {}
