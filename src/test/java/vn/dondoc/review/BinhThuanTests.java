package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.regulation.ReportPeriod;
import vn.dondoc.regulation.SecrecyPolicy;

class BinhThuanTests extends FollowedRegulation {

    BinhThuanTests() {
        super("binh-thuan");
    }

    @Test
    void itShowsItselfAndRegistersWithinOneDay() throws Exception {
        showsItself();
        assertThat(registeredBy(FEB_13, 1)).contains(FEB_23);
    }

    @Test
    void aDirectiveFromBeforeItTookEffectIsNotJudged() throws Exception {
        assertThat(registeredBy(LocalDate.of(2015, 7, 3), 1)).isEmpty();
        assertThat(registeredBy(LocalDate.of(2015, 7, 6), 1)).contains(LocalDate.of(2015, 7, 7));
    }

    @Test
    void itReportsAfterNineMonthsTooAndPublishesNothing() throws Exception {
        assertThat(officeReports(ReportPeriod.NINE_MONTHS, 2026)).containsExactly(LocalDate.of(2026, 9, 20));
        assertThat(published()).isEmpty();
        assertThat(profile().secrecy()).isEqualTo(SecrecyPolicy.FORBIDDEN);
        assertThat(profile().firstUpdateDays()).hasValue(3);
    }

    @Test
    void aTaskWithoutADeadlineHasSomethingToReport() throws Exception {
        DocumentId document = begun("PHONE");
        noted(document, "Sở Y tế kiểm tra việc cung ứng thuốc.");
        Review review = context.getBean(Reviews.class).of(document, OFFICE).orElseThrow();

        assertThat(context.getBean(Checks.class).of(review))
                .extracting(Problem::messageKey)
                .contains("review.check.neitherDeadlineNorReport");
    }
}
