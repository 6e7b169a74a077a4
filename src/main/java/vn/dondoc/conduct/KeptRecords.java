package vn.dondoc.conduct;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.Period;
import vn.dondoc.reporting.Compliance;

/** Tells the yearly report on the regulation how much was entered in a period of what shows that it is kept. */
@Repository
class KeptRecords implements Compliance {

    private final JdbcClient jdbc;

    KeptRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String words(Period period) {
        Map<RecordKind, Integer> entered = new EnumMap<>(RecordKind.class);
        Map<RecordKind, Integer> answered = new EnumMap<>(RecordKind.class);
        jdbc.sql("""
                        SELECT kind, COUNT(*) AS entered, COUNT(answer) AS answered
                        FROM conduct_record
                        WHERE record_on BETWEEN :start AND :finish
                        GROUP BY kind
                        """).param("start", period.from()).param("finish", period.to()).query(row -> {
            RecordKind kind = RecordKind.valueOf(row.getString("kind"));
            entered.put(kind, row.getInt("entered"));
            answered.put(kind, row.getInt("answered"));
        });
        return entered.isEmpty()
                ? ""
                : "Trong kỳ, các cơ quan đã ban hành %d quy định nội bộ, %d kế hoạch; tổ chức %d lớp tập huấn, hướng dẫn; có %d kiến nghị sửa đổi, bổ sung Quy chế, đã trả lời %d kiến nghị."
                        .formatted(
                                entered.getOrDefault(RecordKind.INTERNAL_REGULATION, 0),
                                entered.getOrDefault(RecordKind.PLAN, 0),
                                entered.getOrDefault(RecordKind.TRAINING, 0),
                                entered.getOrDefault(RecordKind.AMENDMENT, 0),
                                answered.getOrDefault(RecordKind.AMENDMENT, 0));
    }
}
