package vn.dondoc.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fresh, migrated databases for tests: H2 in memory, and a PostgreSQL server that starts once per JVM. */
public final class Databases {

    /** As in application.yaml. */
    private static final String H2_MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static final String TEMPLATE = "migrated";

    private Databases() {}

    public static DataSource h2() {
        var url = "jdbc:h2:mem:" + UUID.randomUUID() + H2_MODE + ";DB_CLOSE_DELAY=-1";
        return migrated(JdbcConnectionPool.create(url, "dondoc", ""));
    }

    /** On the disk as an installation has it, for more rows than memory should hold. */
    public static DataSource h2OnDisk() {
        var url = "jdbc:h2:file:./target/test-data/many-" + UUID.randomUUID() + H2_MODE;
        return migrated(JdbcConnectionPool.create(url, "dondoc", ""));
    }

    public static DataSource postgres() {
        return Postgres.SERVER.fresh();
    }

    private static DataSource migrated(DataSource database) {
        Flyway.configure().dataSource(database).outOfOrder(true).load().migrate();
        return database;
    }

    /** The holder idiom: the server starts when first asked for. */
    private record Postgres(EmbeddedPostgres server) {

        static final Postgres SERVER = started();

        private static Postgres started() {
            try {
                var server = new Postgres(EmbeddedPostgres.start());
                server.sql("CREATE DATABASE " + TEMPLATE);
                migrated(server.server().getDatabase("postgres", TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        DataSource fresh() {
            var name = "d" + UUID.randomUUID().toString().replace("-", "");
            sql("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
            return server.getDatabase("postgres", name);
        }

        private void sql(String statement) {
            JdbcClient.create(server.getPostgresDatabase()).sql(statement).update();
        }
    }
}
