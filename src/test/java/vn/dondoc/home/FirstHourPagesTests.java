package vn.dondoc.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.regulation.OwnAuthority;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.testing.WebTest;

@WebTest
class FirstHourPagesTests {

    private static final String PATH = "/quan-tri/gio-dau";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnAuthority own;

    @Autowired
    Regulations regulations;

    @Autowired
    Agencies agencies;

    /** The database is everybody's. */
    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM first_hour_step").update();
        jdbc.sql("DELETE FROM own_authority").update();
    }

    @Test
    void everyStepIsShownAndMayBeLeftForLater() throws Exception {
        for (FirstHour.Step step : FirstHour.Step.values()) {
            assertThat(page(get(PATH + "/" + step.word()))).contains("aria-current=\"step\"");
        }
        act("/quy-che/de-sau", PATH + "/the-thuc");
        mvc.perform(get(PATH).with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(redirectedUrl(PATH + "/the-thuc"));
        assertThat(page(get(PATH + "/the-thuc"))).contains("để sau");
        mvc.perform(get(PATH + "/khong-co").with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theStartPageRemindsTheAdministratorUntilItIsFinished() throws Exception {
        assertThat(page(get("/"))).contains("Giờ đầu tiên: còn bước chưa làm");
        act("/xong", "/");
        assertThat(page(get("/"))).doesNotContain("Giờ đầu tiên: còn bước chưa làm");
    }

    @Test
    void whatIsEnteredStandsOnTheLettersInPlaceOfTheProfiles() throws Exception {
        mvc.perform(as(post(PATH + "/the-thuc/ghi")
                        .param("name", "UBND tỉnh Thử")
                        .param("office", "Văn phòng UBND tỉnh Thử")
                        .param("place", "Thành Thử")
                        .param("letterhead", "ỦY BAN NHÂN DÂN\r\nTỈNH THỬ")
                        .param("office-letterhead", "UBND TỈNH THỬ\r\nVĂN PHÒNG")))
                .andExpect(redirectedUrl(PATH + "/nguoi-ky"));
        mvc.perform(as(post(PATH + "/nguoi-ky/ghi").param("nguoi-ky-chief-own", "QUYỀN CHÁNH VĂN PHÒNG")))
                .andExpect(redirectedUrl(PATH + "/xac-nhan"));

        var entered = own.of(regulations.active());
        assertThat(entered.place()).isEqualTo("Thành Thử");
        assertThat(entered.officeLetterhead()).containsExactly("UBND TỈNH THỬ", "VĂN PHÒNG");
        assertThat(entered.signers())
                .anySatisfy(signer -> assertThat(signer.title()).containsExactly("QUYỀN CHÁNH VĂN PHÒNG"))
                .anySatisfy(signer -> assertThat(signer.id()).isEqualTo("chairman"));
        assertThat(page(get(PATH + "/nguoi-ky"))).contains("QUYỀN CHÁNH VĂN PHÒNG");

        mvc.perform(as(post(PATH + "/the-thuc/ghi")
                        .param("name", " ")
                        .param("office", "x")
                        .param("place", "x")
                        .param("letterhead", "x")
                        .param("office-letterhead", "x")))
                .andExpect(redirectedUrl(PATH + "/the-thuc"));
        assertThat(own.of(regulations.active()).name()).isEqualTo("UBND tỉnh Thử");
    }

    @Test
    void accountsAreMadeForManyBodiesAndTheirPasswordsShownOnce() throws Exception {
        assertThat(page(get("/tai-khoan/phieu"))).contains("Sở Tư pháp");
        var made = mvc.perform(as(post("/tai-khoan/phieu").param("agency", "so-tu-phap", "thanh-tra-tinh")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(made.getHeader("Cache-Control")).contains("no-store");
        String slips = made.getContentAsString(StandardCharsets.UTF_8);
        assertThat(Pattern.compile("<code>[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}</code>")
                        .matcher(slips)
                        .results())
                .hasSize(2);
        assertThat(slips).contains("Sở Tư pháp", "<code>so-tu-phap</code>");
        assertThat(agencies.entry(new AgencyId("so-tu-phap")).orElseThrow().connected())
                .isTrue();
        assertThat(page(get("/tai-khoan/phieu"))).doesNotContain("Sở Tư pháp");
    }

    @Test
    void aTrialLetterNeedsAServerAndAnAddress() throws Exception {
        mvc.perform(as(post(PATH + "/ket-noi/thu").param("toi", "khong phai dia chi")))
                .andExpect(redirectedUrl(PATH + "/ket-noi"));
        assertThat(page(get(PATH + "/ket-noi"))).contains("Chưa có máy chủ gửi thư");
    }

    @Test
    void theRegulationIsChosenAmongThoseThatThereAre() throws Exception {
        mvc.perform(as(post(PATH + "/quy-che/chon")
                        .param("quy-che", regulations.active().id())))
                .andExpect(redirectedUrl(PATH + "/the-thuc"));
        mvc.perform(as(post(PATH + "/quy-che/chon").param("quy-che", "sao-hoa")))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void nobodyElseSetsTheInstallationUp() throws Exception {
        for (String path : new String[] {PATH, PATH + "/the-thuc", "/tai-khoan/phieu"}) {
            mvc.perform(get(path).with(LoggedIn.as(context, Role.OFFICE_LEADER)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void theReportsOfTheYearAreThereForTheOfficeAndTheAgencies() throws Exception {
        String office = mvc.perform(get("/lich-bao-cao?nam=2030").with(LoggedIn.as(context, Role.OFFICE_CLERK)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(office).contains("Quý II/2030", "6 tháng đầu năm 2030", "Tháng cuối quý II: đến hạn", "Điều 22");
        assertThat(office).contains("Hạn không lùi");
    }

    private void act(String path, String then) throws Exception {
        mvc.perform(as(post(PATH + path))).andExpect(redirectedUrl(then));
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(LoggedIn.as(context, Role.ADMINISTRATOR));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(as(request))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
