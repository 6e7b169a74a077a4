/**
 * Comes in: outbox rows. Goes out: a Lucene index of directives and tasks, what a viewer finds in it, and for
 * the digests what newly answers the questions that people keep.
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
            "rendering",
            "notice",
            "folders"
        })
@NullMarked
package vn.dondoc.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
