package vn.dondoc.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.testing.WebTest;
import vn.dondoc.tracking.Registering;

/** The pages of an inspection, in the order in which people open them. */
@WebTest
class InspectionPagesTests {

    private static final Viewer OFFICE = new Viewer("xem", "Xem", Set.of(Role.OFFICE_LEADER), null);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Inspections inspections;

    @Autowired
    Clock clock;

    @Test
    void anAdHocInspectionFromItsProposalToTheNotice() throws Exception {
        var clerk = LoggedIn.as(context, Role.OFFICE_SPECIALIST);
        var leader = LoggedIn.as(context, Role.OFFICE_LEADER);
        var inspector = LoggedIn.as(context, Role.INSPECTOR);
        var health = LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-y-te"));
        var stranger = LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-xay-dung"));
        String today = LocalDate.now(clock).toString();

        mvc.perform(get("/kiem-tra/moi")
                        .param("hinh-thuc", "AD_HOC")
                        .param("don-vi", "so-y-te")
                        .with(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sở Y tế")));
        mvc.perform(get("/kiem-tra/dau-hieu").with(leader)).andExpect(status().isOk());
        mvc.perform(form("/kiem-tra/moi", clerk)
                        .param("form", "AD_HOC")
                        .param("title", "Kiểm tra <b>đột xuất</b>")
                        .param("units", "so-y-te")
                        .param("ground", "ORDER"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("phải có căn cứ")))
                .andExpect(content().string(containsString("Kiểm tra &lt;b&gt;đột xuất&lt;/b&gt;")));
        mvc.perform(form("/kiem-tra/moi", clerk)
                        .param("form", "AD_HOC")
                        .param("issuer", "CHAIRMAN")
                        .param("title", "Kiểm tra <b>đột xuất</b>")
                        .param("units", "so-y-te")
                        .param("ground", "ORDER")
                        .param("groundText", "Chủ tịch yêu cầu")
                        .param("bases", "Quy chế\nÝ kiến của Chủ tịch")
                        .param("scope", "Việc thực hiện nhiệm vụ")
                        .param("task", "Đánh giá")
                        .param("startsOn", today)
                        .param("endsOn", today)
                        .param("duty", "HEAD", "MEMBER", "MEMBER")
                        .param("memberName", "Nguyễn Văn An", "Lê Thị Tra", "")
                        .param("memberPosition", "Chánh Văn phòng", "", "")
                        .param("memberAccount", "", "test-inspector", ""))
                .andExpect(status().is3xxRedirection());
        InspectionId id = inspections.list(OFFICE, true).stream()
                .filter(one -> one.head().title().contains("<b>đột xuất</b>"))
                .findFirst()
                .orElseThrow()
                .id();
        String page = "/kiem-tra/" + id;
        mvc.perform(get(page + "/sua").with(clerk)).andExpect(status().isOk());
        mvc.perform(get(page).with(inspector)).andExpect(status().isNotFound());
        take(clerk, id, "ISSUE", "number", "1/QĐ-UBND", "on", today, "signer", "Trần Văn Bình");
        mvc.perform(get(page).with(stranger)).andExpect(status().isNotFound());
        mvc.perform(get("/kiem-tra").with(stranger)).andExpect(content().string(not(containsString(id.toString()))));
        mvc.perform(get(page).with(inspector)).andExpect(status().isOk());
        take(inspector, id, "INVITE", "name", "Phạm Mời", "body", "Mặt trận");
        take(inspector, id, "ASK", "unit", "so-y-te", "text", "Sổ theo dõi", "dueOn", today);
        take(health, id, "ANSWER", "no", "1", "text", "Xin gửi");
        take(inspector, id, "MINUTES", "unit", "so-y-te", "on", today, "text", "Đã làm việc");
        take(inspector, id, "END", "on", today);
        mvc.perform(form(page + "/buoc", inspector)
                        .param("version", version(id))
                        .param("step", "FIND")
                        .param("unit", "so-y-te")
                        .param("evaluation", "Tốt", "Khá", "Đủ")
                        .param("failing", "Đề án chậm", "")
                        .param("nature", "Thực hiện chậm", "")
                        .param("degree", "Nhẹ", "")
                        .param("cause", "Thiếu người", "")
                        .param("responsibility", "Phòng Kế hoạch", ""))
                .andExpect(flash().attribute("done", "inspection.taken.DONE"));
        mvc.perform(form(page + "/buoc", inspector)
                        .param("version", version(id))
                        .param("step", "DRAFT_CONCLUSION")
                        .param("text", "Đơn vị có cố gắng")
                        .param("recommended", "Trình đề án trước hạn", "")
                        .param("recommendedTo", "so-y-te", "")
                        .param(
                                "recommendedDue",
                                LocalDate.now(clock).plusDays(30).toString(),
                                ""))
                .andExpect(flash().attribute("done", "inspection.taken.DONE"));
        take(clerk, id, "CONCLUDE", "number", "2/KL", "on", today, "signer", "Trần Văn Bình");
        mvc.perform(get(page).with(health))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Đơn vị có cố gắng"))));
        take(clerk, id, "NOTIFY", "number", "3/TB", "on", today);
        mvc.perform(get(page).with(health)).andExpect(content().string(containsString("Đơn vị có cố gắng")));
        mvc.perform(get(page + "/nhiem-vu").with(inspector)).andExpect(status().isOk());
        mvc.perform(get(page).with(leader)).andExpect(status().isOk());

        for (var paper : List.of(
                "quyet-dinh.pdf",
                "quyet-dinh.docx",
                "ket-luan.pdf",
                "bao-cao.pdf",
                "bien-ban-1.pdf",
                "thong-bao-so-y-te.pdf")) {
            mvc.perform(get(page + "/in/" + paper).with(inspector)).andExpect(status().isOk());
        }
        mvc.perform(get(page + "/in/thong-bao-so-y-te.pdf").with(health)).andExpect(status().isOk());
        for (var paper : List.of(
                "ket-luan.pdf",
                "bao-cao.pdf",
                "muc-luc.pdf",
                "thong-bao-so-tai-chinh.pdf",
                "khac.pdf",
                "quyet-dinh.exe")) {
            mvc.perform(get(page + "/in/" + paper).with(health)).andExpect(status().isNotFound());
        }
        mvc.perform(get(page + "/ho-so.zip").with(health)).andExpect(status().isNotFound());
        mvc.perform(get(page + "/ho-so").with(health))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Báo cáo kết quả kiểm tra"))));
        mvc.perform(get(page + "/ho-so").with(inspector))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Còn thiếu")));
        var zip = mvc.perform(get(page + "/ho-so.zip").with(inspector))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(names(zip))
                .contains(
                        "0-muc-luc.pdf",
                        "1-quyet-dinh-thanh-lap-doan/quyet-dinh.pdf",
                        "4-bao-cao-tinh-hinh-thuc-hien/yeu-cau-va-tra-loi.pdf",
                        "4-bao-cao-tinh-hinh-thuc-hien/nhiem-vu-ngay-" + today + ".pdf",
                        "6-bien-ban-tai-lieu/bien-ban-1.pdf",
                        "7-bao-cao-ket-qua/bao-cao.pdf",
                        "8-tai-lieu-khac/thong-bao-so-y-te.pdf");

        mvc.perform(form(page + "/giao-nhiem-vu", inspector)
                        .param("version", version(id))
                        .param("no", "1"))
                .andExpect(status().isForbidden());
        mvc.perform(form(page + "/giao-nhiem-vu", clerk)
                        .param("version", version(id))
                        .param("no", "1"))
                .andExpect(flash().attribute("done", "inspection.taken.DONE"));
        var draft = Objects.requireNonNull(inspections
                .find(OFFICE, id)
                .orElseThrow()
                .outcome()
                .recommendations()
                .getFirst()
                .order());
        mvc.perform(get("/ra-soat/" + draft).with(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Trình đề án trước hạn")));
        mvc.perform(get(page).with(clerk)).andExpect(content().string(containsString("/ra-soat/" + draft)));
        mvc.perform(form("/ra-soat/" + draft + "/xac-nhan", clerk).param("despite", "true"))
                .andExpect(status().is3xxRedirection());
        Registering.register(context, draft);
        mvc.perform(get(page).with(clerk))
                .andExpect(content().string(containsString("/nhiem-vu/")))
                .andExpect(content().string(containsString("Nhiệm vụ 1")));
    }

    @Test
    void aPlanIsWrittenAndApprovedAndAnInspectorIsKeptOut() throws Exception {
        var clerk = LoggedIn.as(context, Role.OFFICE_SPECIALIST);
        var leader = LoggedIn.as(context, Role.OFFICE_LEADER);
        mvc.perform(get("/kiem-tra/ke-hoach").with(clerk)).andExpect(status().isOk());
        var location = mvc.perform(form("/kiem-tra/ke-hoach", clerk)
                        .param("year", "2031")
                        .param("units", "so-y-te", "so-tai-chinh")
                        .param("contents", "Ba nội dung"))
                .andExpect(flash().attribute("done", "inspection.taken.DONE"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(Objects.requireNonNull(location)).with(leader)).andExpect(status().isOk());
        mvc.perform(form(location + "/phe-duyet", leader)
                        .param("by", "Chủ tịch UBND tỉnh")
                        .param("number", "9/QĐ-UBND")
                        .param("on", LocalDate.now(clock).toString()))
                .andExpect(flash().attribute("done", "inspection.taken.DONE"));
        mvc.perform(get(location).with(clerk)).andExpect(content().string(containsString("9/QĐ-UBND")));
        mvc.perform(get(location).with(LoggedIn.as(context, Role.INSPECTOR))).andExpect(status().isForbidden());
        String plan = location.substring(location.lastIndexOf('/') + 1);
        mvc.perform(get("/kiem-tra/moi")
                        .param("hinh-thuc", "PERIODIC")
                        .param("ke-hoach", plan)
                        .with(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("9/QĐ-UBND")));
        assertThat(inspections.list(OFFICE, true))
                .noneMatch(one -> plan.equals(String.valueOf(one.head().plan())));
    }

    @Test
    void theSheetOfTheSessionIsForThoseWithATaskForceAndForTheOffice() throws Exception {
        mvc.perform(get("/kiem-tra/phien-hop").with(LoggedIn.as(context, Role.OFFICE_LEADER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("không quy định Tổ công tác")));
        mvc.perform(get("/kiem-tra/phien-hop").with(LoggedIn.as(context, Role.AGENCY_LEADER)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/kiem-tra/phien-hop/2026-02/to.pdf").with(LoggedIn.as(context, Role.OFFICE_LEADER)))
                .andExpect(status().isNotFound());
    }

    private static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private void take(RequestPostProcessor who, InspectionId id, String step, String... fields) throws Exception {
        var request = form("/kiem-tra/" + id + "/buoc", who)
                .param("version", version(id))
                .param("step", step);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        mvc.perform(request).andExpect(flash().attribute("done", "inspection.taken.DONE"));
        mvc.perform(get("/kiem-tra/" + id).with(who)).andExpect(status().isOk());
    }

    private String version(InspectionId id) {
        return Integer.toString(inspections.find(OFFICE, id).orElseThrow().version());
    }

    private static MockHttpServletRequestBuilder form(String path, RequestPostProcessor who) {
        return post(path).with(who).with(csrf());
    }
}
