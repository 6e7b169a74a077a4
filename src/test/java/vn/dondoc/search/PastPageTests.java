package vn.dondoc.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.testing.WebTest;

@WebTest
class PastPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final UUID document = UUID.randomUUID();

    @BeforeEach
    void enter() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        INSERT INTO original (id, sha256, name, media_type, size_bytes, archived_at)
                        VALUES (:id, :sha256, 'a.docx', 'application/x', 1, :now)
                        """)
                .param("id", document)
                .param("sha256", document.toString().replace("-", "") + "0".repeat(32))
                .param("now", now)
                .update();
        jdbc.sql("""
                        INSERT INTO past_directive (document_id, reading_version, number, document_type, issued_on, subject, label,
                            described_at)
                        VALUES (:id, 1, '77/CT-UBND', 'CHI_THI', :day, 'Về <b>nợ đọng</b>', 'Kho năm 2014', :now)
                        """)
                .param("id", document)
                .param("day", LocalDate.of(2014, 3, 2))
                .param("now", now)
                .update();
    }

    @Test
    void showsTheHeaderToTheOffice() throws Exception {
        var page = mvc.perform(get("/luu-tru/" + document).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page)
                .contains("Chỉ thị", "77/CT-UBND", "2/3/2014", "Về &lt;b&gt;nợ đọng", "Kho năm 2014", "lưu trữ");
    }

    @Test
    void isNoBusinessOfTheAgencies() throws Exception {
        var officer = LoggedIn.as(context, Role.AGENCY_OFFICER);
        for (var path : new String[] {"/luu-tru/" + document, "/luu-tru/" + document + "/ban-goc"}) {
            mvc.perform(get(path).with(officer)).andExpect(status().isForbidden());
        }
        mvc.perform(post("/luu-tru/" + document + "/ra-soat").with(csrf()).with(officer))
                .andExpect(status().isForbidden());
        assertThat(recalled()).isZero();
    }

    @Test
    void isLaidBeforeAReviewerWhereSomebodyAsksForIt() throws Exception {
        mvc.perform(post("/luu-tru/" + document + "/ra-soat")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(flash().attribute("done", "search.past.recalled"));

        assertThat(recalled()).isEqualTo(1);
    }

    private int recalled() {
        return jdbc.sql("SELECT COUNT(*) FROM work WHERE stage = 'past-recalled' AND subject = :id")
                .param("id", document)
                .query(Integer.class)
                .single();
    }
}
