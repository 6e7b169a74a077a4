package vn.dondoc.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the page on the five regulations against the catalogue of parameters and the tests it names. */
class ObligationsTests {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private final Map<String, Parameter.Entry> catalogue =
            Regulations.shipped("dak-lak").active().parameters().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().entry()));

    record Row(String rows, List<String> parameters, String state) {}

    @Test
    void every_parameter_stands_in_the_page_and_the_page_names_no_other() throws IOException {
        var named = new TreeSet<String>();
        rows().forEach(row -> named.addAll(row.parameters()));
        assertThat(named).containsExactlyInAnyOrderElementsOf(catalogue.keySet());
    }

    @Test
    void a_row_that_waits_waits_for_what_its_parameters_wait_for() throws IOException {
        for (Row row : rows()) {
            for (String key : row.parameters()) {
                String awaited = Objects.requireNonNull(catalogue.get(key), key).awaits();
                if (row.state().startsWith("awaits") && awaited != null) {
                    assertThat(row.state()).as(row.rows()).contains(awaited);
                }
            }
        }
    }

    @Test
    void every_row_is_carried_by_a_test_that_exists_or_awaits_or_is_not_carried_for_a_reason() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(140);
        String tests;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString()).collect(Collectors.joining("\n"));
        }
        for (Row row : rows) {
            assertThat(row.state()).as(row.rows()).matches("carried: \\w+, `\\w+`|awaits: .+|not carried, because .+");
            if (row.state().startsWith("carried")) {
                assertThat(tests).as(row.rows()).contains(quoted(row.state()).getFirst() + ".java");
            }
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/architecture/obligations.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| rows"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> new Row(cells.get(1), quoted(cells.get(3)), cells.get(4)))
                .toList();
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
