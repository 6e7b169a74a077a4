package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Sees when people of an agency open a directive or a task; which one is nobody's business here. */
@Component
class Openings implements HandlerInterceptor {

    private static final Set<String> PAGES = Set.of("/nhiem-vu/{id}", "/van-ban/{id}");

    private final AccessStatistics statistics;

    Openings(AccessStatistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (failure == null
                && pattern != null
                && request.getMethod().equals("GET")
                && response.getStatus() == HttpServletResponse.SC_OK
                && PAGES.contains(pattern.toString())) {
            Viewers.current().map(Viewer::agency).ifPresent(statistics::opened);
        }
    }
}
