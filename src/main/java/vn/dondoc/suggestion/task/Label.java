package vn.dondoc.suggestion.task;

import vn.dondoc.suggestion.rule.Concept;

/** A label and the words {@code [first, last]} that follow its colon. */
record Label(Concept kind, int first, int last) {}
