/**
 * Comes in: a browser. Goes out: the frame around every page, its menu and its messages.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package vn.dondoc.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
