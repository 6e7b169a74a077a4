package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.testing.WebTest;
import vn.dondoc.work.HandOver;
import vn.dondoc.work.WorkQueue;

@WebTest
class AgencyReportPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    WorkQueue queue;

    @Autowired
    HandOver handOver;

    @Autowired
    ReportingStage stage;

    @Autowired
    Reports reports;

    @Test
    void anAgencyOpensFillsAndSendsItsReportAndTheOfficeSeesIt() throws Exception {
        mvc.perform(get("/bao-cao-co-quan").with(LoggedIn.as(context, Role.AGENCY_OFFICER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lập báo cáo")));
        String page = Objects.requireNonNull(mvc.perform(post("/bao-cao-co-quan")
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER))
                        .with(csrf())
                        .param("from", "2026-03-15")
                        .param("to", "2026-06-14"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        work();
        mvc.perform(get(page).with(LoggedIn.as(context, Role.AGENCY_OFFICER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Gửi báo cáo")));
        mvc.perform(get(page).with(LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-y-te"))))
                .andExpect(status().isNotFound());
        mvc.perform(post(page + "/phat-hanh")
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER))
                        .with(csrf())
                        .param("version", "0")
                        .param("number", "12/BC-STC")
                        .param("issuedOn", "2026-06-15")
                        .param("signerTitle", "GIÁM ĐỐC")
                        .param("signerName", "Lê Văn C"))
                .andExpect(flash().attribute("done", "reporting.done.released"));
        work();

        assertThat(report(page).state()).isEqualTo(ReportState.RELEASED);
        mvc.perform(get("/bao-cao-co-quan").with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk());
        mvc.perform(get(page).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("12/BC-STC")));
    }

    @Test
    void anAgencyChecksItsFiguresAndWhatItSaysStaysBesideTheReport() throws Exception {
        String page = Objects.requireNonNull(mvc.perform(post("/bao-cao")
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                        .with(csrf())
                        .param("kind", "QUARTER")
                        .param("from", "2025-03-15")
                        .param("to", "2025-06-14"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        work();
        String id = page.substring(page.lastIndexOf('/') + 1);

        mvc.perform(get("/bao-cao-co-quan").with(LoggedIn.as(context, Role.AGENCY_LEADER)))
                .andExpect(content().string(containsString(id)));
        mvc.perform(get("/bao-cao-co-quan/" + id + "/so-lieu").with(LoggedIn.as(context, Role.AGENCY_LEADER)))
                .andExpect(status().isOk());
        mvc.perform(post("/bao-cao-co-quan/" + id + "/y-kien")
                        .with(LoggedIn.as(context, Role.AGENCY_LEADER))
                        .with(csrf())
                        .param("text", "Nhiệm vụ 12 đã xong từ tháng 5"))
                .andExpect(flash().attribute("done", "reporting.done.objected"));
        mvc.perform(get(page).with(LoggedIn.as(context, Role.OFFICE_LEADER)))
                .andExpect(content().string(containsString("Nhiệm vụ 12 đã xong từ tháng 5")));
        mvc.perform(get("/bao-cao-co-quan/" + id + "/so-lieu")
                        .with(LoggedIn.as(context, Role.AGENCY_LEADER, new AgencyId("so-y-te"))))
                .andExpect(content().string(not(containsString("Nhiệm vụ 12"))));
        var objection = context.getBean(Objections.class)
                .of(Viewer.system("test"), report(page).id())
                .get(0);
        mvc.perform(post(page + "/y-kien/" + objection.id())
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                        .with(csrf())
                        .param("text", "Đã sửa"))
                .andExpect(flash().attribute("done", "reporting.done.answered"));
        mvc.perform(get("/bao-cao-co-quan/" + id + "/so-lieu").with(LoggedIn.as(context, Role.AGENCY_LEADER)))
                .andExpect(content().string(containsString("Đã sửa")));
    }

    @Test
    void figuresAreNotOpenBeforeTheirLastDays() throws Exception {
        LocalDate later = LocalDate.now().plusYears(3);
        String page = Objects.requireNonNull(mvc.perform(post("/bao-cao")
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                        .with(csrf())
                        .param("kind", "QUARTER")
                        .param("from", later.minusDays(90).toString())
                        .param("to", later.toString()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        work();

        mvc.perform(get("/bao-cao-co-quan/" + page.substring(page.lastIndexOf('/') + 1) + "/so-lieu")
                        .with(LoggedIn.as(context, Role.AGENCY_LEADER)))
                .andExpect(status().isNotFound());
    }

    private Report report(String page) {
        var id = new ReportId(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
        return reports.find(Viewer.system("test"), id).orElseThrow();
    }

    private void work() throws Exception {
        handOver.finish(stage.render(queue.claim(ReportDesk.STAGE).orElseThrow()));
    }
}
