/**
 * Comes in: bytes that were found not to be secret. Goes out: the same bytes, verified, under the name of their hash. It never changes one.
 */
@ApplicationModule(allowedDependencies = {"folders"})
@NullMarked
package vn.dondoc.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
