/** Vietnamese as it stands in a scan or a draft, made plain enough to be looked through: no marks, one blank, digits where digits are meant. */
@NullMarked
package vn.dondoc.suggestion.words;

import org.jspecify.annotations.NullMarked;
