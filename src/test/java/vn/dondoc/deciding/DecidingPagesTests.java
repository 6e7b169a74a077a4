package vn.dondoc.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Multipart;
import vn.dondoc.testing.WebTest;
import vn.dondoc.tracking.AssignmentId;
import vn.dondoc.tracking.Entered;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.TaskId;
import vn.dondoc.tracking.Tasks;

@WebTest
class DecidingPagesTests {

    private static final String PATH = "/viec-cho-y-kien";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Clock clock;

    @Autowired
    Deciding deciding;

    private RequestPostProcessor chairman;
    private RequestPostProcessor specialist;
    private RequestPostProcessor finance;
    private UUID task;
    private String content;

    @BeforeEach
    void aDifficultyWaits() throws Exception {
        chairman = LoggedIn.as(context, Role.COMMITTEE_LEADER);
        specialist = LoggedIn.as(context, Role.OFFICE_SPECIALIST);
        finance = LoggedIn.as(context, Role.AGENCY_OFFICER);
        content = "Giải phóng mặt bằng " + UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        var given = Given.task(content, today.minusDays(30), List.of("so-tai-chinh:Sở Tài chính"), List.of());
        Entered.directive(context, Given.directive("810/UBND-CN", today.minusDays(60), given));
        task = given.id();
        mvc.perform(post("/trao-doi/moi")
                        .param("loai", "DIFFICULTY")
                        .param("nhiemVu", task.toString())
                        .param("text", "Thiếu <b>vốn</b>")
                        .param("remedy", "Bổ sung vốn")
                        .with(finance)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void aLeaderSeesItAndHisWordSettlesItAndIsInTheAudit() throws Exception {
        mvc.perform(get(PATH).with(chairman))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(content)))
                .andExpect(content().string(containsString("Thiếu &lt;b&gt;vốn&lt;/b&gt;")))
                .andExpect(content().string(containsString("state-overdue")));
        say(chairman, "REFUSE", "").andExpect(flash().attribute("problem", "deciding.textMissing"));
        say(chairman, "AGREE", "Trong tuần").andExpect(flash().attribute("done", "deciding.given"));
        mvc.perform(get(PATH).with(chairman)).andExpect(content().string(not(containsString(content))));
        mvc.perform(get("/nhiem-vu/" + task).with(specialist))
                .andExpect(content().string(containsString("Đồng ý. Trong tuần")));
        assertThat(context.getBean(AuditTrail.class).of("task", task.toString()))
                .anyMatch(entry -> entry.action().equals("deciding.word"));
    }

    @Test
    void theOfficeEntersWhatWasSignedAndNothingElse() throws Exception {
        say(specialist, "AGREE", "").andExpect(flash().attribute("problem", "deciding.onlyLeaders"));
        enter("").andExpect(flash().attribute("problem", "deciding.paperMissing"));
        var part = context.getBean(Tasks.class)
                .find(Given.OFFICE, new TaskId(task))
                .orElseThrow()
                .assignments()
                .getFirst()
                .id();
        signed("", part, "chua-ky.txt").andExpect(flash().attribute("problem", "deciding.paperMissing"));
        mvc.perform(get("/nhiem-vu/" + task).with(specialist))
                .andExpect(content().string(not(containsString("chua-ky.txt"))));
        signed("12/UBND-TH", part, "ban-ky.txt").andExpect(flash().attribute("done", "deciding.givenWithScan"));
        mvc.perform(get("/nhiem-vu/" + task).with(specialist))
                .andExpect(content().string(containsString("ban-ky.txt")));
        enter("12/UBND-TH").andExpect(flash().attribute("problem", "deciding.gone"));
        mvc.perform(get("/nhiem-vu/" + task).with(finance))
                .andExpect(content().string(not(containsString("Trần Văn Ký"))));
    }

    @Test
    void anAgencyHasNoSuchPageAndTheFilterNamesPostsAndPeople() throws Exception {
        mvc.perform(get(PATH).with(finance)).andExpect(status().isForbidden());
        mvc.perform(get(PATH).param("lanh-dao", "CHAIRMAN").with(specialist))
                .andExpect(content().string(containsString(content)));
        mvc.perform(get(PATH).param("lanh-dao", "VICE_CHAIRMAN").with(specialist))
                .andExpect(content().string(not(containsString(content))));
    }

    private ResultActions say(RequestPostProcessor who, String verdict, String text) throws Exception {
        return mvc.perform(post(PATH + "/difficulty/" + item())
                .param("verdict", verdict)
                .param("text", text)
                .with(who)
                .with(csrf()));
    }

    private ResultActions enter(String number) throws Exception {
        return signed(number, null, "");
    }

    private ResultActions signed(String number, @Nullable AssignmentId part, String scan) throws Exception {
        var form = new Multipart()
                .field("verdict", "INSTRUCT")
                .field("text", "Làm ngay")
                .field("leader", "Trần Văn Ký")
                .field("number", number)
                .field("paperOn", LocalDate.now(clock).toString());
        if (!scan.isEmpty()) {
            form.file(scan, "Ý kiến đã ký " + task);
        }
        return mvc.perform(post(PATH + "/van-ban?loai=difficulty&muc=" + item() + (part == null ? "" : "&luot=" + part))
                .contentType(Multipart.TYPE)
                .content(form.end())
                .with(specialist)
                .with(csrf().asHeader()));
    }

    private UUID item() {
        return deciding.cases(Given.OFFICE).stream()
                .filter(one -> task.equals(one.item().task()))
                .map(one -> one.item().id())
                .findFirst()
                .orElse(UUID.randomUUID());
    }
}
