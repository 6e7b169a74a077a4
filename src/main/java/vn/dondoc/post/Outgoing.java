package vn.dondoc.post;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent. {@code key} says what it is about ("reminder:<assignment>/<day>"): of mails with one key the first is sent and no
 * other, over restarts, too. {@code headers} are for those that programs read, such as {@code In-Reply-To}.
 */
public record Outgoing(
        String key,
        List<String> to,
        String subject,
        String text,
        @Nullable String html,
        List<Enclosure> enclosures,
        Map<String, String> headers) {

    public Outgoing {
        to = List.copyOf(to);
        enclosures = List.copyOf(enclosures);
        headers = Map.copyOf(headers);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("A mail without a recipient: " + key);
        }
    }

    /** A mail of text alone. */
    public static Outgoing text(String key, String to, String subject, String text) {
        return new Outgoing(key, List.of(to), subject, text, null, List.of(), Map.of());
    }

    public Outgoing withHeaders(Map<String, String> others) {
        return new Outgoing(key, to, subject, text, html, enclosures, others);
    }
}
