package vn.dondoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** This process and all that it started, as Linux counts them. */
final class ProcessTree {

    private static final double TICKS_PER_SECOND = 100;

    private ProcessTree() {}

    /** Seconds of processor time so far, with that of children that have ended. */
    static double cpuSeconds() throws IOException {
        double ticks = 0;
        for (ProcessHandle process : all()) {
            String stat = read(process.pid(), "stat");
            String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
            // utime, stime, cutime, cstime
            for (int i = 11; i <= 14 && fields.length > 14; i++) {
                ticks += Double.parseDouble(fields[i]);
            }
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** The sum of what each has held at its highest. */
    static double peakMegabytes() throws IOException {
        double kilobytes = 0;
        for (ProcessHandle process : all()) {
            for (String line : read(process.pid(), "status").split("\n")) {
                if (line.startsWith("VmHWM:")) {
                    kilobytes += Double.parseDouble(line.replaceAll("\\D", ""));
                }
            }
        }
        return kilobytes / 1024;
    }

    private static List<ProcessHandle> all() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .toList();
    }

    /** Empty for a process that has just ended. */
    private static String read(long pid, String what) throws IOException {
        Path file = Path.of("/proc", String.valueOf(pid), what);
        try {
            return Files.readString(file);
        } catch (NoSuchFileException ended) {
            return ") ";
        }
    }
}
