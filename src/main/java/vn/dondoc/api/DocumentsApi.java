package vn.dondoc.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.access.ApiClient;
import vn.dondoc.access.ApiGate;
import vn.dondoc.access.Problems;
import vn.dondoc.access.Scope;
import vn.dondoc.intake.FileState;
import vn.dondoc.intake.FileStates;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.intake.Source;
import vn.dondoc.intake.StreamedPath;
import vn.dondoc.intake.UploadFault;
import vn.dondoc.intake.UploadResult;
import vn.dondoc.intake.Uploads;

/** Other programs send documents here and ask what became of them. */
@RestController
@RequestMapping(path = DocumentsApi.PATH)
class DocumentsApi {

    static final String PATH = "/api/v1/documents";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String RETRY_AFTER = "30";

    private final Uploads uploads;
    private final FileStates states;
    private final Submissions submissions;
    private final Problems problems;

    DocumentsApi(Uploads uploads, FileStates states, Submissions submissions, Problems problems) {
        this.uploads = uploads;
        this.states = states;
        this.submissions = submissions;
        this.problems = problems;
    }

    /** What was taken in, in the order of the parts. */
    record Sent(List<FileState> documents) {}

    @PostMapping
    ResponseEntity<?> send(
            ApiClient client,
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        if (key != null && !KEY.matcher(key).matches()) {
            return problem(HttpStatus.BAD_REQUEST, "api.badKey");
        }
        var result = uploads.take(request, new Source(Source.Kind.API, client.name()), ids(client, key));
        var fault = result.fault();
        return fault == null ? accepted(result) : refused(fault, result);
    }

    @GetMapping("/{receipt}")
    ResponseEntity<?> fate(ApiClient client, @PathVariable String receipt) {
        return receiptId(receipt)
                .filter(id -> submissions.contains(client, id))
                .flatMap(id -> states.of(id, VIETNAMESE))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "api.noDocument"));
    }

    /** The same key of the same program names the same files again. */
    private IntFunction<ReceiptId> ids(ApiClient client, @Nullable String key) {
        return n -> submissions.announce(
                client,
                key == null ? ReceiptId.random() : ReceiptId.named("api:" + client.token() + "/" + key + "/" + n));
    }

    private ResponseEntity<?> accepted(UploadResult result) {
        var answer = ResponseEntity.accepted();
        if (result.taken().size() == 1) {
            answer.location(URI.create(PATH + "/" + result.taken().getFirst()));
        }
        return answer.body(new Sent(states(result)));
    }

    private ResponseEntity<?> refused(UploadFault fault, UploadResult result) {
        var problem = problems.of(fault.status(), fault.messageKey());
        problem.setProperty("documents", states(result));
        var answer = ResponseEntity.status(fault.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (fault == UploadFault.BUSY || fault == UploadFault.NOT_HELD || fault == UploadFault.UNDER_WAY) {
            answer.header("Retry-After", RETRY_AFTER);
        }
        return answer.body(problem);
    }

    private List<FileState> states(UploadResult result) {
        return result.taken().stream()
                .flatMap(id -> states.of(id, VIETNAMESE).stream())
                .toList();
    }

    private ResponseEntity<?> problem(HttpStatus status, String key) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(status, key));
    }

    private static Optional<ReceiptId> receiptId(String text) {
        try {
            return Optional.of(new ReceiptId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Configuration
    static class Paths {

        @Bean
        static StreamedPath documentsPath() {
            return new StreamedPath(PATH);
        }

        @Bean
        static ApiGate sendDocuments() {
            return new ApiGate(HttpMethod.POST, PATH, Scope.DOCUMENTS_WRITE);
        }

        @Bean
        static ApiGate seeDocuments() {
            return new ApiGate(HttpMethod.GET, PATH + "/*", Scope.DOCUMENTS_READ);
        }
    }
}
