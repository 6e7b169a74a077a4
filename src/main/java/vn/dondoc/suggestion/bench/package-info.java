/** Where people see what each rule finds and how often it was right, and try a changed rule before it is switched on. */
@NullMarked
package vn.dondoc.suggestion.bench;

import org.jspecify.annotations.NullMarked;
