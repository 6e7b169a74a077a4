package vn.dondoc.pipeline;

import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.intake.FolderIntake;
import vn.dondoc.intake.WatchedFolder;

/** Gives each watched folder the routes of the templates {@code intake-folder} and {@code intake-resumed}. */
@Component
class FolderRoutes {

    static final String TAKING = "intake-folder";
    static final String RESUMING = "intake-resumed";

    private static final Logger LOG = LoggerFactory.getLogger(FolderRoutes.class);

    private final FolderIntake intake;

    FolderRoutes(FolderIntake intake) {
        this.intake = intake;
    }

    /** Returns the folders that got no routes, each with what is wrong. */
    Map<String, String> addTo(CamelContext camel) {
        var failed = new TreeMap<String, String>();
        for (var folder : intake.folders()) {
            try {
                add(camel, folder);
            } catch (RuntimeException e) {
                LOG.error("Folder {} is not watched; the others are", folder.name(), e);
                failed.put(TAKING + "-" + folder.name(), Failures.rootMessage(e));
            }
        }
        return failed;
    }

    private void add(CamelContext camel, WatchedFolder folder) {
        TemplatedRouteBuilder.builder(camel, RESUMING)
                .routeId(RESUMING + "-" + folder.name())
                .parameter("folder", folder.name())
                .add();
        TemplatedRouteBuilder.builder(camel, TAKING)
                .routeId(TAKING + "-" + folder.name())
                .parameter("directory", folder.path().toString())
                .parameter("poll", intake.pollOf(folder).toMillis())
                .add();
    }
}
