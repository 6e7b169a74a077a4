package vn.dondoc.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Scope;
import vn.dondoc.access.Tokens;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.testing.WebTest;

@WebTest
class SearchPageTests {

    private static final AgencyId FINANCE = new AgencyId("so-tai-chinh");

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    DirectiveIndex index;

    @Autowired
    SavedSearches saved;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @BeforeEach
    void enter() {
        index.put(Indexed.directive("501/QĐ-UBND")
                .key(first)
                .about("Về <script>alert(1)</script> lạc đà")
                .task("Đếm lạc đà một bướu", "Sở Tài chính", FINANCE)
                .says("Giao đếm lạc đà trước ngày 20/6/2026.\n=CONG(1) lạc đà")
                .made());
        index.put(Indexed.directive("502/CT-UBND")
                .key(second)
                .about("Lạc đà hai bướu")
                .issued(LocalDate.of(2024, 1, 5))
                .since(Instant.parse("2999-01-01T00:00:00Z"))
                .says("Chăn lạc đà hai bướu.")
                .made());
        index.show();
    }

    @AfterEach
    void remove() {
        index.remove(first);
        index.remove(second);
        index.show();
    }

    @Test
    void showsWhatWasFoundWithChoicesBesideAndNothingOfItRuns() throws Exception {
        assertThat(page("/tim-kiem?q=lạc đà", Role.OFFICE_SPECIALIST))
                .contains(
                        "Tìm thấy 2 văn bản.", "<mark>lạc</mark>", "&lt;script&gt;alert(1)", "loai=CHI_THI", "nam=2024")
                .doesNotContain("<script>alert");
        assertThat(page("/tim-kiem?q=lạc đà&nam=2024", Role.OFFICE_SPECIALIST))
                .contains("Tìm thấy 1 văn bản.", "502/CT-UBND")
                .doesNotContain("501/QĐ-UBND");
        assertThat(page("/tim-kiem?q=lạc đà", Role.AGENCY_OFFICER))
                .contains("Tìm thấy 1 văn bản.", "501/QĐ-UBND")
                .doesNotContain("502/CT-UBND");
    }

    @Test
    void whateverStandsInAnAddressIsAnswered() throws Exception {
        for (var address : new String[] {
            "?q=&loai=NGHỊ&nam=abc&trang=-7&thu-tu=x&giong=y&trang-thai=z",
            "?q=%22lạc&trang=99999",
            "?q=" + "lạc đà ".repeat(500),
            "?q=ngay:99/99/9999 han:.. *:* ^~({[",
            "?giong=" + UUID.randomUUID(),
        }) {
            assertThat(page("/tim-kiem" + address, Role.OFFICE_SPECIALIST)).contains("Tìm kiếm");
        }
    }

    @Test
    void offersComeAsJson() throws Exception {
        assertThat(page("/tim-kiem/goi-y?q=lạc đà h", Role.OFFICE_SPECIALIST))
                .isEqualTo("[{\"value\":\"502/CT-UBND\",\"label\":\"Lạc đà hai bướu\"}]");
        assertThat(page("/tim-kiem/goi-y?q=lạc đà h", Role.AGENCY_OFFICER)).isEqualTo("[]");
    }

    @Test
    void theListCanBeTakenAwayAsASheet() throws Exception {
        var bytes = mvc.perform(get("/tim-kiem/ket-qua.xlsx?q=lạc đà&thu-tu=cu")
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("502/CT-UBND");
            assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2024, 1, 5));
        }
        assertThat(page("/tim-kiem/ket-qua.csv?q=lạc đà", Role.AGENCY_OFFICER))
                .contains("501/QĐ-UBND")
                .doesNotContain("502/CT-UBND");
    }

    @Test
    void aQuestionIsKeptByItsOwnerAndTellsOfNewAnswersUntilItIsOpened() throws Exception {
        var owner = LoggedIn.as(context, Role.OFFICE_LEADER);
        mvc.perform(post("/tim-kiem/da-luu")
                        .param("q", "lạc đà bướu")
                        .param("loai", "CHI_THI")
                        .param("ten", "Đàn lạc đà")
                        .param("bao", "true")
                        .with(csrf())
                        .with(owner))
                .andExpect(flash().attribute("done", "search.saved.done"));
        assertThat(page("/tim-kiem/da-luu", Role.OFFICE_LEADER)).contains("Đàn lạc đà", ">1</td>");
        assertThat(page("/", Role.OFFICE_LEADER)).contains("Văn bản mới khớp câu tìm đã lưu");
        assertThat(page("/tim-kiem/da-luu", Role.OFFICE_SPECIALIST)).doesNotContain("Đàn lạc đà");

        var id = page("/tim-kiem/da-luu", Role.OFFICE_LEADER).replaceAll("(?s).*da-luu/([0-9a-f-]{36})\".*", "$1");
        mvc.perform(get("/tim-kiem/da-luu/" + id).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isNotFound());
        var to = mvc.perform(get("/tim-kiem/da-luu/" + id).with(owner))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(to).startsWith("/tim-kiem?").contains("loai=CHI_THI", "thu-tu=moi");
        assertThat(page(URLDecoder.decode(to, StandardCharsets.UTF_8), Role.OFFICE_LEADER))
                .contains("502/CT-UBND");

        mvc.perform(post("/tim-kiem/da-luu/" + id + "/xoa").with(csrf()).with(owner));
        assertThat(page("/tim-kiem/da-luu", Role.OFFICE_LEADER)).doesNotContain("Đàn lạc đà");
    }

    @Test
    void otherProgramsAskInTheSameLanguageAndSeeOnlyWhatIsConfirmed() throws Exception {
        index.put(Indexed.directive("503/CT-UBND")
                .key(second)
                .unconfirmed()
                .says("lạc đà")
                .made());
        index.show();

        mvc.perform(get("/api/v1/search")
                        .param("q", "lac da")
                        .header("Authorization", Tokens.bearer(context, Scope.DIRECTIVES_READ)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.complete").value(true))
                .andExpect(jsonPath("$.directives[0].number").value("501/QĐ-UBND"))
                .andExpect(jsonPath("$.directives[0].issuedOn").value("2026-06-01"))
                .andExpect(jsonPath("$.facets.loai.QUYET_DINH").value(1));
        mvc.perform(get("/api/v1/search")
                        .param("q", "lac da")
                        .header("Authorization", Tokens.bearer(context, Scope.DOCUMENTS_READ)))
                .andExpect(status().isForbidden());
    }

    private String page(String path, Role role) throws Exception {
        int query = path.indexOf('?');
        var request = get(query < 0 ? path : path.substring(0, query));
        if (query >= 0) {
            for (var one : path.substring(query + 1).split("&")) {
                request.param(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
            }
        }
        return mvc.perform(request.with(LoggedIn.as(context, role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
