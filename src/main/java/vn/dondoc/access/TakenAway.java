package vn.dondoc.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import vn.dondoc.audit.AuditTrail;

/**
 * Whoever takes a file out of the house leaves a row in the audit trail, whatever page gives it: it is written before the first byte, and
 * where it cannot be written no byte leaves.
 */
@ControllerAdvice
public class TakenAway implements ResponseBodyAdvice<Object> {

    private static final int LONGEST = 1000;

    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    TakenAway(AuditTrail audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        String disposition = response.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION);
        if (disposition != null && disposition.startsWith("attachment")) {
            Viewers.current()
                    .ifPresent(viewer -> record(
                            viewer,
                            request.getURI().getPath(),
                            Objects.requireNonNullElse(request.getURI().getQuery(), "")));
        }
        return body;
    }

    /** For the page that writes its file by itself; {@code asked} are the words behind the question mark. */
    public void record(Viewer viewer, String path, String asked) {
        transactions.executeWithoutResult(status -> audit.record(
                viewer.actor(),
                "file.taken",
                "page",
                path,
                asked.isEmpty() ? null : asked.substring(0, Math.min(LONGEST, asked.length()))));
    }
}
