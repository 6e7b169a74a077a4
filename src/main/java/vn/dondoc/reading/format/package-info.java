/** One class for each way a file can be read, and the sniffing that chooses among them. Runs in the worker process only. */
@NullMarked
package vn.dondoc.reading.format;

import org.jspecify.annotations.NullMarked;
