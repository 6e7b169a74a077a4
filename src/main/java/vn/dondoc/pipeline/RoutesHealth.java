package vn.dondoc.pipeline;

import org.apache.camel.CamelContext;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while a route file is broken or a route does not run; it says which. */
@Component("routes")
class RoutesHealth implements HealthIndicator {

    private final CamelContext camel;
    private final RouteFiles files;

    RoutesHealth(CamelContext camel, RouteFiles files) {
        this.camel = camel;
        this.files = files;
    }

    @Override
    public Health health() {
        var stopped = camel.getRoutes().stream()
                .map(route -> route.getRouteId())
                .filter(id -> !camel.getRouteController().getRouteStatus(id).isStarted())
                .toList();
        var healthy = files.broken().isEmpty() && stopped.isEmpty();
        var health = healthy ? Health.up() : Health.down();
        return health.withDetail("routes", camel.getRoutes().size())
                .withDetail("stopped", stopped)
                .withDetail("broken", files.broken())
                .build();
    }
}
