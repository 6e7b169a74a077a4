package vn.dondoc.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.DeadlineReader;
import vn.dondoc.suggestion.HeaderReader;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.suggestion.Suggestions;
import vn.dondoc.suggestion.outline.Outline;
import vn.dondoc.suggestion.outline.Stretches;
import vn.dondoc.suggestion.rule.Rule;
import vn.dondoc.suggestion.rule.RuleSet;
import vn.dondoc.suggestion.rule.TypedText;
import vn.dondoc.suggestion.task.Recognised;
import vn.dondoc.suggestion.task.Tasks;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * Suggesting with all rules on one thread, warm, for texts of growing length, and each step by itself. The floor looks for the same
 * wordings by one regular expression each, and does nothing else.
 */
final class SuggestionBench implements Benchmark {

    private static final double GOAL = 15;
    private static final int GOAL_PAGES = 4;
    private static final List<Integer> PAGES = List.of(2, 4, 8, 16, 40);
    private static final int TURNS = 31;
    private static final long WARM_NANOS = 10_000_000_000L;
    private static final long TURN_NANOS = 1_000_000_000L;

    /** Wall and processor milliseconds, the middle of many turns. */
    private record Cost(double wall, double cpu) {}

    @Override
    public String title() {
        return "Gợi ý nhiệm vụ với mọi quy tắc, một luồng (suggesting with all rules, one thread)";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        try (var rules = new RuleSet()) {
            var names = new AgencyNames();
            var suggestions = new Suggestions(rules, names);
            var floor = new Floor(rules);
            Reading.Text usual = LongDirective.ofPages(GOAL_PAGES);
            warm(suggestions, usual);
            lengths(suggestions, floor);
            steps(usual, rules, names, suggestions);
        }
    }

    private static void warm(Suggestions suggestions, Reading.Text text) {
        long end = System.nanoTime() + WARM_NANOS;
        while (System.nanoTime() < end) {
            keep(suggestions.of(text));
        }
    }

    private static void lengths(Suggestions suggestions, Floor floor) throws IOException {
        Table table = new Table(
                "trang (pages)",
                "ký tự (chars)",
                "việc (tasks)",
                "ms",
                "CPU ms",
                "CPU ms/trang (page)",
                "CPU ms biểu thức (regex only)");
        double usual = 0;
        for (int pages : PAGES) {
            Reading.Text text = LongDirective.ofPages(pages);
            Cost ours = cost(() -> suggestions.of(text));
            Cost least = cost(() -> floor.in(text.text()));
            usual = pages == GOAL_PAGES ? ours.cpu() : usual;
            table.row(
                    String.valueOf(pages),
                    String.valueOf(text.text().length()),
                    String.valueOf(suggestions.of(text).tasks().size()),
                    ms(ours.wall()),
                    ms(ours.cpu()),
                    "%.2f".formatted(ours.cpu() / pages),
                    ms(least.cpu()));
        }
        table.print();
        System.out.printf(
                "  mục tiêu (goal): %d trang (pages) ≤ %.0f ms, đo được (measured) %.1f; ms/trang không tăng (does not grow)%n",
                GOAL_PAGES, GOAL, usual);
    }

    private static void steps(Reading.Text text, RuleSet rules, AgencyNames names, Suggestions suggestions) {
        String words = text.text();
        ProposedHeader header = new HeaderReader().read(text);
        var day = header.issuedOn() == null ? null : header.issuedOn().value();
        Stretches stretches = Stretches.of(text);
        TypedText typed = marked(words, stretches, names, day);
        var deadlines = new DeadlineReader();
        var tasks = new Tasks(rules, names);
        Map<String, Supplier<?>> steps = new LinkedHashMap<>();
        steps.put("đầu văn bản (header)", () -> new HeaderReader().read(text));
        steps.put("đoạn (paragraphs)", () -> Stretches.of(text));
        steps.put("từ (words)", () -> stretches.typed(words));
        steps.put(
                "cơ quan (bodies)",
                () -> stretches.all().stream()
                        .mapToInt(s -> names.in(words, s.start(), s.end(), day).size())
                        .sum());
        steps.put(
                "thời hạn (deadlines)",
                () -> stretches.all().stream()
                        .mapToInt(s ->
                                deadlines.in(words, s.start(), s.end(), day).size())
                        .sum());
        steps.put("quy tắc (rules)", () -> rules.in(typed));
        steps.put("bố cục (outline)", () -> Outline.of(text, stretches, typed));
        Table table = new Table("bước (step)", "CPU ms", "phần (share)");
        double whole = cost(() -> suggestions.of(text)).cpu();
        double rest = whole;
        for (var step : steps.entrySet()) {
            double cpu = cost(step.getValue()).cpu();
            rest -= cpu;
            table.row(step.getKey(), "%.2f".formatted(cpu), "%.0f %%".formatted(100 * cpu / whole));
        }
        table.row("ghép thành việc (building tasks)", "%.2f".formatted(rest), "%.0f %%".formatted(100 * rest / whole));
        table.print();
    }

    private static TypedText marked(String text, Stretches stretches, AgencyNames names, @Nullable LocalDate day) {
        return Recognised.in(text, stretches, names, new DeadlineReader(), day).typed();
    }

    /** Other work on the machine comes and goes: the middle of the turns counts. */
    private static Cost cost(Supplier<?> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long until = System.nanoTime() + TURN_NANOS;
        while (System.nanoTime() < until) {
            keep(work.get());
        }
        double[] wall = new double[TURNS];
        double[] cpu = new double[TURNS];
        for (int i = 0; i < TURNS; i++) {
            long nanos = System.nanoTime();
            long busy = threads.getCurrentThreadCpuTime();
            keep(work.get());
            cpu[i] = (threads.getCurrentThreadCpuTime() - busy) / 1e6;
            wall[i] = (System.nanoTime() - nanos) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return new Cost(wall[TURNS / 2], cpu[TURNS / 2]);
    }

    private static volatile Object kept = "";

    /** What nobody looks at, the compiler leaves out. */
    private static void keep(Object result) {
        kept = result;
    }

    private static String ms(double millis) {
        return "%.1f".formatted(millis);
    }

    /** Every wording as a regular expression over the text without marks; types and anchors are left out. */
    private static final class Floor {

        private final List<Pattern> wordings;

        Floor(RuleSet rules) {
            wordings = StreamSupport.stream(rules.rules().spliterator(), false)
                    .map(Rule::patterns)
                    .flatMap(List::stream)
                    .filter(wording -> wording.indexOf('⟨') < 0)
                    .map(Floor::expression)
                    .toList();
        }

        private static Pattern expression(String wording) {
            String words = Vietnamese.fold(wording.replaceAll("[=^§]", ""))
                    .replaceAll("…(\\d+)", "(?:\\\\S+\\\\s+){0,$1}")
                    .replaceAll("\\[([^\\]]*)\\]", "(?:$1)?")
                    .strip();
            return Pattern.compile(words.replaceAll("\\s+", "\\\\s*"));
        }

        int in(String text) {
            String folded = Vietnamese.fold(text);
            int found = 0;
            for (Pattern wording : wordings) {
                var matcher = wording.matcher(folded);
                while (matcher.find()) {
                    found++;
                }
            }
            return found;
        }
    }
}
