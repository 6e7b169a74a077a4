package vn.dondoc.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.access.ApiClient;
import vn.dondoc.access.ApiGate;
import vn.dondoc.access.Problems;
import vn.dondoc.access.Scope;
import vn.dondoc.access.Viewer;
import vn.dondoc.tracking.DirectiveId;
import vn.dondoc.tracking.Directives;
import vn.dondoc.tracking.PageByPage;
import vn.dondoc.tracking.Progress;
import vn.dondoc.tracking.TaskId;
import vn.dondoc.tracking.Tasks;

/** Other programs read directives, tasks and what happened to them, as far as whoever they speak for may see. */
@RestController
class TasksApi {

    static final String DIRECTIVES = "/api/v1/directives";
    static final String TASKS = "/api/v1/tasks";

    private static final int MOST = 200;

    private final PageByPage pages;
    private final Directives directives;
    private final Tasks tasks;
    private final Problems problems;

    TasksApi(PageByPage pages, Directives directives, Tasks tasks, Problems problems) {
        this.pages = pages;
        this.directives = directives;
        this.tasks = tasks;
        this.problems = problems;
    }

    @GetMapping(DIRECTIVES)
    ResponseEntity<?> directives(
            ApiClient client,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        Viewer viewer = client.viewer();
        return page(
                after,
                limit,
                mark -> pages.directives(viewer, mark, limit + 1),
                one -> Told.OneDirective.of(one, tasks.of(viewer, one.id())));
    }

    @GetMapping(DIRECTIVES + "/{id}")
    ResponseEntity<?> directive(ApiClient client, @PathVariable UUID id) {
        Viewer viewer = client.viewer();
        return directives
                .find(viewer, new DirectiveId(id))
                .<ResponseEntity<?>>map(one -> ResponseEntity.ok(Told.OneDirective.of(one, tasks.of(viewer, one.id()))))
                .orElseGet(this::unknown);
    }

    @GetMapping(TASKS)
    ResponseEntity<?> tasks(
            ApiClient client,
            @RequestParam(required = false) @Nullable Progress progress,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return page(after, limit, mark -> pages.tasks(client.viewer(), progress, mark, limit + 1), Told.OneTask::of);
    }

    @GetMapping(TASKS + "/{id}")
    ResponseEntity<?> task(ApiClient client, @PathVariable UUID id) {
        return tasks.find(client.viewer(), new TaskId(id))
                .<ResponseEntity<?>>map(one -> ResponseEntity.ok(Told.OneTask.of(one)))
                .orElseGet(this::unknown);
    }

    /** The newest first. */
    @GetMapping(TASKS + "/{id}/progress")
    ResponseEntity<?> progress(ApiClient client, @PathVariable UUID id) {
        return pages.history(client.viewer(), new TaskId(id))
                .<ResponseEntity<?>>map(all -> ResponseEntity.ok(
                        new Told.Page<>(all.stream().map(Told.Step::of).toList(), null)))
                .orElseGet(this::unknown);
    }

    private <T, R> ResponseEntity<?> page(
            @Nullable String after,
            int limit,
            Function<PageByPage.@Nullable Mark, List<PageByPage.Row<T>>> read,
            Function<T, R> told) {
        Optional<PageByPage.Mark> mark = after == null ? Optional.empty() : Cursor.read(after);
        if (limit < 1 || limit > MOST || after != null && mark.isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, "api.badPage");
        }
        List<PageByPage.Row<T>> rows = read.apply(mark.orElse(null));
        boolean more = rows.size() > limit;
        List<PageByPage.Row<T>> shown = more ? rows.subList(0, limit) : rows;
        return ResponseEntity.ok(new Told.Page<>(
                shown.stream().map(PageByPage.Row::what).map(told).toList(),
                more ? Cursor.write(shown.getLast().mark()) : null));
    }

    private ResponseEntity<?> unknown() {
        return problem(HttpStatus.NOT_FOUND, "api.nothing");
    }

    private ResponseEntity<?> problem(HttpStatus status, String key) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(status, key));
    }

    @Configuration
    static class Paths {

        @Bean
        static ApiGate readDirectives() {
            return new ApiGate(HttpMethod.GET, DIRECTIVES, Scope.DIRECTIVES_READ);
        }

        @Bean
        static ApiGate readDirective() {
            return new ApiGate(HttpMethod.GET, DIRECTIVES + "/*", Scope.DIRECTIVES_READ);
        }

        @Bean
        static ApiGate readTasks() {
            return new ApiGate(HttpMethod.GET, TASKS, Scope.TASKS_READ);
        }

        @Bean
        static ApiGate readTask() {
            return new ApiGate(HttpMethod.GET, TASKS + "/*", Scope.TASKS_READ);
        }

        @Bean
        static ApiGate readProgress() {
            return new ApiGate(HttpMethod.GET, TASKS + "/*/progress", Scope.TASKS_READ);
        }
    }
}
