package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.rendering.OfficialPapers;
import vn.dondoc.testing.WebTest;

@WebTest
class OwnFilePagesTests {

    private static final String PATH = OwnFilePages.PATH;
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final String OTHER = "Độc lập – Tự do – Hạnh phúc";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    OfficialPapers papers;

    @Autowired
    OwnFiles files;

    @AfterEach
    void back() {
        for (Replaceable name : Replaceable.values()) {
            files.backToOurs(Viewer.system("test"), name);
            files.offered(name).ifPresent(file -> files.drop(Viewer.system("test"), file));
        }
    }

    @Test
    void aTemplateIsUploadedLookedAtSwitchedOnAndTakenBackByClicks() throws Exception {
        String ours = papers.form().hash();
        String page = Objects.requireNonNull(
                upload(Replaceable.FRAME, Replaceable.FRAME.shipped().replace(MOTTO, OTHER))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        mvc.perform(get(page).with(admin())).andExpect(content().string(containsString("Chưa ai mở bản xem trước")));
        mvc.perform(post(page + "/bat").with(admin()).with(csrf()))
                .andExpect(flash().attribute("problem", "reporting.own.unseen"));
        assertThat(papers.form().hash())
                .as("not in use before a person has seen it")
                .isEqualTo(ours);

        byte[] pdf = mvc.perform(
                        get(page + "/xem-truoc.pdf").param("loai", "RANKING").with(admin()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(OTHER, "BẢNG XẾP HẠNG");
        }
        mvc.perform(post(page + "/bat").with(admin()).with(csrf()))
                .andExpect(flash().attribute("done", "reporting.own.on"));
        assertThat(papers.form().hash()).isNotEqualTo(ours);
        mvc.perform(get(PATH).with(admin()))
                .andExpect(content().string(containsString("Của Văn phòng")))
                .andExpect(content().string(containsString("Dùng lại tệp của chương trình")));

        mvc.perform(post(PATH + "/dung-lai")
                        .param("name", "FRAME")
                        .with(admin())
                        .with(csrf()))
                .andExpect(flash().attribute("done", "reporting.own.back"));
        assertThat(papers.form().hash()).isEqualTo(ours);
        mvc.perform(get(PATH).with(admin())).andExpect(content().string(containsString("Đã từng dùng")));
    }

    @Test
    void aHostileOrBrokenTemplateIsRefusedWithLineAndElement() throws Exception {
        upload(
                        Replaceable.FRAME,
                        Replaceable.FRAME
                                .shipped()
                                .replace("[$P{placeAndDate}]", "[Runtime.getRuntime().exec(\"id\").toString()]"))
                .andExpect(status().is(422))
                .andExpect(content().string(matchesPattern("(?s).*Dòng [1-9][0-9]*, phần .*")))
                .andExpect(content().string(containsString("&lt;expression&gt;")))
                .andExpect(content().string(containsString("Runtime")));
        assertThat(files.offered(Replaceable.FRAME)).isEmpty();
        mvc.perform(multipart(PATH)
                        .file(new MockMultipartFile("tep", "a.jrxml", "text/xml", new byte[300 * 1024]))
                        .param("name", "FRAME")
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("256 KB")));
    }

    @Test
    void aFormulaIsComparedWithTheOneInUse() throws Exception {
        upload(Replaceable.FORMULA, Replaceable.FORMULA.shipped().replace("results: 80", "results: 70"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("cộng lại bằng 90")));
        String page = Objects.requireNonNull(
                upload(Replaceable.FORMULA, Replaceable.FORMULA.shipped().replace("done-late: 60", "done-late: 50"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        mvc.perform(get(page).with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("bảng xếp hạng của kỳ gần nhất")))
                .andExpect(content().string(not(containsString("Loại báo cáo mẫu"))));
        mvc.perform(get(page + "/xem-truoc.pdf").with(admin())).andExpect(status().isOk());
        mvc.perform(post(page + "/bo").with(admin()).with(csrf()))
                .andExpect(flash().attribute("done", "reporting.own.dropped"));
        assertThat(files.offered(Replaceable.FORMULA)).isEmpty();
    }

    @Test
    void nobodyButAnAdministratorComesNear() throws Exception {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                mvc.perform(get(PATH).with(LoggedIn.as(context, role))).andExpect(status().isForbidden());
            }
        }
    }

    private ResultActions upload(Replaceable name, String content) throws Exception {
        return mvc.perform(multipart(PATH)
                .file(new MockMultipartFile(
                        "tep", name.fileName(), "text/plain", content.getBytes(StandardCharsets.UTF_8)))
                .param("name", name.name())
                .with(admin())
                .with(csrf()));
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor admin() {
        return LoggedIn.as(context, Role.ADMINISTRATOR);
    }
}
