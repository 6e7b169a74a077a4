package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.suggestion.DeadlineJson;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.Urgency;

class ConfirmedDirectiveJsonTests {

    static Stream<Deadline> everyKindOfDeadline() {
        return Stream.of(
                new Deadline.On(LocalDate.of(2026, 6, 20), true),
                new Deadline.Within(5, Deadline.Unit.WORKING_DAY, Deadline.Anchor.ISSUE),
                new Deadline.Recurring(Deadline.Every.MONTH, 25),
                new Deadline.Recurring(Deadline.Every.QUARTER, null),
                new Deadline.Immediate(),
                new Deadline.None());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfDeadline")
    void aConfirmedDirectiveComesBackAsItWasWritten(Deadline deadline) {
        var task = new ConfirmedTask(
                UUID.randomUUID(),
                "Rà soát, báo cáo kết quả",
                List.of(new ConfirmedAgency("Sở Tài chính", new AgencyId("so-tai-chinh"))),
                List.of(new ConfirmedAgency("Công ty X", null)),
                deadline,
                null,
                true,
                new Evidence(3, 9, "rà soát", "giao-chu-tri", 0.8));
        var directive = new ConfirmedDirective(
                DocumentId.random(),
                "12/CT-UBND",
                DocumentType.CHI_THI,
                "UBND tỉnh Đắk Lắk",
                LocalDate.of(2026, 6, 1),
                "Về việc đẩy mạnh giải ngân",
                null,
                Urgency.KHAN,
                Visibility.ASSIGNED_AGENCIES,
                null,
                "an",
                Instant.parse("2026-06-02T01:02:03Z"),
                List.of(task));

        assertThat(DeadlineJson.read(DeadlineJson.write(directive), ConfirmedDirective.class))
                .isEqualTo(directive);
    }
}
