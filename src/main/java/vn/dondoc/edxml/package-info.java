/**
 * Comes in: directives that came by the national axis, and what became of their tasks. Goes out: the status messages that QCVN 102 asks for,
 * as files for whatever carries them, each once. It sends nothing itself and sees no text of a task.
 */
@ApplicationModule(allowedDependencies = {"archive", "regulation", "folders"})
@NullMarked
package vn.dondoc.edxml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
