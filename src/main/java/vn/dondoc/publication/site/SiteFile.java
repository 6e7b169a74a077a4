package vn.dondoc.publication.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One file of a site: its path with slashes, the hash of its bytes, and where they can be had. */
public record SiteFile(String path, String sha256, long size, Source source) {

    /** Where bytes can be had again and again. */
    public interface Source {
        byte[] read() throws IOException;
    }

    public static SiteFile of(String path, byte[] bytes) {
        return new SiteFile(path, sha256(bytes), bytes.length, () -> bytes);
    }

    public static SiteFile of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() throws IOException {
        byte[] bytes = source.read();
        if (!sha256(bytes).equals(sha256)) {
            throw new UncheckedIOException(new IOException("Not what it was: " + path));
        }
        return bytes;
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
