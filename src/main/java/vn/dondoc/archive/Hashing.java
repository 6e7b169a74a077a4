package vn.dondoc.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the SHA-256 of files and streams. */
public final class Hashing {

    private Hashing() {}

    public static Sha256 of(byte[] bytes) {
        return named(digest().digest(bytes));
    }

    public static Sha256 of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    /** Copies a stream and returns the hash of what went through. */
    public static Sha256 copy(InputStream from, OutputStream to) throws IOException {
        var digest = digest();
        new DigestInputStream(from, digest).transferTo(to);
        return named(digest.digest());
    }

    private static Sha256 named(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
