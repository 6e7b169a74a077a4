package vn.dondoc.work;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Forces what was committed to the disk before something is given up that could bring it back. H2 may answer a commit while another one is
 * being written; PostgreSQL answers when it is written.
 */
@Component
public class Commits {

    private final JdbcClient jdbc;
    private final boolean embedded;

    Commits(JdbcClient jdbc, DataSource database) throws MetaDataAccessException {
        this.jdbc = jdbc;
        this.embedded = JdbcUtils.extractDatabaseMetaData(database, Commits::isH2);
    }

    public void force() {
        if (embedded) {
            jdbc.sql("CHECKPOINT SYNC").update();
        }
    }

    private static boolean isH2(DatabaseMetaData about) throws SQLException {
        return about.getDatabaseProductName().equals("H2");
    }
}
