/**
 * Comes in: what waits for a leader of the Committee, from whichever package owns it. Goes out: his word, kept and handed to that package,
 * which alone knows what the word does.
 */
@ApplicationModule(allowedDependencies = {"tracking", "intake", "access", "audit", "vietnamese"})
@NullMarked
package vn.dondoc.deciding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
