/**
 * Comes in: text as people, scanners and old fonts left it. Goes out: folded, tone-normalised and scored forms, and keys that sort
 * the Vietnamese way. It knows the language and its encodings, never what a document means.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.vietnamese;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
