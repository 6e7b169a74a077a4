package vn.dondoc.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.inspection.InspectedOffice.CLERK;
import static vn.dondoc.inspection.InspectedOffice.FINANCE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;

class SessionSheetTests {

    @Test
    void theTaskForceOfNinhHaiReportsTasksInspectionsAndWhoIsLate() {
        var clock = new MovableClock("2021-06-03T02:00:00Z");
        try (var office = new InspectedOffice(Databases.h2(), "ninh-hai", clock)) {
            office.tracked.register(Given.directive(
                    "15/UBND",
                    LocalDate.of(2021, 5, 10),
                    Given.task(
                            "Rà soát chợ", LocalDate.of(2021, 5, 28), List.of("so-tai-chinh:Sở Tài chính"), List.of()),
                    Given.task("Báo cáo dịch", LocalDate.of(2021, 6, 30), List.of("so-y-te:Sở Y tế"), List.of())));
            var head = InspectedOffice.adHoc(Issuer.CHIEF, null, InspectedOffice.ordered("Chậm"), FINANCE);
            var days = InspectedOffice.decision(LocalDate.of(2021, 6, 3), LocalDate.of(2021, 6, 4));
            InspectionId id = office.proposed(CLERK, head, days);
            office.did(CLERK, id, new Act.Issue(new Paper("1/QĐ", LocalDate.of(2021, 6, 3)), "Chánh Văn phòng"));
            clock.pass(Duration.ofDays(1));
            office.did(CLERK, id, new Act.End(LocalDate.of(2021, 6, 4)));
            clock.pass(Duration.ofDays(15));
            var sheets = office.tracked.get(SessionSheet.class);

            SessionSheet.Sheet june = sheets.of(CLERK, YearMonth.of(2021, 6));

            assertThat(june.figures().tasks().total()).isEqualTo(2);
            assertThat(june.worst()).extracting(one -> one.agency()).containsExactly("Sở Tài chính");
            assertThat(june.inspections()).extracting(Inspection::id).containsExactly(id);
            assertThat(june.late())
                    .as("seven working days from the end are over, for the body and for the Office")
                    .hasSize(2);
            assertThat(sheets.paper(june).parts())
                    .filteredOn(OfficialPaper.Paragraph.class::isInstance)
                    .anySatisfy(part -> assertThat(part.toString())
                            .contains("tổng số 2 nhiệm vụ")
                            .contains("Đang quá hạn: 1"));
            assertThat(sheets.of(CLERK, YearMonth.of(2021, 5)).inspections())
                    .as("nothing was inspected in May")
                    .isEmpty();
        }
    }
}
