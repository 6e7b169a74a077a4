package vn.dondoc.tracking;

/** An act that somebody wants to do to the assignment as he saw it ({@code version}). */
record StepRequest(AssignmentId assignment, int version, Act act) {}
