package vn.dondoc.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be like, and how a one-time password is made. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    /** What bcrypt can take; it would quietly ignore what is beyond. */
    static final int MOST_BYTES = 72;
    /** Without letters and digits that look alike: people type this from a screen. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();
    private final CommonPasswords common = new CommonPasswords();

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    String oneTime() {
        return random.ints(16, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }

    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder gave no hash");
        }
        return hash;
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** The message key of what is wrong with a new password; empty where it may be used. */
    Optional<String> objection(String login, String current, String wanted, String repeated) {
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST) {
            return Optional.of("access.password.tooShort");
        }
        if (wanted.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("access.password.tooLong");
        }
        if (wanted.equals(current)) {
            return Optional.of("access.password.unchanged");
        }
        if (wanted.toLowerCase(Locale.ROOT).contains(login)
                || wanted.chars().distinct().count() < 5) {
            return Optional.of("access.password.tooEasy");
        }
        if (common.includes(wanted)) {
            return Optional.of("access.password.common");
        }
        return wanted.equals(repeated) ? Optional.empty() : Optional.of("access.password.notRepeated");
    }
}
