/**
 * Comes in: requests of other programs, each with a token. Goes out: JSON, and problems in Vietnamese. It decides nothing that a page does not
 * decide in the same way.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package vn.dondoc.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
