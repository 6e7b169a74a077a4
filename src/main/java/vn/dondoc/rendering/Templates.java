package vn.dondoc.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The templates of the program, each of which the Office may replace by one of its own. One that does not pass the check of this version of
 * the program is told of, and the program's own serves instead.
 */
@Component
public class Templates {

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);
    private static final String FILES = "classpath*:report-templates/*/template.jrxml";

    /** Far more than any report of a province has, and far less than for ever. */
    private static final int MOST_PAGES = 5_000;

    private static final int MOST_MILLIS = 600_000;

    /** An own template by the text it was read with; {@code usable} is empty where {@code faults} say why not. */
    private record Own(String content, Optional<Template> usable, List<TemplateFault> faults) {}

    private final OwnTemplates office;
    private final Map<String, Template> shipped = new HashMap<>();
    private final Map<String, BrokenTemplate> broken = new HashMap<>();
    private final Map<String, Own> own = new ConcurrentHashMap<>();

    Templates(OwnTemplates office) throws IOException {
        this.office = office;
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

    /** The one in use: the Office's, or the program's where there is none that can be used. */
    public Template named(String name) {
        Template template = shipped(name);
        return own(name).flatMap(Own::usable).orElse(template);
    }

    /** The program's own. */
    public Template shipped(String name) {
        Template template = shipped.get(name);
        if (template != null) {
            return template;
        }
        BrokenTemplate reason = broken.get(name);
        throw reason != null
                ? reason
                : new BrokenTemplate(name, "không có tệp report-templates/" + name + "/template.jrxml");
    }

    /** What is wrong with a text that is to be the template of this name; empty where it may be used. */
    public List<TemplateFault> faults(String name, String content) {
        return looked(name, content).faults();
    }

    /** Why the Office's own templates are not used, by their names; empty where all of them are. */
    public Map<String, String> problems() {
        var problems = new HashMap<String, String>();
        for (String name : shipped.keySet()) {
            own(name)
                    .filter(one -> one.usable().isEmpty())
                    .ifPresent(one -> problems.put(
                            name,
                            one.faults().stream().map(TemplateFault::words).collect(Collectors.joining("; "))));
        }
        return problems;
    }

    /** One that is being looked at; it must have passed. */
    Template tried(String name, String content) {
        Own looked = looked(name, content);
        return looked.usable()
                .orElseThrow(() ->
                        new BrokenTemplate(name, looked.faults().getFirst().words()));
    }

    private Optional<Own> own(String name) {
        return office.inUse(name)
                .map(content -> own.compute(
                        name,
                        (key, known) ->
                                known != null && known.content().equals(content) ? known : looked(name, content)));
    }

    private Own looked(String name, String content) {
        shipped(name);
        List<TemplateFault> faults =
                new TemplateCheck(shipped(OfficialPapers.FRAME), shipped(OfficialPapers.TABLE)).faults(name, content);
        if (faults.isEmpty()) {
            return new Own(content, Optional.of(Template.limited(name, content, MOST_PAGES, MOST_MILLIS)), faults);
        }
        LOG.warn("Template {} of the Office is not usable: {}", name, faults);
        return new Own(content, Optional.empty(), faults);
    }
}
