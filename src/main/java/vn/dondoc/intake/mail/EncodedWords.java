package vn.dondoc.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes {@code =?UTF-8?B?…?=} in subjects, names and addresses. More lenient than the standard, for many programs cut a Vietnamese
 * letter in the middle of its bytes, or let text follow a word without a space.
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s*]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^?]*)\\?=");

    private EncodedWords() {}

    static String decoded(String header) {
        var out = new StringBuilder();
        var bytes = new ByteArrayOutputStream();
        @Nullable Charset charset = null;
        var matcher = WORD.matcher(header);
        var end = 0;
        while (matcher.find()) {
            var between = header.substring(end, matcher.start());
            var next = charset(matcher.group(1));
            var goesOn = charset != null && charset.equals(next) && between.isBlank();
            if (charset != null && !goesOn) {
                out.append(bytes.toString(charset));
                bytes.reset();
            }
            if (charset == null || !between.isBlank()) {
                out.append(between);
            }
            charset = next;
            bytes.writeBytes(bytes(matcher.group(2), matcher.group(3)));
            end = matcher.end();
        }
        if (charset != null) {
            out.append(bytes.toString(charset));
        }
        return out.append(header.substring(end)).toString();
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.toUpperCase(Locale.ROOT).equals("B") ? base64(text) : quoted(text);
    }

    private static byte[] base64(String text) {
        var plain = text.replaceAll("[^A-Za-z0-9+/]", "");
        // A single left-over character holds fewer bits than a byte.
        var whole = plain.length() % 4 == 1 ? plain.substring(0, plain.length() - 1) : plain;
        return Base64.getDecoder().decode(whole);
    }

    private static byte[] quoted(String text) {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '=' && i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2))) {
                out.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (c == '_') {
                out.write(' ');
            } else {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }
}
