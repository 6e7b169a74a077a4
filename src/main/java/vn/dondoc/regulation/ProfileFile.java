package vn.dondoc.regulation;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one profile against the catalogue of parameters; every mistake is told with its file and line, all of them at once. */
final class ProfileFile {

    private static final Set<String> OF_PARAMETER = Set.of("value", "article", "basis", "confirmed", "silent");
    private static final Set<String> PERIODS =
            Arrays.stream(ReportPeriod.values()).map(ReportPeriod::word).collect(java.util.stream.Collectors.toSet());

    private final Lines lines;
    private final Map<String, Parameter.Entry> catalogue;

    private ProfileFile(Lines lines, Map<String, Parameter.Entry> catalogue) {
        this.lines = lines;
        this.catalogue = catalogue;
    }

    static Profile read(String file, Reader in, Map<String, Parameter.Entry> catalogue) {
        var lines = new Lines(file);
        Profile profile = new ProfileFile(lines, catalogue).profile(lines.map(lines.root(in)));
        lines.complain();
        return profile;
    }

    private Profile profile(Map<String, Node> root) {
        Map<String, Node> valid = lines.map(root.get("valid"));
        return new Profile(
                lines.text(root, "id"),
                lines.text(root, "title"),
                lines.text(root, "instrument"),
                authority(lines.map(root.get("authority"))),
                "true".equals(lines.textOr(root, "trial", "false")),
                day(valid, "from"),
                day(valid, "to"),
                parameters(root.get("parameters")));
    }

    private Authority authority(Map<String, Node> of) {
        var signers = new ArrayList<Authority.Signer>();
        lines.map(of.get("signers"))
                .forEach((id, title) -> signers.add(new Authority.Signer(id, lines.strings(title))));
        return new Authority(
                lines.text(of, "name"),
                Authority.Level.valueOf(lines.textOr(of, "level", "province").toUpperCase(Locale.ROOT)),
                lines.text(of, "office"),
                lines.text(of, "place"),
                lines.strings(of.get("letterhead")),
                lines.strings(of.get("office-letterhead")),
                signers);
    }

    private @Nullable LocalDate day(Map<String, Node> of, String key) {
        if (!of.containsKey(key)) {
            return null;
        }
        try {
            return LocalDate.parse(lines.text(of, key));
        } catch (DateTimeException e) {
            lines.wrong(of.get(key), "\"%s\" không phải là ngày dạng 2017-01-09".formatted(lines.text(of, key)));
            return null;
        }
    }

    private Map<String, Parameter> parameters(@Nullable Node node) {
        Map<String, Node> said = lines.map(node);
        var parameters = new LinkedHashMap<String, Parameter>();
        said.forEach((key, value) -> {
            if (!catalogue.containsKey(key)) {
                lines.wrong(value, "tham số \"%s\" không có trong danh mục parameters.yaml".formatted(key));
            }
        });
        catalogue.forEach((key, entry) -> {
            Node value = said.get(key);
            if (value == null) {
                lines.wrong(node, "thiếu tham số \"%s\" (%s)".formatted(key, entry.name()));
            } else {
                parameters.put(key, parameter(entry, value));
            }
        });
        return parameters;
    }

    private Parameter parameter(Parameter.Entry entry, Node node) {
        if (lines.isText(node) && lines.text(node).equals("silent")) {
            return new Parameter(entry, null, null, null, true);
        }
        Map<String, Node> of = lines.map(node);
        of.forEach((key, value) -> {
            if (!OF_PARAMETER.contains(key)) {
                lines.wrong(
                        value,
                        "\"%s\" không phải là phần của một tham số (value, article, basis, confirmed)".formatted(key));
            }
        });
        boolean confirmed = !"false".equals(lines.textOr(of, "confirmed", "true"));
        String article = of.containsKey("article") ? lines.text(of, "article") : null;
        String basis = of.containsKey("basis") ? lines.text(of, "basis") : null;
        if (confirmed && article == null) {
            lines.wrong(node, "\"%s\" thiếu điều khoản (article)".formatted(entry.key()));
        }
        if (!confirmed && basis == null) {
            lines.wrong(node, "\"%s\" chưa xác nhận thì phải có căn cứ đề xuất (basis)".formatted(entry.key()));
        }
        Node value = of.get("value");
        return new Parameter(entry, value == null ? null : value(entry, value), article, basis, confirmed);
    }

