package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.ReportPeriod;

class NinhHaiTests extends FollowedRegulation {

    NinhHaiTests() {
        super("ninh-hai");
    }

    @Test
    void itRegistersWithinTwoDaysAndSevenWhereThereAreSeveralTasks() throws Exception {
        assertThat(registeredBy(LocalDate.of(2021, 5, 28), 1)).contains(LocalDate.of(2021, 6, 1));
        assertThat(registeredBy(LocalDate.of(2021, 5, 28), 2)).contains(LocalDate.of(2021, 6, 8));
    }

    @Test
    void itEndedWithItsDistrictAndJudgesNothingAfterwards() throws Exception {
        showsItself();
        assertThat(registeredBy(FEB_13, 1)).isEmpty();
    }

    @Test
    void itAloneExtendsAndCountsTheFirstUpdateFromTheDueDay() throws Exception {
        assertThat(profile().yes("extension.allowed")).isTrue();
        assertThat(profile().firstUpdateAnchor()).isEqualTo(Profile.UpdateAnchor.DUE);
        assertThat(officeReports(ReportPeriod.HALF_YEAR, 2024)).containsExactly(LocalDate.of(2024, 6, 20));
        assertThat(profile().yes("publish.inspection")).isTrue();
    }
}
