package vn.dondoc.cli.server;

import java.io.PrintStream;
import java.util.List;

/** A command of the shell that works on the data; a bean of this type is all it takes. */
interface ServerCommand {

    /** The word behind {@code ./dondoc}. */
    String name();

    /** Does it and says on {@code out} what it does; returns the exit code. Paths in {@code arguments} are absolute. */
    int run(List<String> arguments, PrintStream out) throws Exception;
}
