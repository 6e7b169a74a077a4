package vn.dondoc.notice;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.inspection.Reminded;

/** The urgings of tasks, for the dossier of an inspection: the channels in the words of NH Đ.11. */
@Repository
class UrgedTasks implements Reminded {

    private final JdbcClient jdbc;

    UrgedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Reminder> of(Collection<UUID> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT u.urged_at, u.channel, u.text, a.agency_name
                        FROM urging u JOIN assignment a ON a.id = u.assignment_id
                        WHERE a.task_id IN (:tasks)
                        ORDER BY u.urged_at, u.id
                        """)
                        .param("tasks", tasks)
                        .query((row, n) -> new Reminder(
                                row.getObject("urged_at", OffsetDateTime.class)
                                        .atZoneSameInstant(OfficeClock.ZONE)
                                        .toLocalDate(),
                                row.getString("agency_name"),
                                words(Channel.valueOf(row.getString("channel"))),
                                row.getString("text")))
                        .list();
    }

    private static String words(Channel channel) {
        return switch (channel) {
            case MAIL -> "Thư điện tử";
            case SOFTWARE -> "Phần mềm";
            case LETTER -> "Văn bản";
            case PHONE -> "Điện thoại";
            case FAX -> "Fax";
            case REPORT -> "Báo cáo";
            case MEETING -> "Làm việc trực tiếp";
            case INSPECTION -> "Kiểm tra";
        };
    }
}
