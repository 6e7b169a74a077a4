package vn.dondoc.reporting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Period;

/** On which days of a period the data was backed up. */
@Repository
class BackupDays {

    private final JdbcClient jdbc;

    BackupDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LocalDate> of(Period period) {
        return jdbc.sql("SELECT made_at FROM backup WHERE made_at >= :start AND made_at < :finish ORDER BY made_at")
                .param(
                        "start",
                        period.from().atStartOfDay(OfficeClock.ZONE).toInstant().atOffset(ZoneOffset.UTC))
                .param(
                        "finish",
                        period.to()
                                .plusDays(1)
                                .atStartOfDay(OfficeClock.ZONE)
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(OfficeClock.ZONE)
                        .toLocalDate())
                .list();
    }
}
