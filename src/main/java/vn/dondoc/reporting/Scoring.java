package vn.dondoc.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.dondoc.agency.Agency;
import vn.dondoc.figures.Standing;

/** How the ranking is scored, as {@code report-templates/xep-hang-thi-dua/cach-tinh.yaml} says. */
record Scoring(
        Map<Standing, Integer> points,
        Map<Part, Integer> weights,
        boolean sparesWaiting,
        int least,
        List<Grade> grades,
        List<Group> groups) {

    static final String FILE = "/report-templates/xep-hang-thi-dua/cach-tinh.yaml";

    /** What a score is made of. */
    enum Part {
        RESULTS,
        UPDATES,
        REPORTS
    }

    record Grade(int from, String name) {}

    /** Bodies that are ranked among themselves. */
    record Group(String name, Set<Agency.Kind> kinds) {}

    static Scoring shipped() {
        try (InputStream in = Objects.requireNonNull(Scoring.class.getResourceAsStream(FILE), FILE)) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(FILE, e);
        }
    }

    static Scoring read(Reader in) {
        Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        var points = new EnumMap<Standing, Integer>(Standing.class);
        numbers(root, "points").forEach((name, value) -> points.put(Standing.valueOf(constant(name)), value));
        var weights = new EnumMap<Part, Integer>(Part.class);
        numbers(root, "weights").forEach((name, value) -> weights.put(Part.valueOf(constant(name)), value));
        int whole = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (whole != 100) {
            throw new IllegalArgumentException("weights: cộng lại bằng %d, phải bằng 100".formatted(whole));
        }
        points.forEach((standing, value) -> {
            if (value < 0 || value > 100) {
                throw new IllegalArgumentException("points: %s = %d, phải từ 0 đến 100".formatted(standing, value));
            }
        });
        var grades = new ArrayList<Grade>();
        maps(root, "grades").forEach(one -> grades.add(new Grade(number(one, "from"), text(one, "name"))));
        grades.sort(Comparator.comparingInt(Grade::from).reversed());
        var groups = new ArrayList<Group>();
        for (Map<String, Object> one : maps(root, "groups")) {
            var kinds = EnumSet.noneOf(Agency.Kind.class);
            for (Object kind : (List<?>) given(one, "kinds")) {
                kinds.add(Agency.Kind.valueOf(kind.toString()));
            }
            groups.add(new Group(text(one, "name"), kinds));
        }
        boolean spares = Boolean.TRUE.equals(map(given(root, "excluded")).get("late-coordinator"));
        return new Scoring(points, weights, spares, number(root, "least"), grades, groups);
    }

    String grade(double score) {
        return grades.stream()
                .filter(grade -> score >= grade.from())
                .findFirst()
                .map(Grade::name)
                .orElse("");
    }

    private static String constant(String name) {
        return name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    private static Object given(Map<String, Object> of, String key) {
        Object value = of.get(key);
        if (value == null) {
            throw new IllegalArgumentException("Thiếu '%s' trong %s".formatted(key, FILE));
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Integer> numbers(Map<String, Object> of, String key) {
        var numbers = new java.util.LinkedHashMap<String, Integer>();
        map(given(of, key)).forEach((name, value) -> numbers.put(name, ((Number) value).intValue()));
        return numbers;
    }

    private static List<Map<String, Object>> maps(Map<String, Object> of, String key) {
        return ((List<?>) given(of, key)).stream().map(Scoring::map).toList();
    }

    private static int number(Map<String, Object> of, String key) {
        return ((Number) given(of, key)).intValue();
    }

    private static String text(Map<String, Object> of, String key) {
        return given(of, key).toString();
    }
}
