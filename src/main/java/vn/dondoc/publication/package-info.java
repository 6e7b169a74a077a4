/**
 * Comes in: released reports and conclusions of inspections. Goes out: what the public may know of them, once a person released it, as a whole
 * site in {@code outbox/portal/} and at the places it is delivered to. No type in which anything leaves has room for the text of a task.
 */
@ApplicationModule(
        allowedDependencies = {
            "reporting",
            "inspection",
            "figures",
            "regulation",
            "calendar",
            "access",
            "audit",
            "work",
            "archive",
            "rendering",
            "folders"
        })
@NullMarked
package vn.dondoc.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
