package vn.dondoc.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.testing.Databases;

class DatabaseFileTests {

    private static final Traces TRACES = new Traces("Chimhoangyen");

    @TempDir
    Path folder;

    @Test
    void deletedRowsLeaveNoBytesInTheFileWhileItIsOpen() throws Exception {
        var database = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("db") + ";WRITE_DELAY=0", "a", "");
        var jdbc = JdbcClient.create(database);
        jdbc.sql("CREATE TABLE t (id INTEGER, words CLOB)").update();
        for (var i = 0; i < 200; i++) {
            jdbc.sql("INSERT INTO t VALUES (?, ?)")
                    .param(i)
                    .param((i % 7 == 0 ? "Chimhoangyen " : "khác ").repeat(1 + i * 20))
                    .update();
        }
        jdbc.sql("DELETE FROM t WHERE MOD(id, 7) = 0").update();
        assertThat(TRACES.inFiles(folder)).isNotEmpty();

        new DatabaseFile(database).purge();

        assertThat(TRACES.inFiles(folder)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM t").query(Integer.class).single())
                .isEqualTo(171);
        database.dispose();
    }

    @Test
    void otherDatabasesWriteTheirTablesAnew() {
        var database = Databases.postgres();

        new DatabaseFile(database).purge();

        assertThat(JdbcClient.create(database)
                        .sql("SELECT COUNT(*) FROM original")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
