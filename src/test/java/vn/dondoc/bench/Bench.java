package vn.dondoc.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code bench [subject [arguments]]}: measures one subject, or all of them with their usual arguments. */
public final class Bench {

    private static final Map<String, Supplier<Benchmark>> SUBJECTS = new LinkedHashMap<>();

    static {
        SUBJECTS.put("reading", ReadingBench::new);
        SUBJECTS.put("suggestion", SuggestionBench::new);
        SUBJECTS.put("search", SearchBench::new);
        SUBJECTS.put("reports", ReportsBench::new);
    }

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        List<String> given = List.of(arguments);
        if (given.isEmpty()) {
            for (Supplier<Benchmark> subject : SUBJECTS.values()) {
                run(subject.get(), List.of());
            }
        } else if (SUBJECTS.containsKey(given.getFirst())) {
            run(SUBJECTS.get(given.getFirst()).get(), given.subList(1, given.size()));
        } else {
            System.err.printf(
                    "Không có phép đo \"%s\"; có (no such benchmark; there are): %s%n",
                    given.getFirst(), String.join(" ", SUBJECTS.keySet()));
            System.exit(2);
        }
    }

    private static void run(Benchmark subject, List<String> arguments) throws IOException, InterruptedException {
        System.out.printf(
                "%n%s%n%d nhân (cores), JDK %s%n",
                subject.title(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
        subject.run(arguments);
    }
}
