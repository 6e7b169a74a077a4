package vn.dondoc.reporting;

/** What an author makes of an order: everything counted, and the words that a person goes on with. */
record Draft(Snapshot snapshot, Narrative narrative) {}
