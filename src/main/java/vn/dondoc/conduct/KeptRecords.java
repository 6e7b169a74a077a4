package vn.dondoc.conduct;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.Period;

/** How much was entered in a period of what shows that the regulation is kept; for the yearly report on it. */
@Repository
public class KeptRecords {

    /** Numbers of entries; {@code answered} of the proposals to amend the regulation have an answer. */
    public record Kept(int regulations, int plans, int trainings, int proposals, int answered) {

        public boolean nothing() {
            return regulations + plans + trainings + proposals == 0;
        }
    }

    private final JdbcClient jdbc;

    KeptRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Kept in(Period period) {
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
        return new Kept(
                entered.getOrDefault(RecordKind.INTERNAL_REGULATION, 0),
                entered.getOrDefault(RecordKind.PLAN, 0),
                entered.getOrDefault(RecordKind.TRAINING, 0),
                entered.getOrDefault(RecordKind.AMENDMENT, 0),
                answered.getOrDefault(RecordKind.AMENDMENT, 0));
    }
}
