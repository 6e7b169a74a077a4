/**
 * Comes in: figures. Goes out: a snapshot with its narrative, rendered into {@code outbox/}, and released by a person.
 */
@ApplicationModule(
        allowedDependencies = {
            "figures",
            "rendering",
            "archive",
            "agency",
            "regulation",
            "calendar",
            "access",
            "audit",
            "work",
            "vietnamese",
            "folders"
        })
@NullMarked
package vn.dondoc.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
