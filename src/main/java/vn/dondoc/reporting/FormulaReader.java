package vn.dondoc.reporting;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.dondoc.agency.Agency;
import vn.dondoc.figures.Standing;
import vn.dondoc.rendering.TemplateFault;

/** Reads a formula and tells every mistake with its line; no type that a file names is ever made. */
final class FormulaReader {

    private static final int MOST_CHARACTERS = 50_000;
    private static final int DEEPEST = 8;

    private static final Set<Standing> JUDGED = EnumSet.of(
            Standing.DONE_IN_TIME, Standing.DONE_LATE, Standing.IN_PROGRESS_OVERDUE, Standing.NOT_STARTED_OVERDUE);

    /** The regulations leave no choice here; the file says so for who reads it. */
    private static final Set<String> ALWAYS = Set.of("accepted-returns", "approved-extensions");

    private static final String COORDINATOR = "late-coordinator";
    private static final Set<String> PARTS = Set.of("points", "weights", "excluded", "least", "grades", "groups");

    private final List<TemplateFault> faults = new ArrayList<>();

    private FormulaReader() {}

    /** Either the formula, or what is wrong with it. */
    record Read(@Nullable Scoring scoring, List<TemplateFault> faults) {}

    static Read read(String text) {
        var reader = new FormulaReader();
        Scoring scoring = reader.scoring(text);
        return new Read(reader.faults.isEmpty() ? scoring : null, List.copyOf(reader.faults));
    }

    private @Nullable Scoring scoring(String text) {
        if (text.length() > MOST_CHARACTERS) {
            faults.add(new TemplateFault(0, "", "tệp dài quá %d ký tự".formatted(MOST_CHARACTERS)));
            return null;
        }
        Node root;
        try {
            var limits = new LoaderOptions();
            limits.setMaxAliasesForCollections(0);
            limits.setNestingDepthLimit(DEEPEST);
            limits.setCodePointLimit(MOST_CHARACTERS);
            root = new Yaml(limits).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            faults.add(new TemplateFault(line, "", "không phải là YAML đúng: " + e.getProblem()));
            return null;
        } catch (YAMLException e) {
            faults.add(new TemplateFault(0, "", "không phải là YAML đúng: " + e.getMessage()));
            return null;
        }
        if (root == null) {
            faults.add(new TemplateFault(1, "", "tệp trống"));
            return null;
        }
        Map<String, Node> parts = map(root, "");
        known(parts, PARTS, "");
        PARTS.stream()
                .filter(part -> !parts.containsKey(part))
                .sorted()
                .forEach(part -> fault(root, part, "thiếu phần này"));
        return faults.isEmpty() ? scoring(parts) : null;
    }

    private Scoring scoring(Map<String, Node> parts) {
        return new Scoring(
                points(given(parts, "points")),
                weights(given(parts, "weights")),
                excluded(given(parts, "excluded")),
                number(given(parts, "least"), "least", 1, 1000),
                grades(given(parts, "grades")),
                groups(given(parts, "groups")));
    }

    private Map<Standing, Integer> points(Node node) {
        var points = new EnumMap<Standing, Integer>(Standing.class);
        Map<String, Node> given = map(node, "points");
        known(given, JUDGED.stream().map(FormulaReader::word).collect(Collectors.toSet()), "points");
        for (Standing standing : JUDGED) {
            Node value = given.get(word(standing));
            if (value == null) {
                fault(node, "points", "thiếu “%s”".formatted(word(standing)));
            } else {
                points.put(standing, number(value, word(standing), 0, 100));
            }
        }
        return points;
    }

    private Map<Scoring.Part, Integer> weights(Node node) {
        var weights = new EnumMap<Scoring.Part, Integer>(Scoring.Part.class);
        Map<String, Node> given = map(node, "weights");
        known(given, Stream.of(Scoring.Part.values()).map(FormulaReader::word).collect(Collectors.toSet()), "weights");
        for (Scoring.Part part : Scoring.Part.values()) {
            Node value = given.get(word(part));
            weights.put(part, value == null ? 0 : number(value, word(part), 0, 100));
        }
        int whole = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (whole != 100) {
            fault(node, "weights", "cộng lại bằng %d, phải bằng 100".formatted(whole));
        }
        return weights;
    }

    private boolean excluded(Node node) {
        Map<String, Node> given = map(node, "excluded");
        known(given, Stream.concat(ALWAYS.stream(), Stream.of(COORDINATOR)).collect(Collectors.toSet()), "excluded");
        ALWAYS.stream()
                .filter(given::containsKey)
                .filter(key -> !isTrue(given(given, key), key))
                .forEach(key -> fault(given(given, key), key, "luôn được loại trừ theo quy chế, phải là true"));
        Node coordinator = given.get(COORDINATOR);
        return coordinator != null && isTrue(coordinator, COORDINATOR);
    }

