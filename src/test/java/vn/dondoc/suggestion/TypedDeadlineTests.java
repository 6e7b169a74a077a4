package vn.dondoc.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.Deadline;

class TypedDeadlineTests {

    private static final LocalDate ISSUED = LocalDate.of(2026, 6, 1);

    @Test
    void understandsWhatPeopleType() {
        assertThat(TypedDeadline.read("20/6", ISSUED)).isEqualTo(new Deadline.On(LocalDate.of(2026, 6, 20), false));
        assertThat(TypedDeadline.read(" trước 20/6/2027 ", ISSUED))
                .isEqualTo(new Deadline.On(LocalDate.of(2027, 6, 20), true));
        assertThat(TypedDeadline.read("5 ngày làm việc", ISSUED))
                .isEqualTo(new Deadline.Within(5, Deadline.Unit.WORKING_DAY, Deadline.Anchor.ISSUE));
        assertThat(TypedDeadline.read("quý III", ISSUED)).isEqualTo(new Deadline.On(LocalDate.of(2026, 9, 30), false));
        assertThat(TypedDeadline.read("tháng 8", ISSUED)).isEqualTo(new Deadline.On(LocalDate.of(2026, 8, 31), false));
        assertThat(TypedDeadline.read("hằng tháng, trước ngày 20", ISSUED))
                .isEqualTo(new Deadline.Recurring(Deadline.Every.MONTH, 20));
        assertThat(TypedDeadline.read("ngày 20 hằng tháng", ISSUED))
                .isEqualTo(new Deadline.Recurring(Deadline.Every.MONTH, 20));
        assertThat(TypedDeadline.read("ngay", ISSUED)).isEqualTo(new Deadline.Immediate());
        assertThat(TypedDeadline.read("không có", ISSUED)).isEqualTo(new Deadline.None());
    }

    @Test
    void asksAgainWhereItCannotTell() {
        assertThat(TypedDeadline.read("sớm nhất có thể", ISSUED)).isNull();
        assertThat(TypedDeadline.read("30/02", ISSUED)).isNull();
        assertThat(TypedDeadline.read("15/6 hoặc trước 30/6", ISSUED)).isNull();
    }
}