    private Object value(Parameter.Entry entry, Node node) {
        return switch (entry.kind()) {
            case TEXT -> lines.text(node);
            case YES_NO -> yesNo(node);
            case DAYS, NUMBER -> number(node);
            case LIST -> lines.strings(node);
            case CHOICE -> oneOf(node, lines.text(node), entry.choices());
            case PERIODS ->
                lines.strings(node).stream()
                        .map(word -> oneOf(node, word, PERIODS))
                        .toList();
            case DUE ->
                lines.strings(node).stream()
                        .map(word -> due(node, word, entry.key().endsWith(".due-week")))
                        .toList();
        };
    }

    /** A value as a person typed it on a page; lists are separated by commas. */
    static Object typed(Parameter.Entry entry, String text) {
        var lines = new Lines(entry.name());
        boolean list = entry.kind() == Parameter.Kind.LIST
                || entry.kind() == Parameter.Kind.PERIODS
                || entry.kind() == Parameter.Kind.DUE;
        Object said = list
                ? Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList()
                : text.strip();
        Node node = new Yaml().represent(said);
        Object value = new ProfileFile(lines, Map.of()).value(entry, node);
        lines.complain();
        return value;
    }

    private Object yesNo(Node node) {
        String text = lines.text(node);
        if (!text.equals("true") && !text.equals("false")) {
            lines.wrong(node, "\"%s\" phải là true hoặc false".formatted(text));
        }
        return Boolean.valueOf(text);
    }

    private Object number(Node node) {
        String text = lines.text(node);
        if (!text.matches("\\d{1,4}")) {
            lines.wrong(node, "\"%s\" phải là số nguyên".formatted(text));
            return 0;
        }
        return Integer.valueOf(text);
    }

    private String oneOf(Node node, String word, java.util.Collection<String> words) {
        if (!words.contains(word)) {
            lines.wrong(
                    node,
                    "\"%s\" phải là một trong: %s"
                            .formatted(
                                    word,
                                    String.join(", ", words.stream().sorted().toList())));
        }
        return word;
    }

    private String due(Node node, String word, boolean weekly) {
        try {
            if (word.contains("-") && !weekly) {
                MonthDay.parse("--" + word);
            } else if (Integer.parseInt(word) < 1 || Integer.parseInt(word) > (weekly ? 7 : 31)) {
                throw new NumberFormatException(word);
            }
        } catch (DateTimeException | NumberFormatException e) {
            lines.wrong(
                    node,
                    weekly
                            ? "\"%s\" phải là ngày trong tuần, từ 1 (thứ Hai) đến 7".formatted(word)
                            : "\"%s\" phải là ngày trong tháng (\"20\") hoặc tháng-ngày (\"06-20\")".formatted(word));
        }
        return word;
    }

    static List<Parameter.Entry> catalogue(String file, Reader in) {
        var lines = new Lines(file);
        var entries = new ArrayList<Parameter.Entry>();
        lines.map(lines.root(in))
                .forEach((section, node) -> lines.map(node).forEach((key, value) -> {
                    Map<String, Node> of = lines.map(value);
                    String by = of.containsKey("by") ? lines.text(of, "by") : null;
                    String awaits = of.containsKey("awaits") ? lines.text(of, "awaits") : null;
                    if ((by == null) == (awaits == null)) {
                        lines.wrong(value, "\"%s\" phải có đúng một trong hai: by hoặc awaits".formatted(key));
                    }
                    String kind =
                            lines.text(of, "kind").toUpperCase(Locale.ROOT).replace('-', '_');
                    entries.add(new Parameter.Entry(
                            key,
                            section,
                            lines.text(of, "name"),
                            Parameter.Kind.valueOf(kind),
                            lines.strings(of.get("of")),
                            by,
                            awaits));
                }));
        lines.complain();
        return entries;
    }
}
