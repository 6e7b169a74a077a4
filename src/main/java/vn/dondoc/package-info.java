/** The desk that follows up what a People's Committee and its Chairman have ordered. */
@NullMarked
package vn.dondoc;

import org.jspecify.annotations.NullMarked;
