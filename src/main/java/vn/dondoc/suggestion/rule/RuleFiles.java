package vn.dondoc.suggestion.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code rules/*.yaml}, one concept to a file. */
public final class RuleFiles {

    private RuleFiles() {}

    public static List<Rule> shipped() {
        var rules = new ArrayList<Rule>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:rules/*.yaml");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            // A class path that names a place twice would bring every rule twice.
            var read = new HashSet<String>();
            for (Resource file : files) {
                if (!read.add(String.valueOf(file.getFilename()))) {
                    continue;
                }
                try (InputStream in = file.getInputStream()) {
                    rules.addAll(read(
                            String.valueOf(file.getFilename()), new InputStreamReader(in, StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rules.isEmpty()) {
            throw new IllegalStateException("Không thấy quy tắc gợi ý nào trong rules/");
        }
        return List.copyOf(rules);
    }

    /** The rule files of a folder; one that cannot be understood throws and says which it is. */
    public static List<Rule> in(Path folder) {
        var rules = new ArrayList<Rule>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                try (Reader in = Files.newBufferedReader(file)) {
                    rules.addAll(read(String.valueOf(file.getFileName()), in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rules);
    }

    static List<Rule> read(String file, Reader in) {
        try {
            Map<String, Object> content = Objects.requireNonNull(yaml(in), "tệp rỗng");
            Concept concept = Concept.valueOf(text(content, "concept"));
            var rules = new ArrayList<Rule>();
            for (Object row : (List<?>) content.getOrDefault("rules", List.of())) {
                rules.add(rule(concept, (Map<?, ?>) row));
            }
            return rules;
        } catch (IllegalArgumentException | ClassCastException | NullPointerException broken) {
            throw new IllegalArgumentException("Tệp quy tắc " + file + ": " + broken.getMessage(), broken);
        }
    }

    private static @Nullable Map<String, Object> yaml(Reader in) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (YAMLException broken) {
            throw new IllegalArgumentException("không phải YAML: " + broken.getMessage(), broken);
        }
    }

    private static Rule rule(Concept concept, Map<?, ?> row) {
        Object confidence = row.get("confidence");
        return new Rule(
                text(row, "id"),
                concept,
                text(row, "name"),
                text(row, "explanation"),
                confidence instanceof Number number ? number.doubleValue() : 0.8,
                texts(row, "patterns"),
                texts(row, "matches"),
                texts(row, "rejects"));
    }

    private static String text(Map<?, ?> row, String key) {
        Object value = row.get(key);
        if (value == null) {
            throw new IllegalArgumentException("thiếu " + key + " trong " + row.get("id"));
        }
        return value.toString().strip();
    }

    private static List<String> texts(Map<?, ?> row, String key) {
        Object value = row.get(key);
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(Object::toString).toList();
    }
}
