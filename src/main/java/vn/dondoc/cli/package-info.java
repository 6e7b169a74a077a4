/**
 * Comes in: a command line. Goes out: what it asked for on standard output. Without a server, a database or Spring where it can.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package vn.dondoc.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
