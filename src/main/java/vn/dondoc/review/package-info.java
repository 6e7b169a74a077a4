/**
 * Comes in: a proposal. Goes out: a person's decision on it, the only gate through which a task comes to count.
 */
@ApplicationModule(
        allowedDependencies = {
            "suggestion",
            "reading",
            "intake",
            "archive",
            "agency",
            "regulation",
            "calendar",
            "access",
            "audit",
            "work",
            "rendering",
            "vietnamese"
        })
@NullMarked
package vn.dondoc.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
