/**
 * Comes in: days, periods and deadlines as the law writes them. Goes out: the day that is due, and the arithmetic that led there.
 * Administrators' swaps and closures are rows; a change first tells what it would move. It reads no text.
 */
@ApplicationModule(allowedDependencies = {"audit"})
@NullMarked
package vn.dondoc.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
