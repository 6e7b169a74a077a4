package vn.dondoc.access;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.testing.WebTest;

/** Pages for those who read figures and do not work on tasks. */
@WebTest
class ReadersPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void homeAffairsSeeTheFiguresOfAYearAndNoTask() throws Exception {
        var reader = LoggedIn.as(context, Role.HOME_AFFAIRS_READER);

        mvc.perform(get("/so-lieu-nam?nam=2025").with(reader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Số liệu năm 2025")));
        for (String path : new String[] {"/nhiem-vu", "/tim-kiem", "/bao-cao", "/ra-soat", "/so-tiep-nhan"}) {
            mvc.perform(get(path).with(reader)).andExpect(status().isForbidden());
        }
    }

    @Test
    void theOfficeSeesWhichAgenciesLogInAndTakesItAlong() throws Exception {
        LoggedIn.as(context, Role.AGENCY_OFFICER);
        var leader = LoggedIn.as(context, Role.OFFICE_LEADER);

        mvc.perform(get("/thong-ke-truy-cap").with(leader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sở Tài chính")));
        mvc.perform(get("/thong-ke-truy-cap/tep.csv?tu=2026-01-01&den=2026-06-30")
                        .with(leader))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string(containsString("\"Sở Tài chính\";")));
        mvc.perform(get("/thong-ke-truy-cap").with(LoggedIn.as(context, Role.AGENCY_LEADER)))
                .andExpect(status().isForbidden());
    }
}
