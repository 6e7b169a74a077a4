package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Hashing;
import vn.dondoc.testing.WebTest;
import vn.dondoc.work.WorkQueue;

@WebTest
class LedgerPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerView view;

    @Autowired
    WorkQueue queue;

    @Test
    void showsEveryFileWithItsFateReasonAndNextStep() throws Exception {
        ledger.enterRefused(arrival(ReceiptId.random(), "rỗng <b>.pdf"), 0, Fate.EMPTY, "intake.reason.empty");

        var page = page(Role.OFFICE_CLERK, "/so-tiep-nhan?q=RỖNG <B>");

        assertThat(page).contains("rỗng &lt;b&gt;.pdf", "Rỗng", "0 byte", "Chép lại tệp", "Đọc lại");
    }

    @Test
    void countsReconcileWithEverythingThatWasSeen() {
        ledger.enterRefused(arrival(ReceiptId.random(), "một.pdf"), 0, Fate.EMPTY, "intake.reason.empty");
        hold("hai.pdf");

        var counts = view.counts(Viewer.system("test"));

        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(view.rows(Viewer.system("test"), null, "").size());
        assertThat(counts.get(Fate.HELD)).isPositive();
    }

    @Test
    void eachSourceReconcilesAndABrokenFolderSaysWhy() throws Exception {
        var scans = new Source(Source.Kind.FOLDER, "a.pdf", "may-quet");
        ledger.enterRefused(new Arrival(ReceiptId.random(), scans, "a.pdf"), 0, Fate.EMPTY, "intake.reason.empty");
        ledger.enterRefused(
                new Arrival(ReceiptId.random(), scans, "b.pdf"), 9, Fate.TOO_LARGE, "intake.reason.tooLarge");

        var page = page(Role.OFFICE_CLERK, "/so-tiep-nhan")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ");

        assertThat(page).contains("may-quet Đã thấy 2 = 1 Rỗng + 1 Quá lớn");
    }

    @Test
    void showsWhenAFailedReadingIsTriedAgain() throws Exception {
        var id = hold("bản quét.pdf");
        for (var claim = queue.claim(Ledger.HELD_STAGE); claim.isPresent(); claim = queue.claim(Ledger.HELD_STAGE)) {
            queue.retryLater(claim.get(), Duration.ofMinutes(5), "reading.reason.needs_ocr", null);
        }

        assertThat(page(Role.OFFICE_SPECIALIST, "/so-tiep-nhan?q=bản quét")).contains("cần OCR", "lần thử 1");

        mvc.perform(post("/so-tiep-nhan/" + id + "/doc-lai").with(csrf()).with(LoggedIn.as(context, Role.OFFICE_CLERK)))
                .andExpect(flash().attribute("done", "intake.retried"));
        assertThat(queue.claim(Ledger.HELD_STAGE)).isPresent();
    }

    @Test
    void saysWhenThereIsNothingToRetry() throws Exception {
        mvc.perform(post("/so-tiep-nhan/" + UUID.randomUUID() + "/doc-lai")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.OFFICE_CLERK)))
                .andExpect(flash().attribute("problem", "intake.notRetried"));
    }

    @Test
    void agenciesSeeNothingOfIt() {
        hold("ba.pdf");
        var agency = new Viewer("so", "Sở", Set.of(Role.AGENCY_LEADER), null);

        assertThat(view.rows(agency, null, "")).isEmpty();
        assertThat(view.counts(agency).values()).containsOnly(0);
    }

    private String page(Role role, String path) throws Exception {
        return mvc.perform(get(path).with(LoggedIn.as(context, role)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ReceiptId hold(String name) {
        var id = ReceiptId.random();
        ledger.enter(arrival(id, name), 3, Hashing.of(id.toString().getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    private static Arrival arrival(ReceiptId id, String name) {
        return new Arrival(id, new Source(Source.Kind.FOLDER, name), name);
    }
}
