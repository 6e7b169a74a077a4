package vn.dondoc.publication;

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

/** Writes the pages of the portal: complete in themselves, without script, with relative links only. */
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

    String report(PublicReport report) {
        return engine.process("report", context(Map.of("report", report)));
    }

    /** The reports by year, newest first. */
    String index(List<PublicReport> reports, String authority) {
        Map<Integer, List<PublicReport>> years = reports.stream()
                .collect(Collectors.groupingBy(
                        PublicReport::year, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return engine.process("index", context(Map.of("years", years, "authority", authority)));
    }

    private static Context context(Map<String, Object> values) {
        var context = new Context(VIETNAMESE, values);
        context.setVariable("day", DateTimeFormatter.ofPattern("d/M/yyyy"));
        return context;
    }
}
