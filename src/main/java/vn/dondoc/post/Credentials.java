package vn.dondoc.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * With what one logs in to a mail server. Files and commands are asked anew for every connection, so that a changed password or a fresh
 * token holds without a restart.
 */
public record Credentials(
        String user,
        @Nullable Secret password,
        @Nullable Path passwordFile,
        @Nullable Path tokenFile,
        List<String> tokenCommand) {

    /** A command that asks a token server over the network takes a second or two. */
    private static final long COMMAND_SECONDS = 30;

    /** Whether the secret is an OAuth2 token and not a password. */
    public boolean isToken() {
        return tokenFile != null || !tokenCommand.isEmpty();
    }

    /** Whether one logs in at all. */
    public boolean isGiven() {
        return !user.isEmpty();
    }

    String secret() throws MailFault {
        try {
            if (!tokenCommand.isEmpty()) {
                return saidBy(tokenCommand);
            }
            var file = tokenFile == null ? passwordFile : tokenFile;
            if (file != null) {
                return Files.readString(file).strip();
            }
        } catch (IOException e) {
            throw new MailFault("post.reason.secret", true, e);
        }
        return password == null ? "" : password.value();
    }

    private static String saidBy(List<String> command) throws IOException, MailFault {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            // Ended from outside, for a command that hangs would keep the read below waiting.
            process.onExit().orTimeout(COMMAND_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                return process.destroyForcibly();
            });
            var said =
                    new String(process.getInputStream().readNBytes(1 << 16), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || said.isBlank()) {
                throw new MailFault("post.reason.secret", true, null);
            }
            return said.strip();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while a token was being fetched", stopping);
        } finally {
            process.destroyForcibly();
        }
    }
}
