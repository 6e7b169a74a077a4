/**
 * Comes in: a person's request that a document be erased because a secrecy mark was found late, and another person's consent. Goes out: no copy
 * anywhere, and a record without content. What is kept where, only its owners know: they implement {@link vn.dondoc.archive.Erasing}.
 */
@ApplicationModule(allowedDependencies = {"intake", "archive", "access", "calendar", "audit", "work"})
@NullMarked
package vn.dondoc.erasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