    private List<Scoring.Grade> grades(Node node) {
        var grades = new ArrayList<Scoring.Grade>();
        for (Node one : list(node, "grades")) {
            Map<String, Node> grade = map(one, "grades");
            known(grade, Set.of("from", "name"), "grades");
            if (has(one, grade, "grades", "from", "name")) {
                grades.add(new Scoring.Grade(
                        number(given(grade, "from"), "from", 0, 100), text(given(grade, "name"), "name")));
            }
        }
        grades.sort(Comparator.comparingInt(Scoring.Grade::from).reversed());
        if (grades.isEmpty() || grades.getLast().from() != 0) {
            fault(node, "grades", "phải có một mức từ 0 điểm");
        }
        if (grades.stream().map(Scoring.Grade::from).distinct().count() != grades.size()) {
            fault(node, "grades", "hai mức cùng bắt đầu từ một điểm");
        }
        return grades;
    }

    private List<Scoring.Group> groups(Node node) {
        var groups = new ArrayList<Scoring.Group>();
        var placed = EnumSet.noneOf(Agency.Kind.class);
        for (Node one : list(node, "groups")) {
            Map<String, Node> group = map(one, "groups");
            known(group, Set.of("name", "kinds"), "groups");
            if (!has(one, group, "groups", "name", "kinds")) {
                continue;
            }
            var kinds = EnumSet.noneOf(Agency.Kind.class);
            for (Node kind : list(given(group, "kinds"), "kinds")) {
                kind(kind, kinds, placed);
            }
            String name = text(given(group, "name"), "name");
            if (groups.stream().anyMatch(known -> known.name().equals(name))) {
                fault(one, "groups", "hai khối cùng tên “%s”".formatted(name));
            }
            groups.add(new Scoring.Group(name, kinds));
        }
        if (groups.isEmpty()) {
            fault(node, "groups", "phải có ít nhất một khối");
        }
        return groups;
    }

    private void kind(Node node, Set<Agency.Kind> kinds, Set<Agency.Kind> placed) {
        String name = text(node, "kinds");
        Agency.Kind found = Stream.of(Agency.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
        if (found == null) {
            fault(
                    node,
                    "kinds",
                    "không có loại cơ quan “%s”; chỉ có: %s"
                            .formatted(
                                    name,
                                    Stream.of(Agency.Kind.values())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", "))));
        } else if (placed.add(found)) {
            kinds.add(found);
        } else {
            fault(node, "kinds", "loại cơ quan “%s” đã ở một khối khác".formatted(name));
        }
    }

    private static Node given(Map<String, Node> of, String key) {
        return java.util.Objects.requireNonNull(of.get(key), key);
    }

    private boolean has(Node at, Map<String, Node> given, String element, String... keys) {
        boolean all = true;
        for (String key : keys) {
            if (!given.containsKey(key)) {
                fault(at, element, "thiếu “%s”".formatted(key));
                all = false;
            }
        }
        return all;
    }

    private void known(Map<String, Node> given, Set<String> keys, String element) {
        given.forEach((key, node) -> {
            if (!keys.contains(key)) {
                fault(
                        node,
                        element,
                        "không có mục “%s”; chỉ có: %s"
                                .formatted(key, keys.stream().sorted().collect(Collectors.joining(", "))));
            }
        });
    }

    private Map<String, Node> map(Node node, String element) {
        var map = new LinkedHashMap<String, Node>();
        if (!(node instanceof MappingNode mapping)) {
            fault(node, element, "phải là các mục “tên: giá trị”");
            return map;
        }
        for (NodeTuple one : mapping.getValue()) {
            String key = text(one.getKeyNode(), element);
            if (map.put(key, one.getValueNode()) != null) {
                fault(one.getKeyNode(), element, "mục “%s” viết hai lần".formatted(key));
            }
        }
        return map;
    }

    private List<Node> list(Node node, String element) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(node, element, "phải là một danh sách");
        return List.of();
    }

    private String text(Node node, String element) {
        if (node instanceof ScalarNode scalar
                && !scalar.getValue().isBlank()
                && scalar.getValue().length() <= 200) {
            return scalar.getValue().strip();
        }
        fault(node, element, "phải là chữ, không quá 200 ký tự");
        return "";
    }

    private int number(Node node, String element, int least, int most) {
        if (node instanceof ScalarNode scalar && scalar.getValue().matches("\\d{1,6}")) {
            int number = Integer.parseInt(scalar.getValue());
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault(node, element, "phải là số nguyên từ %d đến %d".formatted(least, most));
        return least;
    }

    private boolean isTrue(Node node, String element) {
        String value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!value.equals("true") && !value.equals("false")) {
            fault(node, element, "phải là true hoặc false");
        }
        return value.equals("true");
    }

    private void fault(Node node, String element, String reason) {
        faults.add(new TemplateFault(node.getStartMark().getLine() + 1, element, reason));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
