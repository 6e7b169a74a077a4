/**
 * Comes in: what a person says about inspections of how tasks are done. Goes out: plans, decisions, dossiers, results, and conclusions that
 * were released. It imports {@code figures}, which knows nothing of inspections: the signs of tasks left undone and the tasks as they
 * stood on the days of an inspection are counted where everything is counted (ADR 0019).
 */
@ApplicationModule(
        allowedDependencies = {
            "figures",
            "tracking",
            "review",
            "suggestion",
            "intake",
            "rendering",
            "archive",
            "agency",
            "regulation",
            "calendar",
            "access",
            "audit",
            "vietnamese"
        })
@NullMarked
package vn.dondoc.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
