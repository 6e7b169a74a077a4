/**
 * Comes in: assignments that somebody is to be pressed about. Goes out: the urging, by mail where there is an address, and the record of
 * it, whichever way it went. It decides nothing about a task.
 */
@ApplicationModule(allowedDependencies = {"tracking", "agency", "access", "calendar", "post", "audit"})
@NullMarked
package vn.dondoc.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
