package vn.dondoc.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.calendar.Period;
import vn.dondoc.testing.WebTest;

@WebTest
class ConductPagesTests {

    private static final String PATH = "/chap-hanh-quy-che";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Clock clock;

    @Autowired
    Incidents incidents;

    @Autowired
    ConductRecords records;

    private RequestPostProcessor office;
    private RequestPostProcessor finance;
    private RequestPostProcessor health;
    private LocalDate today;

    @BeforeEach
    void people() {
        office = LoggedIn.as(context, Role.OFFICE_SPECIALIST);
        finance = LoggedIn.as(context, Role.AGENCY_OFFICER);
        health = LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-y-te"));
        today = LocalDate.now(clock);
    }

    @Test
    void anAgencyEntersItsOwnInternalRegulationAndNobodyElsesDoes() throws Exception {
        String number = "15/QĐ-STC-" + UUID.randomUUID();
        add(health, "INTERNAL_REGULATION", "so-tai-chinh", number)
                .andExpect(flash().attribute("problem", "conduct.said.NOT_ALLOWED"));
        add(finance, "INTERNAL_REGULATION", "so-tai-chinh", "")
                .andExpect(flash().attribute("problem", "conduct.said.NUMBER_MISSING"));
        add(finance, "INTERNAL_REGULATION", "so-tai-chinh", number)
                .andExpect(flash().attribute("done", "conduct.said.DONE"));
        mvc.perform(get(PATH).with(office)).andExpect(content().string(containsString(number)));
        mvc.perform(get(PATH).with(health)).andExpect(content().string(not(containsString(number))));
        mvc.perform(get(PATH).param("thieu", "true").with(office)).andExpect(status().isOk());
    }

    @Test
    void aProposalToAmendIsAnsweredOnceByTheOffice() throws Exception {
        String text = "Sửa Điều 7 " + UUID.randomUUID();
        mvc.perform(post(PATH)
                        .param("loai", "AMENDMENT")
                        .param("co-quan", "so-tai-chinh")
                        .param("ngay", today.toString())
                        .param("noi-dung", text)
                        .with(finance)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "conduct.said.DONE"));
        UUID id = records.all(Viewer.system("test")).stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
        answer(finance, id).andExpect(flash().attribute("problem", "conduct.said.NOT_ALLOWED"));
        answer(office, id).andExpect(flash().attribute("done", "conduct.said.DONE"));
        answer(office, id).andExpect(flash().attribute("problem", "conduct.said.OUTRUN"));
        mvc.perform(get(PATH).with(finance)).andExpect(content().string(containsString("Tiếp thu")));
    }

    @Test
    void whatAnybodyTellsIsSettledByTheOfficeAndReadForAPeriod() throws Exception {
        String text = "Không mở được tệp " + UUID.randomUUID();
        mvc.perform(post(PATH + "/su-co")
                        .param("ngay", today.plusDays(1).toString())
                        .param("noi-dung", text)
                        .with(finance)
                        .with(csrf()))
                .andExpect(flash().attribute("problem", "conduct.said.DAY_WRONG"));
        mvc.perform(post(PATH + "/su-co")
                        .param("ngay", today.toString())
                        .param("noi-dung", text)
                        .with(finance)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "conduct.said.DONE"));
        Incident told = incidents.in(Viewer.system("test"), new Period(today, today)).stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
        assertThat(told.from()).startsWith("Sở Tài chính");
        assertThat(told.settled()).isNull();
        mvc.perform(get(PATH + "/su-co").with(health)).andExpect(content().string(not(containsString(text))));
        mvc.perform(post(PATH + "/su-co/" + told.id())
                        .param("noi-dung", "Đã sửa")
                        .with(finance)
                        .with(csrf()))
                .andExpect(flash().attribute("problem", "conduct.said.NOT_ALLOWED"));
        mvc.perform(post(PATH + "/su-co/" + told.id())
                        .param("noi-dung", "Đã sửa")
                        .with(office)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "conduct.said.DONE"));
        mvc.perform(get(PATH + "/su-co").with(finance)).andExpect(content().string(containsString("Đã sửa")));
    }

    private ResultActions add(RequestPostProcessor who, String kind, String agency, String number) throws Exception {
        return mvc.perform(post(PATH)
                .param("loai", kind)
                .param("co-quan", agency)
                .param("so", number)
                .param("ngay", today.toString())
                .param("noi-dung", "Quy định nội bộ")
                .with(who)
                .with(csrf()));
    }

    private ResultActions answer(RequestPostProcessor who, UUID id) throws Exception {
        return mvc.perform(post(PATH + "/" + id + "/tra-loi")
                .param("noi-dung", "Tiếp thu")
                .with(who)
                .with(csrf()));
    }
}
