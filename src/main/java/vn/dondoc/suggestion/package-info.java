/**
 * Comes in: a {@code Reading}. Goes out: a header, tasks, agencies and deadlines, each with its evidence and the rule that found it.
 * The rule bench shows people what the rules find.
 * Nothing here counts before a person has confirmed it.
 */
@ApplicationModule(
        allowedDependencies = {
            "intake",
            "reading",
            "archive",
            "agency",
            "regulation",
            "calendar",
            "vietnamese",
            "work",
            "access",
            "audit",
            "folders"
        })
@NullMarked
package vn.dondoc.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
