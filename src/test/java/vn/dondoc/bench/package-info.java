/**
 * {@code ./dondoc bench}: what the program does beside a floor, the plainest way to do the same, both measured in the same run. Each
 * subject is one {@link Benchmark}, named in {@link Bench}.
 */
@NullMarked
package vn.dondoc.bench;

import org.jspecify.annotations.NullMarked;
