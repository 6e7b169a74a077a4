/**
 * Comes in: days, periods and deadlines as the law writes them. Goes out: the day that is due, and the arithmetic that led there.
 * It reads no text and asks no database.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
