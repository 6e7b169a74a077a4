package vn.dondoc.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All templates under {@code report-templates/}, compiled once at start. A broken one stops nothing but itself. */
@Component
public class Templates {

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);
    private static final String FILES = "classpath*:report-templates/*/template.jrxml";

    private final Map<String, Template> compiled = new HashMap<>();
    private final Map<String, BrokenTemplate> broken = new HashMap<>();

    Templates() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            String[] path = file.getURL().getPath().split("/");
            load(path[path.length - 2], file.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    private void load(String name, String jrxml) {
        try {
            compiled.put(name, Template.compile(name, jrxml));
        } catch (BrokenTemplate e) {
            broken.put(name, e);
            LOG.error("Template {} is not usable", name, e);
        }
    }

    public Template named(String name) {
        Template template = compiled.get(name);
        if (template != null) {
            return template;
        }
        BrokenTemplate reason = broken.get(name);
        throw reason != null
                ? reason
                : new BrokenTemplate(name, "không có tệp report-templates/" + name + "/template.jrxml");
    }
}
