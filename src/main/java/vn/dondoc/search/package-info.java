/**
 * Comes in: outbox rows. Goes out: a Lucene index of directives and tasks, and what a viewer finds in it.
 */
@ApplicationModule(
        allowedDependencies = {
            "tracking",
            "review",
            "suggestion",
            "reading",
            "archive",
            "agency",
            "access",
            "audit",
            "vietnamese",
            "work",
            "calendar",
            "rendering"
        })
@NullMarked
package vn.dondoc.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
