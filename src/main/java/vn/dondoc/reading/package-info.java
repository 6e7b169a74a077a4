/**
 * Comes in: held bytes. Goes out: a {@code Reading}: blocks with positions over one text, or why there is none. What the words mean is
 * not decided here.
 */
@ApplicationModule(allowedDependencies = {"intake", "archive", "vietnamese", "work", "audit", "folders"})
@NullMarked
package vn.dondoc.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
