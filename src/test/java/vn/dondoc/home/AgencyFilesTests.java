package vn.dondoc.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.rendering.TableFile;
import vn.dondoc.testing.WebTest;

@WebTest
class AgencyFilesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void the_register_and_its_template_are_taken_as_files_that_can_be_read_back() throws Exception {
        assertThat(TableFile.read(bytes("/co-quan/danh-ba.xlsx", Role.OFFICE_CLERK)))
                .anyMatch(row -> row.contains("Sở Nội vụ"));
        assertThat(bytes("/co-quan/danh-ba.csv", Role.OFFICE_CLERK)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(preview(bytes("/quan-tri/co-quan/mau.xlsx", Role.ADMINISTRATOR), 200))
                .contains("UBND xã Ví Dụ", "Ghi 3 cơ quan");
    }

    @Test
    void a_file_is_looked_at_before_it_is_written() throws Exception {
        String page = preview("Tên cơ quan,Loại\r\nUBND xã Tệp,Cấp xã\r\n".getBytes(StandardCharsets.UTF_8), 200);
        assertThat(page).contains("UBND xã Tệp", "Ghi 1 cơ quan");
        var id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(page);
        assertThat(id.find()).isTrue();
        mvc.perform(post("/quan-tri/co-quan/nhap/ap-dung")
                        .param("id", id.group(1))
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(redirectedUrl("/co-quan"));
        assertThat(new String(bytes("/co-quan/ubnd-xa-tep", Role.OFFICE_CLERK), StandardCharsets.UTF_8))
                .contains("UBND xã Tệp");
    }

    @Test
    void wrong_cells_and_files_that_are_no_tables_come_back_with_their_reason() throws Exception {
        assertThat(preview("Tên cơ quan,Loại\r\nSở <b>,Phường hội\r\n".getBytes(StandardCharsets.UTF_8), 200))
                .contains("B2", "không có loại &quot;Phường hội&quot;")
                .doesNotContain("Ghi 1 cơ quan");
        assertThat(preview(new byte[] {'P', 'K', 3, 4, 0, 0}, 422)).contains("Không đọc được tệp");
    }

    private String preview(byte[] file, int status) throws Exception {
        return mvc.perform(multipart("/quan-tri/co-quan/nhap")
                        .file("tep", file)
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path, Role role) throws Exception {
        return mvc.perform(get(path).with(LoggedIn.as(context, role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
