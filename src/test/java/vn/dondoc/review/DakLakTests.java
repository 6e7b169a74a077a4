package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.regulation.ReportPeriod;
import vn.dondoc.regulation.SecrecyPolicy;
import vn.dondoc.suggestion.Urgency;

class DakLakTests extends FollowedRegulation {

    DakLakTests() {
        super("dak-lak");
    }

    @Test
    void itRegistersWithinTwoDaysAndFiveWhereThereAreSeveralTasks() throws Exception {
        showsItself();
        assertThat(registeredBy(FEB_13, 1)).contains(LocalDate.of(2026, 2, 24));
        assertThat(registeredBy(FEB_13, 2)).contains(LocalDate.of(2026, 2, 27));
    }

    @Test
    void aHoaTocDirectiveIsRegisteredAtOnce() throws Exception {
        assertThat(registrationTime.of(directive(FEB_13, 3, Urgency.HOA_TOC, new Deadline.None()), FEB_13))
                .contains(FEB_13);
    }

    @Test
    void quartersArePublishedTooAndSecretDocumentsStayOut() throws Exception {
        assertThat(published()).contains(ReportPeriod.QUARTER, ReportPeriod.HALF_YEAR, ReportPeriod.YEAR);
        assertThat(profile().secrecy()).isEqualTo(SecrecyPolicy.FORBIDDEN);
        assertThat(profile().days("inspection.report-days")).hasValue(7);
    }
}
