/**
 * Comes in: files from folders, mail and upload. Goes out: one ledger row and one final fate for each. It does not look inside further than
 * it must to tell what a file is.
 */
@ApplicationModule(
        allowedDependencies = {
            "vietnamese",
            "calendar",
            "audit",
            "work",
            "archive",
            "post",
            "access",
            "regulation",
            "folders"
        })
@NullMarked
package vn.dondoc.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
