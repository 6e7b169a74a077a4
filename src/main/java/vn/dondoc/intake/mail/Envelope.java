package vn.dondoc.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the headers of a mail say of it, decoded and fit to be shown. Whoever sent it wrote them, so they prove nothing. */
record Envelope(@Nullable String messageId, String sender, String address, String subject) {

    private static final int LONGEST = 400;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"',;:()\\[\\]]+@[^\\s<>\"',;:()\\[\\]]+");

    static Envelope of(MimeMessage message) throws MessagingException {
        var sender = header(message, "From").replaceFirst("^\"([^\"]*)\"", "$1");
        var id = header(message, "Message-ID");
        return new Envelope(id.isEmpty() ? null : id, sender, address(sender), header(message, "Subject"));
    }

    /** The first header of this name on one line, or nothing. */
    static String header(MimeMessage message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null || values.length == 0 || values[0] == null ? "" : shown(values[0]);
    }

    /** The address in a sender such as {@code Văn thư <vanthu@so.vn>}, in lower case: the last one, for a name may look like one. */
    static String address(String sender) {
        return ADDRESS.matcher(sender)
                .results()
                .reduce((first, second) -> second)
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    static String shown(String raw) {
        var unfolded = repaired(raw).replaceAll("\\r?\\n[ \\t]*", " ");
        var text = Normalizer.normalize(EncodedWords.decoded(unfolded), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST)));
    }

    /** Names written in bare UTF-8 arrive with every byte as a letter. */
    private static String repaired(String raw) {
        if (raw.chars().allMatch(c -> c < 0x80) || raw.chars().anyMatch(c -> c > 0xff)) {
            return raw;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return raw;
        }
    }
}
