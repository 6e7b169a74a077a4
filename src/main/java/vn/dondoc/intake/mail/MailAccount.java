package vn.dondoc.intake.mail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.post.Credentials;
import vn.dondoc.post.MailServer;
import vn.dondoc.post.Secret;
import vn.dondoc.post.Tls;

/** One mailbox, what is taken from it, and what becomes of a mail afterwards. */
record MailAccount(
        @DefaultValue("") String name,
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("tls") Tls tls,
        @DefaultValue("") String user,
        @Nullable Secret password,
        @Nullable Path passwordFile,
        @Nullable Path tokenFile,
        @DefaultValue List<String> tokenCommand,
        @Nullable LocalDate expires,
        @DefaultValue("INBOX") List<String> folders,
        @DefaultValue List<String> senders,
        @DefaultValue("") String subject,
        @DefaultValue List<String> attachments,
        @DefaultValue("seen") After after,
        @DefaultValue("Da tiep nhan") String moveTo,
        @Nullable LocalDate since,
        @DefaultValue("60s") Duration timeout) {

    /** What is done with a mail once its parts are in the ledger. */
    enum After {
        SEEN,
        MOVE,
        NOTHING
    }

    MailAccount {
        if (name.isBlank() || host.isBlank()) {
            throw new IllegalArgumentException("dondoc.mail.accounts: an account lacks its name or host: " + name);
        }
        Pattern.compile(subject);
    }

    /** Under which looking into it is owed as work. */
    UUID id() {
        return UUID.nameUUIDFromBytes(("mail-account:" + name).getBytes(StandardCharsets.UTF_8));
    }

    MailServer server() {
        return new MailServer(
                host, port, tls, new Credentials(user, password, passwordFile, tokenFile, tokenCommand), timeout);
    }

    /** Whether mail of this address is taken; without a list all is. */
    boolean trusts(String address) {
        return senders.isEmpty() || matches(senders, address);
    }

    boolean wantsSubject(String text) {
        return subject.isEmpty()
                || Pattern.compile(subject, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .find();
    }

    boolean wantsFile(String fileName) {
        return attachments.isEmpty() || matches(attachments, fileName);
    }

    /** The patterns know {@code *} for any characters and nothing else. */
    private static boolean matches(List<String> patterns, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return patterns.stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT).strip())
                .map(pattern -> Pattern.quote(pattern).replace("*", "\\E.*\\Q"))
                .anyMatch(lower::matches);
    }
}
