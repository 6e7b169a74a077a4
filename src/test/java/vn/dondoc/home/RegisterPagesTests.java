package vn.dondoc.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.testing.WebTest;

@WebTest
class RegisterPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void the_register_shows_the_bodies_of_the_day() throws Exception {
        assertThat(page("/co-quan?ngay=2016-12-30", Role.OFFICE_SPECIALIST))
                .contains("Sở Kế hoạch và Đầu tư")
                .contains("UBND huyện Krông Pắc");
        assertThat(page("/co-quan?ngay=2026-01-05", Role.OFFICE_SPECIALIST))
                .doesNotContain("Krông Pắc")
                .contains("Sở Nông nghiệp và Môi trường");
    }

    @Test
    void typing_without_marks_offers_names() throws Exception {
        assertThat(page("/co-quan/goi-y?q=so noi&ngay=2026-01-05", Role.OFFICE_CLERK))
                .contains("\"id\":\"so-noi-vu\"")
                .contains("Sở Nội vụ");
    }

    @Test
    void an_administrator_adds_a_body_and_nobody_else_does() throws Exception {
        mvc.perform(post("/quan-tri/co-quan")
                        .param("ten", "UBND phường Buôn Ma Thuột")
                        .param("loai", "COMMUNE")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/quan-tri/co-quan")
                        .param("ten", "UBND phường Buôn Ma Thuột")
                        .param("loai", "COMMUNE")
                        .param("tu", "2025-07-01")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(redirectedUrl("/co-quan"));
        assertThat(page("/co-quan?ngay=2026-01-05", Role.OFFICE_CLERK)).contains("UBND phường Buôn Ma Thuột");
    }

    @Test
    void the_regulation_shows_each_value_with_its_article_and_what_is_not_confirmed() throws Exception {
        assertThat(page("/quy-che", Role.OFFICE_LEADER))
                .contains("Điều 7.1")
                .contains("Chưa xác nhận")
                .contains("Văn bản không quy định");
        assertThat(page("/quy-che?so-sanh=ninh-hai", Role.OFFICE_LEADER))
                .contains("UBND huyện Ninh Hải")
                .contains("Khác");
        assertThat(page("/quy-che?so-sanh=khong-co", Role.OFFICE_LEADER)).doesNotContain(">Khác<");
    }

    private String page(String path, Role role) throws Exception {
        return mvc.perform(get(path).with(LoggedIn.as(context, role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
