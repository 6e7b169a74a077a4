/**
 * Comes in: what a person confirmed. Goes out: directives, tasks and assignments with their dated history. It counts nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "review",
            "suggestion",
            "reading",
            "intake",
            "archive",
            "rendering",
            "agency",
            "regulation",
            "calendar",
            "access",
            "audit",
            "work",
            "vietnamese"
        })
@NullMarked
package vn.dondoc.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
