package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.regulation.ReportPeriod;
import vn.dondoc.regulation.SecrecyPolicy;
import vn.dondoc.suggestion.Urgency;

class LaiChauTests extends FollowedRegulation {

    LaiChauTests() {
        super("lai-chau");
    }

    @Test
    void itShowsItselfAndRegistersWithinOneDayHoweverManyTasks() throws Exception {
        showsItself();
        assertThat(registeredBy(FEB_13, 1)).contains(FEB_23);
        assertThat(registeredBy(FEB_13, 9)).contains(FEB_23);
    }

    @Test
    void workToBeDoneAtOnceIsRegisteredTheSameDay() throws Exception {
        assertThat(registrationTime.of(directive(FEB_13, 1, Urgency.NONE, new Deadline.Immediate()), FEB_13))
                .contains(FEB_13);
        assertThat(registrationTime.of(directive(FEB_13, 1, Urgency.HOA_TOC, new Deadline.None()), FEB_13))
                .contains(FEB_23);
    }

    @Test
    void agenciesReportEveryMonthAndQuarterAndNothingIsPublished() throws Exception {
        assertThat(agenciesReport(ReportPeriod.MONTH, 2026)).hasSize(12).contains(LocalDate.of(2026, 3, 20));
        assertThat(agenciesReport(ReportPeriod.QUARTER, 2026)).contains(LocalDate.of(2026, 3, 15));
        assertThat(published()).isEmpty();
        assertThat(profile().firstUpdateDays()).isEmpty();
        assertThat(profile().secrecy()).isEqualTo(SecrecyPolicy.NONE);
    }
}
