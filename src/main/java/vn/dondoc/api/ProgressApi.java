package vn.dondoc.api;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.access.ApiClient;
import vn.dondoc.access.ApiGate;
import vn.dondoc.access.Problems;
import vn.dondoc.access.Scope;
import vn.dondoc.access.Viewer;
import vn.dondoc.tracking.Assignment;
import vn.dondoc.tracking.AssignmentId;
import vn.dondoc.tracking.ManyActs;
import vn.dondoc.tracking.PageByPage;

/**
 * The program of an agency enters what its people did. It acts as an officer of the agency that its token speaks for, so that a person of
 * the Office confirms what it reports, as he would have otherwise.
 */
@RestController
class ProgressApi {

    static final String PART = "/api/v1/assignments/{id}";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final PageByPage pages;
    private final ManyActs acts;
    private final Writes writes;
    private final Problems problems;
    private final MessageSource messages;

    ProgressApi(PageByPage pages, ManyActs acts, Writes writes, Problems problems, MessageSource messages) {
        this.pages = pages;
        this.acts = acts;
        this.writes = writes;
        this.problems = problems;
        this.messages = messages;
    }

    /** Where {@code version} is given, it must be the one that the program last read. */
    record Update(@Nullable String text, @Nullable Integer version) {}

    record Result(
            @Nullable String text,
            @Nullable LocalDate completedOn,
            @Nullable String number,
            @Nullable Integer version) {}

    @PostMapping(PART + "/progress")
    ResponseEntity<?> update(
            ApiClient client,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Update update) {
        String text = update.text();
        if (text == null || text.isBlank()) {
            return problem(HttpStatus.BAD_REQUEST, "api.badRequest");
        }
        return once(
                client,
                id,
                key,
                update.version(),
                update.toString(),
                part -> acts.update(client.viewer(), part.id(), part.version(), text));
    }

    @PostMapping(PART + "/result")
    ResponseEntity<?> report(
            ApiClient client,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Result result) {
        String text = result.text();
        LocalDate completed = result.completedOn();
        if (text == null || text.isBlank() || completed == null) {
            return problem(HttpStatus.BAD_REQUEST, "api.badRequest");
        }
        return once(
                client,
                id,
                key,
                result.version(),
                result.toString(),
                part -> acts.report(
                        client.viewer(),
                        part.id(),
                        part.version(),
                        new ManyActs.Reported(text, completed, result.number(), null)));
    }

    private ResponseEntity<?> once(
            ApiClient client,
            UUID id,
            String key,
            @Nullable Integer version,
            String request,
            Function<Assignment, ManyActs.Answer> act) {
        if (!KEY.matcher(key).matches()) {
            return problem(HttpStatus.BAD_REQUEST, "api.badKey");
        }
        Viewer viewer = client.viewer();
        Optional<Assignment> part = pages.part(viewer, new AssignmentId(id));
        if (part.isEmpty()
                || client.agency() == null
                || !client.agency().equals(part.get().agency())) {
            return problem(HttpStatus.NOT_FOUND, "api.nothing");
        }
        Writes.Answer answer = writes.once(client, key, id + " " + request, () -> written(part.get(), version, act));
        if (answer.code().isEmpty()) {
            return pages.part(viewer, new AssignmentId(id))
                    .<ResponseEntity<?>>map(now -> ResponseEntity.ok(Told.Part.of(now)))
                    .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "api.nothing"));
        }
        HttpStatus status = HttpStatus.valueOf(answer.status());
        return answer.code().startsWith("api.") ? problem(status, answer.code()) : refused(status, answer.code());
    }

    private static Writes.Answer written(
            Assignment part, @Nullable Integer version, Function<Assignment, ManyActs.Answer> act) {
        if (version != null && version != part.version()) {
            return new Writes.Answer(HttpStatus.CONFLICT.value(), "tracking.taken.OUTRUN");
        }
        ManyActs.Answer answer = act.apply(part);
        return answer.done()
                ? new Writes.Answer(HttpStatus.OK.value(), "")
                : new Writes.Answer(HttpStatus.CONFLICT.value(), answer.messageKey());
    }

    /** What a person would have read on the page. */
    private ResponseEntity<?> refused(HttpStatus status, String key) {
        String said = Objects.requireNonNullElse(messages.getMessage(key, null, key, VIETNAMESE), key);
        var problem = problems.of(status, "api.refused", said);
        problem.setProperty("code", key.substring(key.lastIndexOf('.') + 1));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ResponseEntity<?> problem(HttpStatus status, String key) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(status, key));
    }

    @Configuration
    static class Paths {

        @Bean
        static ApiGate writeProgress() {
            return new ApiGate(HttpMethod.POST, "/api/v1/assignments/*/progress", Scope.TASKS_WRITE);
        }

        @Bean
        static ApiGate writeResult() {
            return new ApiGate(HttpMethod.POST, "/api/v1/assignments/*/result", Scope.TASKS_WRITE);
        }
    }
}
