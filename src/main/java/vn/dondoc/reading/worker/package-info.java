/** The worker process: a JVM of our own that opens what came from outside, so that what kills it kills nothing else. */
@NullMarked
package vn.dondoc.reading.worker;

import org.jspecify.annotations.NullMarked;
