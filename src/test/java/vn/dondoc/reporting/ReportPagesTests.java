package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.Actor;
import vn.dondoc.figures.CountedTask;
import vn.dondoc.figures.Standing;
import vn.dondoc.regulation.RegulationChanges;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.testing.WebTest;
import vn.dondoc.work.HandOver;
import vn.dondoc.work.WorkQueue;

@WebTest
class ReportPagesTests {

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

    @Autowired
    Regulations regulations;

    @Autowired
    RegulationChanges regulationChanges;

    @Test
    void aReportIsAskedForEditedDownloadedAndReleasedByClicks() throws Exception {
        mvc.perform(get("/bao-cao").with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lập dự thảo")));
        String page = asked();
        mvc.perform(get(page).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(content().string(containsString("hx-trigger=\"load delay:1s\"")));
        work();

        mvc.perform(get(page).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(content().string(containsString("-du-thao.pdf")))
                .andExpect(content().string(not(containsString("/phat-hanh"))));
        mvc.perform(post(page + "/noi-dung")
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                        .with(csrf())
                        .param("version", "0")
                        .param("opening", "Mở đầu")
                        .param("heading", "TỒN TẠI")
                        .param("text", "Một số cơ quan còn chậm, do thiếu người.")
                        .param("closing", "Hết./.")
                        .param("publicText", ""))
                .andExpect(flash().attribute("done", "reporting.done.edited"));
        work();
        assertThat(Objects.requireNonNull(report(page).narrative())
                        .sections()
                        .get(0)
                        .text())
                .isEqualTo("Một số cơ quan còn chậm, do thiếu người.");

        if (!regulations.active().unconfirmed().isEmpty()) {
            mvc.perform(release(page, 1, Role.OFFICE_LEADER))
                    .andExpect(flash().attribute("problem", "reporting.problem.unconfirmed"));
            regulationChanges.confirmAll(regulations.active(), Actor.person("qt", "Quản trị"));
        }
        mvc.perform(release(page, 0, Role.OFFICE_LEADER))
                .andExpect(flash().attribute("problem", "reporting.problem.outrun"));
        mvc.perform(release(page, 1, Role.OFFICE_SPECIALIST))
                .andExpect(flash().attribute("problem", "reporting.problem.outrun"));
        mvc.perform(release(page, 1, Role.OFFICE_LEADER))
                .andExpect(flash().attribute("done", "reporting.done.released"));
        work();

        assertThat(report(page).state()).isEqualTo(ReportState.RELEASED);
        String name = report(page).fileName() + ".pdf";
        mvc.perform(get(page + "/tep/" + name).with(LoggedIn.as(context, Role.COMMITTEE_LEADER)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
    }

    @Test
    void anAgencyComesToItsOwnReportsAndToNoneOfTheOffice() throws Exception {
        mvc.perform(get("/bao-cao").with(LoggedIn.as(context, Role.AGENCY_LEADER)))
                .andExpect(redirectedUrl("/bao-cao-co-quan"));
        mvc.perform(get(asked()).with(LoggedIn.as(context, Role.AGENCY_LEADER))).andExpect(status().isNotFound());
        queue.claim(ReportDesk.STAGE);
    }

    /** One of the rows is a task, and no kind of page may stumble over it. */
    @Test
    void theRowsCountedAreShown() throws Exception {
        String page = asked();
        work();
        Report report = report(page);
        var task = new CountedTask(
                UUID.randomUUID(),
                "71/UBND-VX",
                LocalDate.of(2026, 5, 4),
                "Về việc kiểm kê",
                "Kiểm kê thuốc",
                "Sở Y tế",
                LocalDate.of(2026, 6, 1),
                null,
                Standing.NOT_STARTED_OVERDUE,
                null);
        Snapshot snapshot = Objects.requireNonNull(report.snapshot());
        reports.drafted(
                report,
                snapshot.with(List.of(task), snapshot.grids()),
                Objects.requireNonNull(report.narrative()),
                Objects.requireNonNull(report.templateHash()));

        mvc.perform(get(page + "/so-lieu").with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kiểm kê thuốc")))
                .andExpect(content().string(containsString("/nhiem-vu/" + task.task())))
                .andExpect(content().string(containsString("Chưa thực hiện, quá hạn (1)")));
        mvc.perform(get(page + "/so-lieu")
                        .param("tinh-trang", "DONE_LATE")
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(content().string(not(containsString("Kiểm kê thuốc"))));
    }

    private String asked() throws Exception {
        String url = mvc.perform(post("/bao-cao")
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                        .with(csrf())
                        .param("kind", "HALF_YEAR")
                        .param("from", "2025-12-15")
                        .param("to", "2026-06-14"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(url);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder release(
            String page, int version, Role role) {
        return post(page + "/phat-hanh")
                .with(LoggedIn.as(context, role))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("number", "123/BC-VP")
                .param("issuedOn", "2026-06-20")
                .param("signerTitle", "CHÁNH VĂN PHÒNG")
                .param("signerName", "Nguyễn Văn An");
    }

    private Report report(String page) {
        var id = new ReportId(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
        return reports.find(Viewer.system("test"), id).orElseThrow();
    }

    private void work() throws Exception {
        handOver.finish(stage.render(queue.claim(ReportDesk.STAGE).orElseThrow()));
    }
}
