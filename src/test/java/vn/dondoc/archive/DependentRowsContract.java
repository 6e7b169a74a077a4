package vn.dondoc.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.testing.Databases;

class DependentRowsContract {

    @Nested
    class OnH2Tests extends Cases {
        OnH2Tests() {
            super(Databases.h2());
        }
    }

    @Nested
    class OnPostgresTests extends Cases {
        OnPostgresTests() {
            super(Databases.postgres());
        }
    }

    abstract static class Cases {

        private final JdbcClient jdbc;
        private final DependentRows rows;

        Cases(DataSource database) {
            jdbc = JdbcClient.create(database);
            rows = new DependentRows(new JdbcTemplate(database), jdbc);
            jdbc.sql("CREATE TABLE trunk (id UUID PRIMARY KEY)").update();
            jdbc.sql("CREATE TABLE branch (id UUID PRIMARY KEY, trunk_id UUID REFERENCES trunk (id))")
                    .update();
            jdbc.sql("CREATE TABLE leaf (branch_id UUID REFERENCES branch (id), words TEXT)")
                    .update();
        }

        @Test
        void whatRefersToARowGoesWithItAtAnyDepthAndNothingElse() {
            var doomed = grown();
            grown();

            assertThat(rows.delete("trunk", "id", List.of(doomed))).isEqualTo(4);

            assertThat(count("trunk")).isEqualTo(1);
            assertThat(count("branch")).isEqualTo(1);
            assertThat(count("leaf")).isEqualTo(2);
            assertThat(rows.delete("trunk", "id", List.of(doomed))).isZero();
            assertThat(rows.delete("trunk", "id", List.of())).isZero();
        }

        private UUID grown() {
            var trunk = UUID.randomUUID();
            var branch = UUID.randomUUID();
            jdbc.sql("INSERT INTO trunk VALUES (?)").param(trunk).update();
            jdbc.sql("INSERT INTO branch VALUES (?, ?)")
                    .param(branch)
                    .param(trunk)
                    .update();
            jdbc.sql("INSERT INTO leaf VALUES (?, 'một')").param(branch).update();
            jdbc.sql("INSERT INTO leaf VALUES (?, 'hai')").param(branch).update();
            return trunk;
        }

        private int count(String table) {
            return jdbc.sql("SELECT COUNT(*) FROM " + table)
                    .query(Integer.class)
                    .single();
        }
    }
}
