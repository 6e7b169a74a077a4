/**
 * Comes in: a stage that owes something to a subject. Goes out: a leased claim on it, its hand-over to the next stage, and facts for
 * readers beside the line. It does not know what the work is, nor that Camel runs it.
 */
@ApplicationModule(allowedDependencies = {"folders"})
@NullMarked
package vn.dondoc.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
