/**
 * Comes in: the register of bodies with their aliases, validity and successors. Goes out: the body a name meant on a day.
 */
@ApplicationModule(allowedDependencies = {"vietnamese", "rendering", "audit"})
@NullMarked
package vn.dondoc.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
