/**
 * How Vietnamese offices write deadlines: one file for each way of writing. Each takes a {@code Passage} and gives the deadlines it knows;
 * which of two that overlap is meant is decided in {@code Wordings}.
 */
@NullMarked
package vn.dondoc.suggestion.deadline;

import org.jspecify.annotations.NullMarked;
