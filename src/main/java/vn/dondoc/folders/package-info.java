/**
 * Comes in: the settings. Goes out: where on this machine things lie, said once for every package. It knows none of them.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.folders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
