package vn.dondoc.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.rendering.TemplateTree.Node;

/**
 * What a template of the Office may be made of. A jrxml is code: it may name classes, queries, scriptlets, files and addresses. Whatever is
 * not on these lists is refused, so that nothing has to be known of what Jasper learns next.
 */
final class TemplateRules {

    private static final Set<String> IN_BAND = Set.of("printWhenExpression", "element", "property");
    private static final Set<String> BANDS = Set.of(
            "background",
            "title",
            "pageHeader",
            "columnHeader",
            "columnFooter",
            "pageFooter",
            "lastPageFooter",
            "summary",
            "noData");
    private static final Set<String> LOOKS = Set.of("box", "pen", "paragraph");
    private static final Set<String> PENS = Set.of("pen", "topPen", "leftPen", "bottomPen", "rightPen");

    private static final Map<String, Set<String>> CHILDREN = children();

    private static final Set<String> FONT = Set.of(
            "fontName",
            "fontSize",
            "bold",
            "italic",
            "underline",
            "strikeThrough",
            "hTextAlign",
            "vTextAlign",
            "hImageAlign",
            "vImageAlign",
            "forecolor",
            "backcolor",
            "mode",
            "markup",
            "style",
            "scaleImage",
            "fill",
            "rotation");

    private static final Map<String, Set<String>> ATTRIBUTES = attributes();

    private static final Set<String> EXPRESSIONS =
            Set.of("expression", "printWhenExpression", "conditionExpression", "dataSourceExpression");
    private static final Set<String> KINDS =
            Set.of("textField", "staticText", "line", "rectangle", "ellipse", "frame", "image", "subreport", "break");

