/** A directive as its writer built it: letterhead, addressees, articles and bullets, closing, annexes. */
@NullMarked
package vn.dondoc.suggestion.outline;

import org.jspecify.annotations.NullMarked;
