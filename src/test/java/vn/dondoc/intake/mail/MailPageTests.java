package vn.dondoc.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.testing.WebTest;

@WebTest
class MailPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    MailBook book;

    @Autowired
    MailView view;

    @Test
    void showsEveryMailWithItsFateReasonAndParts() throws Exception {
        var key = seen(1);
        var part = new FoundPart("0.2", "logo <b>.png", "image/png", MimeWalk.PICTURE, InputStream::nullInputStream);
        book.describe(
                key,
                new Envelope("<1@so.vn>", "Văn thư <vanthu@so.vn>", "vanthu@so.vn", "Gửi báo cáo"),
                "x",
                new MailContent(List.of(part), "Sở Nội vụ <snv@tinh.vn>", false));
        book.decide(key, MailFate.NOTHING, "mail.reason.NOTHING", null);

        var page = page();

        assertThat(page)
                .contains(
                        "Gửi báo cáo",
                        "Văn thư &lt;vanthu@so.vn&gt;",
                        "thư gốc của Sở Nội vụ &lt;snv@tinh.vn&gt;",
                        "Không có tài liệu",
                        "logo &lt;b&gt;.png",
                        "hình trong chữ ký");
    }

    @Test
    void countsReconcileWithAllMailsThatWereSeen() throws Exception {
        book.decide(seen(2), MailFate.STRANGER, "mail.reason.STRANGER", null);
        seen(3);

        var counts = view.counts(Viewer.system("test"));

        assertThat(counts).hasSameSizeAs(MailFate.values());
        var sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(sum).isEqualTo(view.lines(Viewer.system("test"), null).size());
        assertThat(page()).contains("Đã thấy " + sum + " thư", "Người gửi không thuộc danh sách");
    }

    @Test
    void aPersonLetsAMailBeReadOnceMore() throws Exception {
        var key = seen(4);
        book.decide(key, MailFate.BROKEN, "mail.reason.deadly", null);

        mvc.perform(post(MailPage.PATH + "/" + key.id() + "/doc-lai")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.OFFICE_CLERK)))
                .andExpect(flash().attribute("done", "mail.retried"));

        assertThat(book.find(key.id()).orElseThrow().fate()).isEqualTo(MailFate.WAITING);
        mvc.perform(post(MailPage.PATH + "/" + key.id() + "/doc-lai")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.OFFICE_CLERK)))
                .andExpect(flash().attribute("problem", "mail.notRetried"));
    }

    @Test
    void saysThatEverythingWorksWithoutAMailbox() {
        assertThat(view.boxes(Viewer.system("test"))).isEmpty();
    }

    @Test
    void agenciesSeeNothingOfIt() {
        seen(5);
        var agency = new Viewer("so", "Sở", Set.of(Role.AGENCY_LEADER), null);

        assertThat(view.lines(agency, null)).isEmpty();
        assertThat(view.counts(agency).values()).containsOnly(0);
        assertThat(view.partCounts(agency)).isEqualTo(new MailView.PartCounts(0, 0));
    }

    @Test
    void aPasswordThatEndsSoonIsToldEarly() {
        assertThat(box(15).needsLook()).isFalse();
        assertThat(box(14).expiresSoon()).isTrue();
        assertThat(box(-1).expired()).isTrue();
        assertThat(box(-1).needsLook()).isTrue();
    }

    private static MailView.Box box(long daysLeft) {
        return new MailView.Box("a", "b:993", null, null, null, null, LocalDate.of(2026, 6, 20), daysLeft, 0);
    }

    private MailKey seen(long uid) {
        var key = new MailKey("van-ban", "INBOX", 77, uid);
        book.begin(key, 10, null);
        return key;
    }

    private String page() throws Exception {
        return mvc.perform(get(MailPage.PATH).with(LoggedIn.as(context, Role.OFFICE_CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
