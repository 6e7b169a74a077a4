package vn.dondoc.letters;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.testing.WebTest;
import vn.dondoc.tracking.Entered;
import vn.dondoc.tracking.Given;

@WebTest
class LetterPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Clock clock;

    private RequestPostProcessor office;
    private UUID task;
    private String agency;
    private LocalDate today;

    @BeforeEach
    void aRedTask() {
        office = LoggedIn.as(context, Role.OFFICE_SPECIALIST);
        today = LocalDate.now(clock);
        agency = "Ban thử " + UUID.randomUUID();
        var given = Given.task("Nhiệm vụ đỏ", today.minusDays(40), List.of("so-cong-thuong:" + agency), List.of());
        Entered.directive(context, Given.directive("820/UBND-CN", today.minusDays(60), given));
        task = given.id();
    }

    @Test
    void theOfficeUrgesAnAgencyAndTheAgencyReadsItWithTheTask() throws Exception {
        String letter = requireNonNull(mvc.perform(post("/cong-van/don-doc")
                        .param("co-quan", agency)
                        .with(office)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(letter).matches("/cong-van/[0-9a-f-]{36}");
        mvc.perform(get(letter).with(office)).andExpect(content().string(containsString("01 nhiệm vụ")));
        mvc.perform(get(letter + "/tep.docx").with(office))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("du-thao.docx")));
        var theirs = LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-cong-thuong"));
        mvc.perform(get(letter).with(theirs)).andExpect(status().isNotFound());
        mvc.perform(post(letter + "/so")
                        .param("version", "0")
                        .param("number", "77/VP-" + UUID.randomUUID())
                        .param("on", today.toString())
                        .with(office)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "letters.issued"));
        mvc.perform(get("/nhiem-vu/" + task).with(theirs))
                .andExpect(content().string(containsString(letter)))
                .andExpect(content().string(not(containsString("Soạn công văn"))));
        mvc.perform(get(letter + "/tep.pdf").with(theirs)).andExpect(status().isOk());
        mvc.perform(get(letter).with(LoggedIn.as(context, Role.AGENCY_OFFICER))).andExpect(status().isNotFound());
    }

    @Test
    void theTaskOffersOnlyWhatThereIsToWriteAbout() throws Exception {
        mvc.perform(get("/nhiem-vu/" + task).with(office))
                .andExpect(content().string(containsString("Soạn công văn đôn đốc")))
                .andExpect(content().string(not(containsString("Soạn văn bản đồng ý gia hạn"))));
        mvc.perform(get("/cong-van/moi")
                        .param("loai", "INFORMATION")
                        .param("nhiem-vu", task.toString())
                        .with(office))
                .andExpect(content().string(containsString(agency)));
        mvc.perform(get("/cong-van").with(office)).andExpect(content().string(containsString(agency)));
    }
}
