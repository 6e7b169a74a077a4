package vn.dondoc.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.testing.WebTest;
import vn.dondoc.tracking.Entered;
import vn.dondoc.tracking.Given;

@WebTest
class NoticePagesTests {

    /** Of a body for which no other test of the shared program has work. */
    private static final String OFFICER = "test-agency-officer-so-dan-toc-va-ton-giao";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private static boolean entered;
    private RequestPostProcessor faith;
    private RequestPostProcessor health;

    @BeforeEach
    void enter() {
        faith = LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-dan-toc-va-ton-giao"));
        health = LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-y-te"));
        if (!entered) {
            entered = true;
            LocalDate today = LocalDate.now(clock);
            var late = Given.task(
                    "Rà soát cụm công nghiệp, báo cáo kết quả; đề xuất giải pháp",
                    today.minusDays(8),
                    List.of("so-dan-toc-va-ton-giao:Sở Dân tộc và Tôn giáo"),
                    List.of());
            var later = Given.task(
                    "Tổ chức hội chợ",
                    today.plusDays(90),
                    List.of("so-dan-toc-va-ton-giao:Sở Dân tộc và Tôn giáo"),
                    List.of());
            Entered.directive(context, Given.directive("901/UBND-CN", today.minusDays(30), late, later));
        }
    }

    /** On whatever day of the week the test runs. */
    private void tell() {
        Recipient officer = context.getBean(Recipients.class).all().stream()
                .filter(one -> one.key().equals(OFFICER))
                .findFirst()
                .orElseThrow();
        context.getBean(Digests.class).tell(officer, LocalDate.now(clock));
    }

    @Test
    void aReminderStandsInTheProgramUntilItIsReadOrNoLongerTrue() throws Exception {
        tell();
        mvc.perform(get("/nhac-viec").with(faith))
                .andExpect(content().string(containsString("Rà soát cụm công nghiệp")))
                .andExpect(content().string(containsString("Quá hạn")))
                .andExpect(content().string(not(containsString("Tổ chức hội chợ"))));
        mvc.perform(get("/ca-nhan/phien").with(faith)).andExpect(content().string(containsString("bell-count")));
        mvc.perform(get("/nhac-viec").with(health))
                .andExpect(content().string(not(containsString("Rà soát cụm công nghiệp"))));

        UUID id = jdbc.sql("SELECT id FROM reminder WHERE recipient = :me AND kind = 'AFTER' AND dropped_at IS NULL")
                .param("me", OFFICER)
                .query(UUID.class)
                .single();
        mvc.perform(post("/nhac-viec/{id}/mo", id).with(health).with(csrf())).andExpect(redirectedUrl("/nhac-viec"));
        var opened = mvc.perform(post("/nhac-viec/{id}/mo", id).with(faith).with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(opened).startsWith("/nhiem-vu/");
        mvc.perform(get("/ca-nhan/phien").with(faith)).andExpect(content().string(not(containsString("bell-count"))));

        jdbc.sql("UPDATE assignment SET due_on = :later WHERE agency_id = 'so-dan-toc-va-ton-giao' AND due_on < :later")
                .param("later", LocalDate.now(clock).plusDays(60))
                .update();
        mvc.perform(get("/nhac-viec").with(faith))
                .andExpect(content().string(not(containsString("Rà soát cụm công nghiệp"))));
        jdbc.sql("UPDATE assignment SET due_on = :due WHERE agency_id = 'so-dan-toc-va-ton-giao' AND due_on = :later")
                .param("later", LocalDate.now(clock).plusDays(60))
                .param("due", LocalDate.now(clock).minusDays(8))
                .update();
    }

    @Test
    void aPersonChoosesWhatComesByMailAndWhereTo() throws Exception {
        mvc.perform(post("/ca-nhan/nhac-viec")
                        .param("thu", "không phải địa chỉ")
                        .with(health)
                        .with(csrf()))
                .andExpect(flash().attribute("problem", "notice.choice.notAnAddress"));
        mvc.perform(post("/ca-nhan/nhac-viec")
                        .param("thu", "yte@tinh.gov.vn")
                        .param("nhan", "AFTER", "DUE")
                        .with(health)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "notice.choice.kept"));
        mvc.perform(get("/ca-nhan/nhac-viec").with(health))
                .andExpect(content().string(containsString("yte@tinh.gov.vn")));
        Recipient chosen = context.getBean(Recipients.class).all().stream()
                .filter(one -> one.key().equals("test-agency-officer-so-y-te"))
                .findFirst()
                .orElseThrow();
        assertThat(chosen.mail()).isEqualTo("yte@tinh.gov.vn");
        assertThat(List.of(NoticeKind.values()).stream().filter(chosen::byMail))
                .containsExactlyInAnyOrder(NoticeKind.DUE, NoticeKind.AFTER, NoticeKind.WAITS, NoticeKind.LEADERS);
    }

    @Test
    void theOwnCalendarIsOpenedByItsAddressAloneAndClosedByRevokingIt() throws Exception {
        String address = newFeed();
        String calendar = mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var read = IcsFile.read(calendar);
        assertThat(read.events())
                .extracting(event -> event.get("SUMMARY"))
                .contains(
                        "Đến hạn: Rà soát cụm công nghiệp, báo cáo kết quả; đề xuất giải pháp",
                        "Đến hạn: Tổ chức hội chợ")
                .noneMatch(summary -> summary.contains("Kiểm kê trang thiết bị"));
        assertThat(IcsFile.read(mvc.perform(get(address))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                        .events())
                .as("the same again")
                .isEqualTo(read.events());

        String renewed = newFeed();
        mvc.perform(get(address)).andExpect(status().isNotFound());
        mvc.perform(get(renewed)).andExpect(status().isOk());
        mvc.perform(post("/ca-nhan/nhac-viec/lich/thu-hoi").with(faith).with(csrf()));
        mvc.perform(get(renewed)).andExpect(status().isNotFound());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice_choice WHERE feed_hash LIKE '%' || :secret || '%'")
                        .param("secret", renewed.replaceAll(".*/|[.]ics", ""))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String newFeed() throws Exception {
        var made = mvc.perform(post("/ca-nhan/nhac-viec/lich").with(faith).with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("feed");
        return Objects.requireNonNull(made).toString().replaceFirst("http://localhost", "");
    }

    @Test
    void leadersSeeTheMorningAndAnAgencyItsTwoWeeks() throws Exception {
        mvc.perform(get("/nhac-viec/trang-sang").with(LoggedIn.as(context, Role.COMMITTEE_LEADER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tình hình nhiệm vụ sáng")));
        mvc.perform(get("/nhac-viec/hai-tuan").with(faith))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đến hạn trong hai tuần tới")));
        mvc.perform(get("/nhac-viec/hai-tuan").with(LoggedIn.as(context, Role.OFFICE_LEADER)))
                .andExpect(status().isOk());
        mvc.perform(get("/").with(faith)).andExpect(content().string(containsString("Việc đến hạn theo Quy chế")));
    }
}
