package vn.dondoc.bench;

import java.io.IOException;
import java.util.List;

/** One subject to be measured. */
interface Benchmark {

    /** What is measured, in one line, Vietnamese and English. */
    String title();

    /** Prints its table; arguments are the subject's own. */
    void run(List<String> arguments) throws IOException, InterruptedException;
}
