package vn.dondoc.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.spi.Resource;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.dondoc.work.WorkQueue;

/**
 * Loads the route files one by one in the order of their names, from the folder {@code dondoc.routes} where there is one, else from the
 * jar. A broken file names itself and stops only itself.
 */
@Component
class RouteFiles implements CamelContextConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);
    private static final String ENDING = ".camel.yaml";

    private final Path folder;
    private final WorkQueue queue;
    private final FolderRoutes folderRoutes;
    private final Map<String, String> broken = new ConcurrentSkipListMap<>();

    RouteFiles(RouteSettings settings, WorkQueue queue, FolderRoutes folderRoutes) {
        this.folder = settings.routes();
        this.queue = queue;
        this.folderRoutes = folderRoutes;
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        // Nothing: a route that fails before the context has started would take all others with it.
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        var freed = queue.freeAfterRestart();
        if (freed > 0) {
            LOG.info("{} pieces of work were under way when the last run ended; they are taken up again", freed);
        }
        try {
            for (var file : files()) {
                load(camel, file);
            }
        } catch (IOException e) {
            LOG.error("Cannot list the route files in {}", folder, e);
            broken.put(folder.toString(), Objects.toString(e.getMessage()));
        }
        broken.putAll(folderRoutes.addTo(camel));
    }

    /** The broken files and what is wrong with them. */
    Map<String, String> broken() {
        return Map.copyOf(broken);
    }

    private void load(CamelContext camel, Resource file) {
        var before = routes(camel);
        try {
            PluginHelper.getRoutesLoader(camel).loadRoutes(file);
        } catch (Exception e) {
            LOG.error("Route file {} is broken and stays out; the others run", file.getLocation(), e);
            broken.put(file.getLocation(), Failures.rootMessage(e));
            removeRest(camel, before);
        }
    }

    /** A file with several routes may fail at the second one: half a way for the data is worse than none. */
    private static void removeRest(CamelContext camel, List<String> before) {
        var model = camel.getCamelContextExtension().getContextPlugin(Model.class);
        for (var id : routes(camel)) {
            if (!before.contains(id)) {
                try {
                    camel.getRouteController().stopRoute(id);
                    camel.removeRoute(id);
                } catch (Exception e) {
                    LOG.error("Route {} of a broken file could not be removed", id, e);
                }
                var definition = model.getRouteDefinition(id);
                if (definition != null) {
                    removeDefinition(model, definition);
                }
            }
        }
    }

    private static void removeDefinition(Model model, org.apache.camel.model.RouteDefinition definition) {
        try {
            model.removeRouteDefinition(definition);
        } catch (Exception e) {
            LOG.error("The definition of route {} of a broken file could not be removed", definition.getRouteId(), e);
        }
    }

    private static List<String> routes(CamelContext camel) {
        var model = camel.getCamelContextExtension().getContextPlugin(Model.class);
        return model.getRouteDefinitions().stream()
                .map(route -> route.getRouteId())
                .toList();
    }

    private List<Resource> files() throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                        .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                        .map(file -> ResourceHelper.fromBytes(file.getFileName().toString(), bytes(file)))
                        .toList();
            }
        }
        var packed = new TreeMap<String, Resource>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:routes/*" + ENDING)) {
            var name = Objects.requireNonNull(file.getFilename());
            packed.put(name, ResourceHelper.fromBytes(name, file.getContentAsByteArray()));
        }
        return List.copyOf(packed.values());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
