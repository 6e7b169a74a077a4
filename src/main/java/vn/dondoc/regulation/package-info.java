/**
 * Comes in: the authority's own regulation as a file. Goes out: its parameters, each with its article. It acts on none of them.
 */
@ApplicationModule(allowedDependencies = {"calendar", "audit"})
@NullMarked
package vn.dondoc.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
