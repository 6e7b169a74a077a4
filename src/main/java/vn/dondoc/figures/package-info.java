/**
 * Comes in: a period, an instant and a viewer. Goes out: every count that screen, reminder, report and portal show, from one definition.
 */
@ApplicationModule(
        allowedDependencies = {
            "tracking",
            "suggestion",
            "review",
            "intake",
            "agency",
            "regulation",
            "calendar",
            "access",
            "vietnamese"
        })
@NullMarked
package vn.dondoc.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
