package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.archive.DocumentId;
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

    @Test
    void anInstructionByWordOfMouthIsEnteredByHandAndConfirmedLikeAnyOther() throws Exception {
        DocumentId document = begun("ORAL");
        noted(document, "Giao Sở Y tế kiểm tra việc cung ứng thuốc, báo cáo trước ngày 20/6/2026.");
        Reviews reviews = context.getBean(Reviews.class);
        Review review = reviews.of(document, OFFICE).orElseThrow();

        assertThat(review.draft().header().number()).matches("\\d+/YKCĐ-\\d{4}");
        assertThat(review.draft().kept()).singleElement().satisfies(task -> {
            assertThat(task.lead()).extracting(ConfirmedAgency::name).containsExactly("Sở Y tế");
            assertThat(task.deadline()).isEqualTo(new Deadline.On(LocalDate.of(2026, 6, 20), true));
        });
        Decisions decisions = context.getBean(Decisions.class);
        assertThat(decisions.confirm(document, OFFICE, true))
                .as("nobody is named who said so")
                .isInstanceOf(Decisions.Outcome.Stopped.class);
        mvc.perform(post("/ra-soat/{id}/dau-van-ban", document)
                        .param("number", review.draft().header().number())
                        .param("type", "KHAC")
                        .param("issuer", review.draft().header().issuer())
                        .param("issuedOn", "1/6/2026")
                        .param("subject", review.draft().header().subject())
                        .param("signer", "Lê Văn Mẫu, Chủ tịch")
                        .param("trackedBy", "Bộ phận theo dõi")
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                        .with(csrf()))
                .andExpect(status().isOk());
        assertThat(decisions.confirm(document, OFFICE, true)).isInstanceOf(Decisions.Outcome.Done.class);
        ConfirmedDirective confirmed =
                context.getBean(Confirmations.class).of(document).getFirst();
        assertThat(confirmed.origin()).isEqualTo(Origin.ORAL);
        assertThat(confirmed.tasks().getFirst().terms().trackedBy()).isEqualTo("Bộ phận theo dõi");
    }
}
