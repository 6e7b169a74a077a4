package vn.dondoc.regulation;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file whose every part knows its line, and the complaints about it. */
final class Lines {

    private final String file;
    private final List<String> complaints = new ArrayList<>();

    Lines(String file) {
        this.file = file;
    }

    @Nullable
    Node root(Reader in) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(in);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BrokenRegulation(
                    List.of("%s dòng %d: không đọc được YAML: %s".formatted(file, line, e.getProblem())));
        }
    }

    void wrong(@Nullable Node at, String what) {
        int line =
                at == null || at.getStartMark() == null ? 1 : at.getStartMark().getLine() + 1;
        complaints.add("%s dòng %d: %s".formatted(file, line, what));
    }

    void complain() {
        if (!complaints.isEmpty()) {
            throw new BrokenRegulation(complaints);
        }
    }

    Map<String, Node> map(@Nullable Node node) {
        var map = new LinkedHashMap<String, Node>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(pair -> {
                String key = text(pair.getKeyNode());
                if (map.put(key, pair.getValueNode()) != null) {
                    wrong(pair.getKeyNode(), "\"%s\" ghi hai lần".formatted(key));
                }
            });
        } else if (node != null) {
            wrong(node, "ở đây phải là các cặp \"khóa: giá trị\"");
        }
        return map;
    }

    boolean isText(Node node) {
        return node instanceof ScalarNode;
    }

    String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        wrong(node, "ở đây phải là một giá trị");
        return "";
    }

    String text(Map<String, Node> of, String key) {
        Node node = of.get(key);
        if (node == null) {
            wrong(of.isEmpty() ? null : of.values().iterator().next(), "thiếu \"%s\"".formatted(key));
            return "";
        }
        return text(node);
    }

    String textOr(Map<String, Node> of, String key, String otherwise) {
        return of.containsKey(key) ? text(of, key) : otherwise;
    }

    List<String> strings(@Nullable Node node) {
        return switch (node) {
            case null -> List.of();
            case SequenceNode list -> list.getValue().stream().map(this::text).toList();
            default -> List.of(text(node));
        };
    }
}
