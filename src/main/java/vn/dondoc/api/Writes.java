package vn.dondoc.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.access.ApiClient;

/** Lets each write of another program happen once: the same key with the same words gets the same answer again. */
@Service
class Writes {

    /** What was answered; {@code code} is a message, empty where all went well. */
    record Answer(int status, String code) {}

    private static final Answer OTHER_WORDS = new Answer(HttpStatus.UNPROCESSABLE_CONTENT.value(), "api.keyUsed");

    private record Kept(String hash, Answer answer) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Writes(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The row and the write are committed together, so a kill leaves both or neither. Only what was done is kept. */
    Answer once(ApiClient client, String key, String request, Supplier<Answer> write) {
        String hash = hash(request);
        try {
            return Objects.requireNonNull(transaction.execute(status -> kept(client.token(), key)
                    .map(known -> again(known, hash))
                    .orElseGet(() -> {
                        Answer answer = write.get();
                        if (answer.code().isEmpty()) {
                            keep(client.token(), key, hash, answer);
                        }
                        return answer;
                    })));
        } catch (DuplicateKeyException raced) {
            // The same request twice at once: the other one was quicker, and this one was taken back.
            return kept(client.token(), key).map(known -> again(known, hash)).orElseThrow(() -> raced);
        }
    }

    private static Answer again(Kept known, String hash) {
        return known.hash().equals(hash) ? known.answer() : OTHER_WORDS;
    }

    private Optional<Kept> kept(UUID token, String key) {
        return jdbc.sql("""
                        SELECT request_hash, status, answer
                        FROM api_write
                        WHERE token_id = :token AND write_key = :key
                        """)
                .param("token", token)
                .param("key", key)
                .query((row, n) -> new Kept(
                        row.getString("request_hash"), new Answer(row.getInt("status"), row.getString("answer"))))
                .optional();
    }

    private void keep(UUID token, String key, String hash, Answer answer) {
        jdbc.sql("""
                        INSERT INTO api_write (token_id, write_key, request_hash, status, answer, written_at)
                        VALUES (:token, :key, :hash, :status, :answer, :now)
                        """)
                .param("token", token)
                .param("key", key)
                .param("hash", hash)
                .param("status", answer.status())
                .param("answer", answer.code())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String hash(String request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
