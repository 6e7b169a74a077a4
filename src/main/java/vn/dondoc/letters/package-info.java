/**
 * Comes in: tasks that somebody has to be written to about. Goes out: the letter by Decree 30/2020, worded from a template, corrected and
 * numbered by a person, kept with the task, and carried out: an urging is logged, an answer moves the task.
 */
@ApplicationModule(
        allowedDependencies = {
            "notice",
            "inspection",
            "intake",
            "tracking",
            "archive",
            "rendering",
            "agency",
            "regulation",
            "calendar",
            "access",
            "audit"
        })
@NullMarked
package vn.dondoc.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
