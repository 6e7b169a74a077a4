/** The top and the foot of a directive: one file for each fact that they tell. Works on lines, because that is what a letterhead is made of. */
@NullMarked
package vn.dondoc.suggestion.header;

import org.jspecify.annotations.NullMarked;
