/**
 * Comes in: who did what. Goes out: one appended row for it, in the transaction of the change. Rows are never changed here.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
