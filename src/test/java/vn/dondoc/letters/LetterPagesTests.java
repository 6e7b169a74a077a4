package vn.dondoc.letters;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.testing.Multipart;
import vn.dondoc.testing.WebTest;
import vn.dondoc.tracking.Entered;
import vn.dondoc.tracking.Given;

@WebTest
class LetterPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Clock clock;

    private RequestPostProcessor office;
    private UUID task;
    private String agency;
    private LocalDate today;

    @BeforeEach
    void aRedTask() {
        office = LoggedIn.as(context, Role.OFFICE_SPECIALIST);
        today = LocalDate.now(clock);
        agency = "Ban thử " + UUID.randomUUID();
        var given = Given.task("Nhiệm vụ đỏ", today.minusDays(40), List.of("so-cong-thuong:" + agency), List.of());
        Entered.directive(context, Given.directive("820/UBND-CN", today.minusDays(60), given));
        task = given.id();
    }

    @Test
    void theOfficeUrgesAnAgencyAndTheAgencyReadsItWithTheTask() throws Exception {
        String letter = requireNonNull(mvc.perform(post("/cong-van/don-doc")
                        .param("co-quan", agency)
                        .with(office)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(letter).matches("/cong-van/[0-9a-f-]{36}");
        mvc.perform(get(letter).with(office)).andExpect(content().string(containsString("01 nhiệm vụ")));
        mvc.perform(get(letter + "/tep.docx").with(office))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("du-thao.docx")));
        var theirs = LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-cong-thuong"));
        mvc.perform(get(letter).with(theirs)).andExpect(status().isNotFound());
        String id = letter.substring(letter.lastIndexOf('/') + 1);
        numbered(id, numbering(""), theirs).andExpect(status().isNotFound());
        numbered(id, numbering("").file("ban-ky.txt", "chưa có số"), office)
                .andExpect(flash().attribute("problem", "letters.numberMissing"));
        assertThat(scans(id)).as("what is not signed has no scan").isEmpty();
        numbered(id, numbering("77/VP-" + UUID.randomUUID()).file("ban-ky.txt", "Bản ký " + id), office)
                .andExpect(flash().attribute("done", "letters.issuedWithScan"));
        assertThat(scans(id)).extracting(LetterScans.Scan::name).containsExactly("ban-ky.txt");
        numbered(id, new Multipart(), office).andExpect(flash().attribute("problem", "letters.scanMissing"));
        numbered(id, new Multipart().file("ban-ky-2.txt", "Bản ký lại " + id), office)
                .andExpect(flash().attribute("done", "letters.scanned"));
        mvc.perform(get(letter).with(theirs)).andExpect(content().string(containsString("ban-ky-2.txt")));
        mvc.perform(get(letter + "/ban-ky/" + scans(id).getFirst().receipt()).with(theirs))
                .andExpect(status().isNotFound());
        mvc.perform(get("/nhiem-vu/" + task).with(theirs))
                .andExpect(content().string(containsString(letter)))
                .andExpect(content().string(not(containsString("Soạn công văn"))));
        mvc.perform(get(letter + "/tep.pdf").with(theirs)).andExpect(status().isOk());
        mvc.perform(get(letter).with(LoggedIn.as(context, Role.AGENCY_OFFICER))).andExpect(status().isNotFound());
    }

    private Multipart numbering(String number) {
        return new Multipart().field("version", "0").field("number", number).field("on", today.toString());
    }

    private ResultActions numbered(String id, Multipart form, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/cong-van/cap-so?cong-van=" + id)
                .contentType(Multipart.TYPE)
                .content(form.end())
                .with(who)
                .with(csrf().asHeader()));
    }

    private List<LetterScans.Scan> scans(String id) {
        return context.getBean(LetterScans.class)
                .of(context.getBean(Letters.class)
                        .find(Given.OFFICE, UUID.fromString(id))
                        .orElseThrow());
    }

    @Test
    void theTaskOffersOnlyWhatThereIsToWriteAbout() throws Exception {
        mvc.perform(get("/nhiem-vu/" + task).with(office))
                .andExpect(content().string(containsString("Soạn công văn đôn đốc")))
                .andExpect(content().string(not(containsString("Soạn văn bản đồng ý gia hạn"))));
        mvc.perform(get("/cong-van/moi")
                        .param("loai", "INFORMATION")
                        .param("nhiem-vu", task.toString())
                        .with(office))
                .andExpect(content().string(containsString(agency)));
        mvc.perform(get("/cong-van").with(office)).andExpect(content().string(containsString(agency)));
    }
}
