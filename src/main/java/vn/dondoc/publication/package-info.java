/**
 * Comes in: a released report. Goes out: its page, its files and the index in {@code outbox/portal/}. It sees no task text.
 */
@ApplicationModule(
        allowedDependencies = {
            "reporting",
            "figures",
            "regulation",
            "calendar",
            "access",
            "audit",
            "work",
            "archive",
            "rendering"
        })
@NullMarked
package vn.dondoc.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