    /** The families whose letters the program brings along and puts into the file. */
    private static final Set<String> FONTS = Set.of("Times New Roman", "Arial", "Courier New");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_ .-]{1,60}");
    private static final int LONGEST_VALUE = 200;
    private static final int HIGHEST = 2000;

    private final Map<String, String> parameters;
    private final Map<String, String> fields;
    private final TemplateExpression expressions;
    private final List<TemplateFault> faults = new ArrayList<>();

    private TemplateRules(Node standard, Node root) {
        this.parameters = declared(standard, "parameter");
        this.fields = declared(standard, "field");
        this.expressions = new TemplateExpression(
                declared(root, "parameter").keySet(),
                declared(root, "field").keySet(),
                declared(root, "group").keySet());
    }

    /** Empty where the template may be compiled; {@code standard} is the program's own of the same name. */
    static List<TemplateFault> faults(Node standard, Node root) {
        var rules = new TemplateRules(standard, root);
        if (root.name().equals("jasperReport")) {
            rules.check(root, "");
        } else {
            rules.fault(root, "không phải là mẫu của JasperReports 7 (thẻ ngoài cùng phải là <jasperReport>)");
        }
        return rules.faults;
    }

    private static Map<String, String> declared(Node root, String what) {
        return root.children().stream()
                .filter(node -> node.name().equals(what))
                .collect(
                        Collectors.toMap(node -> node.attribute("name"), node -> node.attribute("class"), (a, b) -> a));
    }

    private void check(Node node, String parent) {
        Set<String> attributes = ATTRIBUTES.getOrDefault(node.name(), Set.of());
        node.attributes().forEach((key, value) -> {
            if (!attributes.contains(key)) {
                fault(node, "không được có thuộc tính “%s”".formatted(shortened(key)));
            } else if (value.length() > LONGEST_VALUE) {
                fault(node, "thuộc tính “%s” dài quá %d ký tự".formatted(key, LONGEST_VALUE));
            }
        });
        values(node, parent);
        if (EXPRESSIONS.contains(node.name())) {
            expression(node);
        } else if (!node.name().equals("text") && !node.text().toString().isBlank()) {
            fault(node, "có chữ không nằm trong phần nào");
        }
        Set<String> children = CHILDREN.getOrDefault(node.name(), Set.of());
        for (Node child : node.children()) {
            if (children.contains(child.name())) {
                check(child, node.name());
            } else {
                fault(child, "không được có phần này trong <%s>".formatted(node.name()));
            }
        }
    }

    private void values(Node node, String parent) {
        switch (node.name()) {
            case "jasperReport" -> {
                only(node, "language", Set.of("java"));
                named(node);
            }
            case "parameter" -> {
                if (parent.equals("element")) {
                    only(node, "name", Set.of("caption"));
                } else {
                    known(node, parameters);
                }
            }
            case "field" -> known(node, fields);
            case "group", "style" -> named(node);
            case "property" -> {
                if (!node.attribute("name").startsWith("com.jaspersoft.studio.")) {
                    fault(node, "không được đặt thuộc tính “%s”".formatted(shortened(node.attribute("name"))));
                }
            }
            case "element" -> element(node);
            default -> {
                // Their attributes are checked by their names alone.
            }
        }
        only(node, "markup", Set.of("none", "styled"));
        only(node, "fontName", FONTS);
        for (String size : List.of("x", "y", "width", "height")) {
            String value = node.attribute(size);
            if (!value.isEmpty() && (!value.matches("-?\\d{1,5}") || Math.abs(Integer.parseInt(value)) > HIGHEST)) {
                fault(node, "%s=“%s” phải là số nguyên, không quá %d".formatted(size, value, HIGHEST));
            }
        }
    }

    private void element(Node node) {
        String kind = node.attribute("kind");
        if (!KINDS.contains(kind)) {
            fault(node, "không được có phần loại “%s”".formatted(shortened(kind)));
            return;
        }
        if (kind.equals("image")) {
            says(node, "expression", "$F{picture}");
        }
        if (kind.equals("subreport")) {
            says(node, "expression", "$F{table}");
            says(node, "dataSourceExpression", "$F{rows}");
        }
    }

    /** What fetches something is said word by word; an address or the name of a file would do the fetching otherwise. */
    private void says(Node element, String name, String words) {
        for (Node child : element.children()) {
            if (child.name().equals(name) && !child.text().toString().strip().equals(words)) {
                fault(child, "chỉ được là " + words);
            }
        }
    }

    private void known(Node node, Map<String, String> standard) {
        String name = node.attribute("name");
        String type = standard.get(name);
        if (type == null) {
            fault(node, "mẫu hỏi trường không có: " + shortened(name));
        } else if (!type.equals(node.attribute("class"))) {
            fault(node, "trường %s phải có class=“%s”".formatted(name, type));
        }
    }

    private void named(Node node) {
        if (!NAME.matcher(node.attribute("name")).matches()) {
            fault(node, "tên chỉ được có chữ không dấu, số, dấu gạch");
        }
    }

    private void only(Node node, String attribute, Set<String> allowed) {
        String value = node.attribute(attribute);
        if (!value.isEmpty() && !allowed.contains(value)) {
            fault(
                    node,
                    "%s=“%s” không dùng được; chỉ dùng: %s"
                            .formatted(
                                    attribute,
                                    shortened(value),
                                    allowed.stream().sorted().collect(Collectors.joining(", "))));
        }
    }

    private void expression(Node node) {
        String text = node.text().toString();
        expressions
                .wrong(text)
                .ifPresent(wrong -> faults.add(new TemplateFault(
                        node.line()
                                + (int) text.substring(0, wrong.at())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count(),
                        node.name(),
                        wrong.reason())));
    }

    private void fault(Node node, String reason) {
        faults.add(new TemplateFault(node.line(), shortened(node.name()), reason));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    private static Map<String, Set<String>> children() {
        var children = new HashMap<String, Set<String>>();
        var inReport = new java.util.HashSet<>(BANDS);
        inReport.addAll(Set.of("style", "parameter", "field", "group", "detail", "property"));
        children.put("jasperReport", inReport);
        BANDS.forEach(band -> children.put(band, IN_BAND));
        children.put("band", IN_BAND);
        children.put("detail", Set.of("band"));
        children.put("groupHeader", Set.of("band"));
        children.put("groupFooter", Set.of("band"));
        children.put("group", Set.of("expression", "groupHeader", "groupFooter"));
        children.put("style", Set.of("box", "pen", "paragraph", "conditionalStyle"));
        children.put("conditionalStyle", Set.of("box", "pen", "paragraph", "conditionExpression"));
        children.put("box", PENS);
        var inElement = new java.util.HashSet<>(LOOKS);
        inElement.addAll(Set.of(
                "printWhenExpression",
                "expression",
                "text",
                "element",
                "parameter",
                "dataSourceExpression",
                "property"));
        children.put("element", inElement);
        children.put("parameter", Set.of("expression"));
        return Map.copyOf(children);
    }

    private static Map<String, Set<String>> attributes() {
        var attributes = new HashMap<String, Set<String>>();
        attributes.put(
                "jasperReport",
                Set.of(
                        "name",
                        "language",
                        "pageWidth",
                        "pageHeight",
                        "columnWidth",
                        "leftMargin",
                        "rightMargin",
                        "topMargin",
                        "bottomMargin",
                        "whenNoDataType",
                        "orientation",
                        "summaryNewPage",
                        "uuid"));
        attributes.put("parameter", Set.of("name", "class"));
        attributes.put("field", Set.of("name", "class"));
        attributes.put("property", Set.of("name", "value"));
        attributes.put(
                "group",
                Set.of("name", "minHeightToStartNewPage", "startNewPage", "keepTogether", "reprintHeaderOnEachPage"));
        BANDS.forEach(band -> attributes.put(band, Set.of("height", "splitType")));
        attributes.put("band", Set.of("height", "splitType"));
        attributes.put("style", with(FONT, "name", "default", "blankWhenNull"));
        attributes.put("conditionalStyle", FONT);
        attributes.put(
                "element",
                with(
                        FONT,
                        "kind",
                        "uuid",
                        "key",
                        "x",
                        "y",
                        "width",
                        "height",
                        "positionType",
                        "stretchType",
                        "textAdjust",
                        "blankWhenNull",
                        "removeLineWhenBlank",
                        "printRepeatedValues",
                        "printInFirstWholeBand",
                        "printWhenDetailOverflows",
                        "evaluationTime",
                        "borderSplitType",
                        "direction",
                        "radius",
                        "breakType"));
        Set<String> pen = Set.of("lineWidth", "lineStyle", "lineColor");
        PENS.forEach(one -> attributes.put(one, pen));
        attributes.put("box", Set.of("padding", "topPadding", "leftPadding", "bottomPadding", "rightPadding"));
        attributes.put(
                "paragraph",
                Set.of(
                        "lineSpacing",
                        "lineSpacingSize",
                        "firstLineIndent",
                        "leftIndent",
                        "rightIndent",
                        "spacingBefore",
                        "spacingAfter",
                        "tabStopWidth"));
        return Map.copyOf(attributes);
    }

    private static Set<String> with(Set<String> some, String... others) {
        var all = new java.util.HashSet<>(some);
        all.addAll(Set.of(others));
        return all;
    }
}
