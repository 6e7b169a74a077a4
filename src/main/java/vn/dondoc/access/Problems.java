package vn.dondoc.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What goes wrong with another program's request, as RFC 9457 has it, in Vietnamese. */
@Component
public class Problems {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code key} is a message; its last part tells programs which problem it is. */
    public ProblemDetail of(HttpStatus status, String key, Object... arguments) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(say(key + ".title"));
        problem.setDetail(say(key, arguments));
        problem.setProperty("code", key.substring(key.lastIndexOf('.') + 1));
        return problem;
    }

    void write(HttpServletResponse response, HttpStatus status, String key, Object... arguments) throws IOException {
        var problem = JSON.createObjectNode();
        problem.put("title", say(key + ".title"));
        problem.put("status", status.value());
        problem.put("detail", say(key, arguments));
        problem.put("code", key.substring(key.lastIndexOf('.') + 1));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private String say(String key, Object... arguments) {
        var said = messages.getMessage(key, arguments, key, VIETNAMESE);
        return said == null ? key : said;
    }
}
