package vn.dondoc.erasing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Databases keep the bytes of deleted rows in their files until they need the room. This makes them write the file anew without those bytes,
 * while it is in use.
 */
@Component
class DatabaseFile {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);

    /** Enough for a database of a province; where it does not suffice the rest goes with the next compaction by the database itself. */
    private static final int LONGEST_MS = 120_000;

    private static final int ROUNDS = 3;
    private static final String FILLER = "dondoc.filler";
    private static final int SMALLEST_POWER = 10;
    private static final int LARGEST_POWER = 22;

    private final DataSource database;

    DatabaseFile(DataSource database) {
        this.database = database;
    }

    void purge() {
        try (var connection = database.getConnection()) {
            if (connection.isWrapperFor(JdbcConnection.class)) {
                compact(connection);
            } else {
                vacuum(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be written anew", e);
        }
    }

    private static void compact(Connection connection) throws SQLException {
        if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            LOG.warn(
                    "The database runs in another process: compact it there, so that erased rows leave no bytes behind");
            return;
        }
        var store = session.getDatabase().getStore().getMvStore();
        if (store.getFileStore() == null || store.isReadOnly()) {
            return;
        }
        var retention = store.getRetentionTime();
        try {
            store.setRetentionTime(0);
            for (var round = 0; round < ROUNDS; round++) {
                washBuffers(store);
                store.compactFile(LONGEST_MS / ROUNDS);
            }
        } finally {
            store.removeMap(FILLER);
            store.commit();
            store.setRetentionTime(retention);
        }
    }

    /** H2 pads what it writes with what its buffers held before: with this, they hold zeros of every size they have. */
    private static void washBuffers(MVStore store) {
        MVMap<Integer, byte[]> filler = store.openMap(FILLER);
        for (var power = SMALLEST_POWER; power <= LARGEST_POWER; power++) {
            filler.put(power, new byte[1 << power]);
            store.commit();
        }
        for (var power = SMALLEST_POWER; power <= LARGEST_POWER; power++) {
            filler.put(power, new byte[1 << power]);
        }
        store.commit();
        filler.clear();
        store.commit();
    }

    /** Tables are locked one after the other, for as long as writing them takes. */
    private static void vacuum(Connection connection) throws SQLException {
        for (var table : tables(connection)) {
            try (var statement = connection.createStatement()) {
                statement.execute("VACUUM (FULL) " + table);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
