package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.regulation.ReportPeriod;
import vn.dondoc.regulation.SecrecyPolicy;

class HungYenTests extends FollowedRegulation {

    HungYenTests() {
        super("hung-yen");
    }

    @Test
    void itShowsItselfAndReportsBeforeTheTwentiethOfJuneAndTheThirtiethOfNovember() throws Exception {
        showsItself();
        assertThat(agenciesReport(ReportPeriod.HALF_YEAR, 2026)).containsExactly(LocalDate.of(2026, 6, 20));
        assertThat(agenciesReport(ReportPeriod.YEAR, 2026)).containsExactly(LocalDate.of(2026, 11, 30));
        assertThat(agenciesReport(ReportPeriod.QUARTER, 2026)).isEmpty();
    }

    @Test
    void halfYearAndYearArePublishedAndSecretOnesMayHaveAMinimalRecord() throws Exception {
        assertThat(published())
                .contains(ReportPeriod.HALF_YEAR, ReportPeriod.YEAR)
                .doesNotContain(ReportPeriod.QUARTER);
        assertThat(profile().secrecy()).isEqualTo(SecrecyPolicy.MINIMAL);
    }

    @Test
    void aDirectiveIsRegisteredWithinTwoDays() throws Exception {
        assertThat(registeredBy(FEB_13, 1)).contains(LocalDate.of(2026, 2, 24));
        assertThat(registeredBy(FEB_13, 5)).contains(LocalDate.of(2026, 2, 24));
    }
}
