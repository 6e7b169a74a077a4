/**
 * Comes in: what shows that the regulation itself is kept: internal regulations, plans, training, contacts, proposals to amend it, incidents
 * of the software and suggestions about it. Goes out: who has what and who lacks it. It judges no task.
 */
@ApplicationModule(
        allowedDependencies = {"reporting", "figures", "agency", "regulation", "calendar", "access", "audit"})
@NullMarked
package vn.dondoc.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
