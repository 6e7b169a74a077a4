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
                .andExpect(redirectedUrl("/co-quan/ubnd-phuong-buon-ma-thuot"));
        assertThat(page("/co-quan?ngay=2026-01-05", Role.OFFICE_CLERK)).contains("UBND phường Buôn Ma Thuột");
    }

    @Test
    void an_ended_body_is_shown_with_what_took_over_and_typing_its_name_offers_that() throws Exception {
        assertThat(page("/co-quan/so-ke-hoach-va-dau-tu", Role.OFFICE_CLERK))
                .contains("Đã hết hiệu lực sau ngày 28/2/2025", "Sở Tài chính");
        assertThat(page("/co-quan/goi-y?q=so ke hoach&ngay=2026-01-05", Role.OFFICE_CLERK))
                .contains("\"name\":\"Sở Tài chính\"", "\"inPlaceOf\":\"Sở Kế hoạch và Đầu tư\"");
        mvc.perform(get("/co-quan/khong-co").with(LoggedIn.as(context, Role.OFFICE_CLERK)))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_body_is_edited_with_its_days_and_what_is_wrong_is_said_in_words() throws Exception {
        mvc.perform(post("/quan-tri/co-quan/sua/so-cong-thuong")
                        .param("ten", "Sở Công Thương")
                        .param("loai", "DEPARTMENT")
                        .param("tenKhac", "SCT\nSở CT [1/1/2016 – 31/12/2020]")
                        .param("dauMoi", "Nguyễn Thị D")
                        .param("ketNoi", "true")
                        .param("version", "0")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(redirectedUrl("/co-quan/so-cong-thuong"));
        assertThat(page("/co-quan/so-cong-thuong", Role.OFFICE_LEADER))
                .contains("đến 31/12/2020", "Nguyễn Thị D", "Đầu mối: – → Nguyễn Thị D");
        assertThat(page("/co-quan/so-cong-thuong", Role.AGENCY_OFFICER)).doesNotContain("Nguyễn Thị D");
        assertThat(page("/co-quan?ket-noi=true", Role.OFFICE_LEADER))
                .contains("Sở Công Thương")
                .doesNotContain("Sở Ngoại vụ");
        String wrong = mvc.perform(post("/quan-tri/co-quan/sua/so-cong-thuong")
                        .param("ten", "Sở Công Thương")
                        .param("loai", "DEPARTMENT")
                        .param("keThua", "Sở Vũ trụ")
                        .param("version", "1")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(wrong).contains("Danh bạ không có cơ quan &quot;Sở Vũ trụ&quot;");
    }

    @Test
    void a_group_shows_its_members_of_the_day_and_is_changed_by_an_administrator() throws Exception {
        assertThat(page("/co-quan/cac-co-quan-chuyen-mon-thuoc-ubnd-tinh?ngay=2016-12-30", Role.OFFICE_CLERK))
                .contains("Sở Kế hoạch và Đầu tư")
                .doesNotContain("Sở Nông nghiệp và Môi trường");
        mvc.perform(post("/quan-tri/co-quan/nhom/cac-chu-dau-tu/thanh-vien")
                        .param("ten", "Sở Xây dựng")
                        .param("tu", "2026-01-01")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(redirectedUrl("/co-quan/cac-chu-dau-tu"));
        assertThat(page("/co-quan/cac-chu-dau-tu?ngay=2026-02-01", Role.ADMINISTRATOR))
                .contains("1 thành viên ngày 1/2/2026", "Sở Xây dựng", "Thuộc nhóm");
    }

    @Test
    void the_regulation_shows_each_value_with_its_article_and_what_is_not_confirmed() throws Exception {
        assertThat(page("/quy-che", Role.OFFICE_LEADER)).contains("Điều 7.1").contains("Văn bản không quy định");
        assertThat(page("/quy-che?xem=hung-yen", Role.OFFICE_LEADER)).contains("Chưa xác nhận");
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
