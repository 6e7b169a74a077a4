package vn.dondoc.intake.mail;

import jakarta.mail.MessagingException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DurableFiles;
import vn.dondoc.folders.Folders;

/**
 * Mails while they are taken apart: on the disk, for they may be larger than our memory, and beside the hold, for they may be secret.
 */
@Component
class Spool {

    private final Path folder;

    Spool(Folders folders) {
        this.folder = folders.data().resolve("hold").resolve("mail");
    }

    /** A fetched mail; {@code contentHash} is that of what follows its headers, which every server that passed it on has changed. */
    record Fetched(Path file, int headerBytes, String contentHash) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            wipe(file);
        }
    }

    /** Writes at most this many bytes of the mail. */
    Fetched fetch(MailAccount account, UUID id, InputStream from, long most) throws IOException, MessagingException {
        DurableFiles.createFolders(folderOf(account));
        var file = folderOf(account).resolve(id.toString());
        Files.deleteIfExists(file);
        try (var source = from;
                var target = Files.newOutputStream(file)) {
            copy(source, target, most);
        }
        return hashed(file);
    }

    /** Removes what a kill left behind; only one process at a time looks into an account. */
    void clear(MailAccount account) throws IOException {
        if (Files.isDirectory(folderOf(account))) {
            try (var left = Files.list(folderOf(account))) {
                for (var file : left.toList()) {
                    wipe(file);
                }
            }
        }
    }

    private Path folderOf(MailAccount account) {
        return folder.resolve(account.id().toString());
    }

    private static void wipe(Path file) throws IOException {
        if (Files.exists(file)) {
            DurableFiles.wipe(file);
        }
    }

    private static void copy(InputStream from, OutputStream to, long most) throws IOException, MessagingException {
        var buffer = new byte[1 << 16];
        var left = most;
        for (var read = read(from, buffer, left); read > 0; read = read(from, buffer, left)) {
            to.write(buffer, 0, read);
            left -= read;
        }
    }

    /** What fails here is the server and not the disk. */
    private static int read(InputStream from, byte[] buffer, long most) throws MessagingException {
        try {
            return most == 0 ? -1 : from.read(buffer, 0, (int) Math.min(most, buffer.length));
        } catch (IOException e) {
            throw new MessagingException("The mail came only in part", e);
        }
    }

    private static Fetched hashed(Path file) throws IOException {
        var digest = sha256();
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var headers = skipHeaders(in);
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return new Fetched(file, headers, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** Up to the empty line; a carriage return is nothing. */
    private static int skipHeaders(InputStream in) throws IOException {
        var count = 0;
        var lineIsEmpty = true;
        for (var c = in.read(); c >= 0; c = in.read()) {
            count++;
            if (c == '\n') {
                if (lineIsEmpty) {
                    return count;
                }
                lineIsEmpty = true;
            } else if (c != '\r') {
                lineIsEmpty = false;
            }
        }
        return count;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
