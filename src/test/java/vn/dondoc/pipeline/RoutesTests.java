package vn.dondoc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yaml.snakeyaml.Yaml;
import vn.dondoc.intake.FolderIntake;
import vn.dondoc.testing.Approved;
import vn.dondoc.testing.WebTest;

/** Reads the route files as they lie in the folder and asks the application for what they name. */
@WebTest
class RoutesTests {

    private static final Path FOLDER = Path.of("routes");

    /** Beans do the work: a route has no other way to say anything than these. */
    private static final Set<String> EXPRESSIONS = Set.of("simple", "constant");

    private static final Set<String> SCRIPTS = Set.of(
            "groovy", "javascript", "js", "joor", "java", "python", "mvel", "ognl", "spel", "jq", "jsonpath", "xpath");

    @Autowired
    ApplicationContext context;

    @Autowired
    CamelContext camel;

    @Autowired
    RouteFiles files;

    @Autowired
    FolderIntake intake;

    @Test
    void everyFileIsUnderstoodByCamel() {
        assertThat(files.broken()).isEmpty();
        var expected = new ArrayList<>(
                routes("route").stream().map(route -> text(route, "id")).toList());
        for (var template : routes("routeTemplate")) {
            intake.folders().forEach(folder -> expected.add(text(template, "id") + "-" + folder.name()));
        }
        assertThat(camel.getRoutes().stream().map(Route::getRouteId)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyRouteSaysWhoItIsAndWhatItDoes() {
        var all = Stream.of("route", "routeTemplate").flatMap(kind -> routes(kind).stream());
        assertThat(all).allSatisfy(route -> {
            assertThat(text(route, "id")).matches("[a-z]+(-[a-z]+)*");
            assertThat(text(route, "description")).isNotBlank().doesNotContain("\n");
        });
    }

    @Test
    void everyBeanExistsAndHasTheMethod() {
        for (var file : documents().entrySet()) {
            for (var bean : found("bean", file.getValue())) {
                var ref = text(bean, "ref");
                var method = text(bean, "method").replaceAll("\\(.*", "");
                assertThat(context.containsBean(ref))
                        .as("bean %s of %s", ref, file.getKey())
                        .isTrue();
                assertThat(AopUtils.getTargetClass(context.getBean(ref)).getDeclaredMethods())
                        .as("method %s of bean %s in %s", method, ref, file.getKey())
                        .anyMatch(one -> one.getName().equals(method));
            }
        }
    }

    @Test
    void noRouteHoldsAScript() {
        for (var file : documents().entrySet()) {
            var keys = new ArrayList<String>();
            walk(file.getValue(), (key, value) -> keys.add(key));
            assertThat(keys).as(file.getKey()).doesNotContainAnyElementsOf(SCRIPTS);
            assertThat(keys).as(file.getKey()).doesNotContain("setHeader", "sql", "process", "expression");
            for (var expression : EXPRESSIONS) {
                walk(file.getValue(), (key, value) -> {
                    if (key.equals(expression)) {
                        assertThat(value).as("%s in %s", key, file.getKey()).isInstanceOf(String.class);
                    }
                });
            }
        }
    }

    @Test
    void theTableOfRoutesIsTheApprovedOne() throws IOException {
        var table = new StringBuilder();
        for (var file : documents().entrySet()) {
            var all = Stream.of("routeTemplate", "route").flatMap(kind -> found(kind, file.getValue()).stream());
            for (var route : all.toList()) {
                var beans = found("bean", route).stream()
                        .map(bean -> text(bean, "ref") + "." + text(bean, "method"))
                        .toList();
                table.append("%-28s %-20s %-24s → %s%n%50s%s%n"
                        .formatted(
                                file.getKey(),
                                text(route, "id"),
                                text(Objects.requireNonNull((Map<?, ?>) route.get("from")), "uri"),
                                String.join(" → ", beans),
                                "",
                                text(route, "description")));
            }
        }

        Approved.file("docs/architecture/routes.txt").holds(table.toString());
    }

    private static List<Map<?, ?>> routes(String kind) {
        return documents().values().stream()
                .flatMap(document -> found(kind, document).stream())
                .toList();
    }

    private static Map<String, Object> documents() {
        var documents = new TreeMap<String, Object>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                documents.put(file.getFileName().toString(), new Yaml().load(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return documents;
    }

    private static List<Map<?, ?>> found(String wanted, Object node) {
        var found = new ArrayList<Map<?, ?>>();
        walk(node, (key, value) -> {
            if (key.equals(wanted) && value instanceof Map<?, ?> map) {
                found.add(map);
            }
        });
        return found;
    }

    /** Told of every key and its value, in the order of the file. */
    private interface Visitor {
        void visit(String key, Object value);
    }

    private static void walk(Object node, Visitor visitor) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                visitor.visit(String.valueOf(key), value);
                walk(value, visitor);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(one -> walk(one, visitor));
        }
    }

    private static String text(Map<?, ?> map, String key) {
        assertThat(map.get(key)).as("%s of %s", key, map).isInstanceOf(String.class);
        return String.valueOf(map.get(key));
    }
}
