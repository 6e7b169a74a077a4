/** The rules of {@code rules/}, as Lucene queries over a text whose words stand beside what was recognised in them. */
@NullMarked
package vn.dondoc.suggestion.rule;

import org.jspecify.annotations.NullMarked;
