/** From the outline and the rules' hits to tasks with their bodies and deadlines; one step, one file. */
@NullMarked
package vn.dondoc.suggestion.task;

import org.jspecify.annotations.NullMarked;
