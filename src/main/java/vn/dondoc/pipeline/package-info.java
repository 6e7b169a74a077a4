/**
 * Comes in: the files in {@code routes/}. Goes out: running Camel routes, and stalled work a person can see. The only package that knows Camel.
 */
@ApplicationModule(allowedDependencies = {"work", "post", "intake", "access", "audit", "calendar"})
@NullMarked
package vn.dondoc.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
