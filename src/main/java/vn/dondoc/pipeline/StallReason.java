package vn.dondoc.pipeline;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Why work stands still. Its words are the messages {@code pipeline.reason.*}, the next action is {@code pipeline.reason.*.next}. */
enum StallReason {
    DATABASE(true),
    DISK(true),
    TIME(true),
    /** Two workers wrote the same thing: the second finds it written when it looks again. */
    RACE(true),
    DEFECT(false);

    /** H2's own codes: disk full or unreadable, busy with another process, closed after either. */
    private static final Set<String> H2_GONE = Set.of("90020", "90028", "90031", "90067", "90098", "90121");

    private final boolean passes;

    StallReason(boolean passes) {
        this.passes = passes;
    }

    /** Whether the fault may be gone by itself. */
    boolean passes() {
        return passes;
    }

    String key() {
        return "pipeline.reason." + name();
    }

    static StallReason of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var reason = kind(cause);
            if (reason != DEFECT) {
                return reason;
            }
        }
        return DEFECT;
    }

    private static StallReason kind(Throwable failure) {
        return switch (failure) {
            case DuplicateKeyException e -> RACE;
            case TransientDataAccessException e -> DATABASE;
            case RecoverableDataAccessException e -> DATABASE;
            case DataAccessResourceFailureException e -> DATABASE;
            case TransactionException e -> DATABASE;
            case SQLException e when gone(e) -> DATABASE;
            case FileSystemException e -> DISK;
            case IOException e -> DISK;
            case TimeoutException e -> TIME;
            default -> DEFECT;
        };
    }

    /** Class 08 is a lost connection, 40 a transaction that was rolled back, 53 and 57 a server short of means or going down. */
    private static boolean gone(SQLException failure) {
        var state = failure.getSQLState();
        return state != null
                && (H2_GONE.contains(state)
                        || state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57"));
    }
}
