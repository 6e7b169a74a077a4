package vn.dondoc.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The templates of the program, each of which the Office may replace by a file of its own: {@code <name>/template.jrxml} in its folder
 * takes effect at once. One that is broken, or asks for what no paper has, is told of and the program's own serves instead.
 */
@Component
public class Templates {

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);
    private static final String FILES = "classpath*:report-templates/*/template.jrxml";
    private static final String FILE = "template.jrxml";

    /** An own template by the text it was read with; {@code usable} is empty where {@code problem} says why not. */
    private record Own(String content, Optional<Template> usable, String problem) {}

    private final Path folder;
    private final Map<String, Template> shipped = new HashMap<>();
    private final Map<String, BrokenTemplate> broken = new HashMap<>();
    private final Map<String, Own> own = new ConcurrentHashMap<>();

    @Autowired
    Templates(@Value("${dondoc.report-templates:./report-templates}") Path folder) throws IOException {
        this.folder = folder;
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            String[] path = file.getURL().getPath().split("/");
            load(path[path.length - 2], file.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    private void load(String name, String jrxml) {
        try {
            shipped.put(name, Template.compile(name, jrxml));
        } catch (BrokenTemplate e) {
            broken.put(name, e);
            LOG.error("Template {} is not usable", name, e);
        }
    }

    public Template named(String name) {
        Template template = shipped.get(name);
        if (template != null) {
            return own(name, template).flatMap(Own::usable).orElse(template);
        }
        BrokenTemplate reason = broken.get(name);
        throw reason != null
                ? reason
                : new BrokenTemplate(name, "không có tệp report-templates/" + name + "/template.jrxml");
    }

    /** Why the Office's own templates are not used, by their names; empty where all of them are. */
    public Map<String, String> problems() {
        var problems = new HashMap<String, String>();
        shipped.forEach((name, template) -> own(name, template)
                .filter(one -> one.usable().isEmpty())
                .ifPresent(one -> problems.put(name, one.problem())));
        return problems;
    }

    /** Looked at each time, for a few kilobytes of text say themselves whether they have changed. */
    private Optional<Own> own(String name, Template standard) {
        Path file = folder.resolve(name).resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String content;
        try {
            content = Files.readString(file);
        } catch (IOException e) {
            LOG.error("Template {} cannot be read; the program's own is used", file, e);
            return Optional.of(new Own("", Optional.empty(), "không đọc được tệp: " + e.getMessage()));
        }
        return content.equals(standard.content())
                ? Optional.empty()
                : Optional.of(own.compute(
                        name,
                        (key, known) -> known != null && known.content().equals(content)
                                ? known
                                : looked(name, content, standard)));
    }

    private static Own looked(String name, String content, Template standard) {
        try {
            Template template = Template.compile(name, content);
            Set<String> unknown = new TreeSet<>(template.asksFor());
            unknown.removeAll(standard.asksFor());
            if (unknown.isEmpty()) {
                return new Own(content, Optional.of(template), "");
            }
            LOG.error("Template {} asks for {}, which no paper has; the program's own is used", name, unknown);
            return new Own(content, Optional.empty(), "mẫu hỏi những trường không có: " + String.join(", ", unknown));
        } catch (BrokenTemplate e) {
            LOG.error("Template {} is broken; the program's own is used", name, e);
            return new Own(content, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }
}
