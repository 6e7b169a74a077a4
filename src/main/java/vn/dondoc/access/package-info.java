/**
 * Comes in: a login. Goes out: the {@code Viewer} that every query takes, so that nobody gets what he may not see.
 */
@ApplicationModule(allowedDependencies = {"agency", "audit", "post", "vietnamese", "folders"})
@NullMarked
package vn.dondoc.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
