package vn.dondoc.rendering;

import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintElementContainer;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.design.JRValidationException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a template that is to take the place of the program's own: whether it may run at all, compiles, knows its fields, and prints
 * papers with every part so that nothing is lost of them and every letter can be drawn.
 */
final class TemplateCheck {

    /** A template is a few kilobytes; what is larger is none. */
    static final int MOST_CHARACTERS = 200_000;

    /** No sample fills more; one that goes on without an end is stopped. */
    private static final int MOST_PAGES = 60;

    private static final int MOST_MILLIS = 30_000;

    private final Template frame;
    private final Template table;

    /** {@code frame} and {@code table} are the program's own, of which one is replaced. */
    TemplateCheck(Template frame, Template table) {
        this.frame = frame;
        this.table = table;
    }

    List<TemplateFault> faults(String name, String content) {
        Template standard = name.equals(frame.name()) ? frame : table;
        if (content.length() > MOST_CHARACTERS) {
            return one("mẫu dài quá %d ký tự".formatted(MOST_CHARACTERS));
        }
        TemplateTree.Node root;
        try {
            root = TemplateTree.read(content);
            List<TemplateFault> refused = TemplateRules.faults(TemplateTree.read(standard.content()), root);
            if (!refused.isEmpty()) {
                return refused;
            }
        } catch (TemplateTree.NoTree e) {
            return List.of(e.fault());
        }
        try {
            Template tried = Template.limited(name, content, MOST_PAGES, MOST_MILLIS);
            return lost(standard == frame ? new PaperForm(tried, table) : new PaperForm(frame, tried));
        } catch (BrokenTemplate e) {
            return broken(root, e);
        } catch (UndrawableText e) {
            return one(String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return one("không in thử được: " + e);
        }
    }

    private static List<TemplateFault> lost(PaperForm form) {
        List<FilledReport> filled = Stream.of(SamplePapers.report(), SamplePapers.letter(), SamplePapers.decision())
                .map(form::fill)
                .toList();
        filled.forEach(
                one -> one.writePdf(OutputStream.nullOutputStream(), new FilledReport.Properties("Thử", "", "")));
        String printed = squeezed(filled.stream()
                .flatMap(one -> one.prints().stream())
                .map(TemplateCheck::text)
                .collect(Collectors.joining(" ")));
        var faults = new ArrayList<TemplateFault>();
        SamplePapers.words()
                .forEach((part, words) -> words.stream()
                        .filter(word -> !printed.contains(squeezed(word)))
                        .findFirst()
                        .ifPresent(word -> faults.add(new TemplateFault(
                                0, "", "mẫu làm mất %s: in thử không thấy “%s”".formatted(part, word)))));
        return List.copyOf(faults);
    }

    private static String text(JasperPrint print) {
        return print.getPages().stream()
                .flatMap(page -> page.getElements().stream())
                .flatMap(TemplateCheck::texts)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> texts(JRPrintElement element) {
        return switch (element) {
            case JRPrintText text -> text.getFullText() == null ? Stream.empty() : Stream.of(text.getFullText());
            case JRPrintElementContainer container ->
                container.getElements().stream().flatMap(TemplateCheck::texts);
            default -> Stream.empty();
        };
    }

    /** Without marks of style and with single spaces. */
    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<TemplateFault> broken(TemplateTree.Node root, BrokenTemplate broken) {
        Throwable cause = broken.getCause();
        while (cause != null) {
            if (cause instanceof JRValidationException invalid) {
                return invalid.getFaults().stream()
                        .map(fault -> placed(root, fault.getSource(), String.valueOf(fault.getMessage())))
                        .toList();
            }
            cause = cause.getCause();
        }
        String said = String.valueOf(broken.getMessage());
        return List.of(named(root, said, said));
    }

    /** Jasper says which of its objects is wrong; the element that it was read from has the same place or the same words. */
    private static TemplateFault placed(TemplateTree.Node root, @Nullable Object source, String said) {
        String reason = "không dùng được: " + said;
        return switch (source) {
            case JRElement element ->
                root.all()
                        .filter(node -> node.name().equals("element")
                                && node.attribute("x").equals(String.valueOf(element.getX()))
                                && node.attribute("y").equals(String.valueOf(element.getY()))
                                && node.attribute("width").equals(String.valueOf(element.getWidth()))
                                && node.attribute("height").equals(String.valueOf(element.getHeight())))
                        .findFirst()
                        .map(node -> new TemplateFault(node.line(), node.name(), reason))
                        .orElseGet(() -> new TemplateFault(0, "", reason));
            case JRExpression expression -> named(root, String.valueOf(expression.getText()), reason);
            case null, default -> new TemplateFault(0, "", reason);
        };
    }

    /** The first expression whose Java, as Jasper writes it, stands in what the compiler said. */
    private static TemplateFault named(TemplateTree.Node root, String said, String reason) {
        return root.all()
                .filter(node -> node.name().endsWith("xpression"))
                .filter(node -> !node.text().toString().isBlank())
                .filter(node -> said.contains(node.text().toString().strip()) || said.contains(java(root, node)))
                .findFirst()
                .map(node -> new TemplateFault(node.line(), node.name(), reason))
                .orElseGet(() -> new TemplateFault(0, "", reason));
    }

    private static String java(TemplateTree.Node root, TemplateTree.Node expression) {
        String text = expression.text().toString().strip();
        for (TemplateTree.Node one : root.children()) {
            String name = one.attribute("name");
            String type = one.attribute("class");
            if (one.name().equals("field")) {
                text = text.replace("$F{" + name + "}", "((" + type + ")field_" + name + ".getValue())");
            } else if (one.name().equals("parameter")) {
                text = text.replace("$P{" + name + "}", "((" + type + ")parameter_" + name + ".getValue())");
            }
        }
        return text.replaceAll("\\$V\\{(\\w+)}", "((java.lang.Integer)variable_$1.getValue())");
    }

    private static List<TemplateFault> one(String reason) {
        return List.of(new TemplateFault(0, "", reason));
    }
}
