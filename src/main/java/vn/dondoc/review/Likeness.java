package vn.dondoc.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.dondoc.vietnamese.Vietnamese;

/** What two copies of one task have in common: its words, without marks, capitals, stops and numbering. */
final class Likeness {

    private Likeness() {}

    static String of(String content) {
        String bare = Vietnamese.fold(content).replaceAll("[^a-z0-9]+", " ").strip();
        // "1.", "a)", "II." before the words are the place in one document.
        bare = bare.replaceFirst("^(?:(?:\\d{1,2}|[a-z]|[ivx]{1,4}) )+(?=\\S{2})", "");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
