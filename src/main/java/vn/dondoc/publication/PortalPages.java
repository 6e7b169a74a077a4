package vn.dondoc.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.dondoc.calendar.OfficeClock;

/** Writes the pages of the portal: complete in themselves, readable without script, with relative links only. */
@Component
class PortalPages {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    PortalPages() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/publication/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /**
     * The page of a version. {@code folder} is where it stands below the portal's; {@code history} are all versions at the address, the newest
     * first.
     */
    String version(Theme theme, Version version, List<PublicFile> files, List<Version> history, String folder) {
        boolean own = folder.equals(version.folder());
        var values = new TreeMap<String, Object>();
        values.put("version", version);
        values.put("content", version.content());
        values.put("files", files);
        values.put("history", history);
        values.put("own", own);
        values.put("latest", history.isEmpty() || history.getFirst().id().equals(version.id()));
        values.put("current", history.isEmpty() ? version : history.getFirst());
        values.put("here", own ? "" : "ban-" + version.number() + "/");
        values.put("up", own ? "../" : "");
        String root = "../".repeat(folder.split("/").length);
        values.put("structured", StructuredData.of(theme, version, files, root));
        return engine.process(
                switch (version.content()) {
                    case PublicReport report -> "report";
                    case PublicInspection inspection -> "inspection";
                    case PublicWithdrawal withdrawal -> "withdrawal";
                },
                context(theme, root, values));
    }

    /** What stands at the address now, by year, newest first. */
    String index(Theme theme, List<Version> current) {
        return engine.process("index", context(theme, "", Map.of("years", years(current))));
    }

    String year(Theme theme, int year, List<Version> current) {
        return engine.process("year", context(theme, "../", Map.of("year", year, "versions", current)));
    }

    static Map<Integer, List<Version>> years(List<Version> current) {
        return current.stream()
                .sorted(Comparator.comparing(Version::since).reversed())
                .collect(Collectors.groupingBy(
                        version -> version.content().year(),
                        () -> new TreeMap<Integer, List<Version>>(Comparator.reverseOrder()),
                        Collectors.toList()));
    }

    private static Context context(Theme theme, String root, Map<String, Object> values) {
        var context = new Context(VIETNAMESE, values);
        context.setVariable("theme", theme);
        context.setVariable("root", root);
        context.setVariable("words", new Words());
        context.setVariable("structured", values.get("structured"));
        context.setVariable("content", values.get("content"));
        return context;
    }

    /** Days and shares as they are written. */
    static final class Words {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

        public String day(LocalDate day) {
            return DAY.format(day);
        }

        public String day(Instant instant) {
            return DAY.format(instant.atZone(OfficeClock.ZONE));
        }

        public String iso(Instant instant) {
            return instant.atZone(OfficeClock.ZONE).toLocalDate().toString();
        }

        /** Thousandths as per cent: 853 is 85,3%. */
        public String share(int thousandths) {
            return "%d,%d%%".formatted(thousandths / 10, thousandths % 10);
        }

        public String number(int number) {
            return String.format(VIETNAMESE, "%,d", number);
        }

        public List<Sentences.Definition> definitions() {
            return Sentences.definitions();
        }

        public List<Segment> bar(PublicCounts counts) {
            return Segment.of(counts, Math.max(1, counts.total()));
        }

        /** How this year compares with the last: "tăng 12", "giảm 3", "không đổi". */
        public String change(int now, int then) {
            return now == then ? "không đổi" : now > then ? "tăng " + (now - then) : "giảm " + (then - now);
        }
    }
}
