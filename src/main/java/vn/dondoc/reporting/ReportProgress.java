package vn.dondoc.reporting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far a report has come while it is made, for whoever waits for it. */
@Component
class ReportProgress {

    /** What the steps of a large report take, in hundredths of the whole. */
    enum Step {
        BEGUN(5),
        COUNTED(35),
        FILLED(55),
        PDF(80),
        WORD(90),
        WORKBOOK(97);

        private final int share;

        Step(int share) {
            this.share = share;
        }
    }

    private final JdbcClient jdbc;

    ReportProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Seen at once, for no stage renders within a transaction. */
    void reached(ReportId id, Step step) {
        jdbc.sql("UPDATE report SET progress = :share WHERE id = :id")
                .param("share", step.share)
                .param("id", id.value())
                .update();
    }

    /** In hundredths. */
    int of(ReportId id) {
        return jdbc.sql("SELECT progress FROM report WHERE id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
