package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Hashing;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.testing.WebTest;
import vn.dondoc.work.WorkQueue;

@WebTest
class LedgerPageTests {

    private static final Viewer CLERK = new Viewer("vt", "Văn thư", Set.of(Role.OFFICE_CLERK), null);

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

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsEveryFileWithItsFateReasonAndNextStep() throws Exception {
        ledger.enterRefused(arrival(ReceiptId.random(), "rỗng <b>.pdf"), 0, Fate.EMPTY, "intake.reason.empty");

        var page = page(Role.OFFICE_CLERK, "/so-tiep-nhan?q=RỖNG <B>");

        assertThat(page).contains("rỗng &lt;b&gt;.pdf", "Rỗng", "0 byte", "Chép lại tệp", "Đọc lại");
    }

    @Test
    void countsReconcileWithEverythingThatWasSeen() {
        refuse("một.pdf");
        hold("hai.pdf");

        var counts = view.counts(CLERK);

        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(jdbc.sql("SELECT COUNT(*) FROM receipt")
                        .query(Integer.class)
                        .single());
        assertThat(counts.get(Fate.HELD)).isPositive();
    }

    @Test
    void filtersByFateSourceDayAndWordsAndCountsWhatTheyLetThrough() throws Exception {
        var word = "lọc" + UUID.randomUUID();
        refuse(word + " một.pdf");
        hold(word + " hai.pdf");
        var today = LocalDate.now(OfficeClock.ZONE);
        var uploaded = new LedgerFilter(null, Source.Kind.UPLOAD, null, null, word, null);
        var yesterday = new LedgerFilter(null, Source.Kind.FOLDER, null, today.minusDays(1), word, null);
        var held = new LedgerFilter(Fate.HELD, Source.Kind.FOLDER, today, today, word, null);

        assertThat(view.rows(CLERK, LedgerFilter.words(word), null).rows()).hasSize(2);
        assertThat(view.rows(CLERK, held, null).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.receipt().name()).endsWith("hai.pdf"));
        assertThat(view.counts(CLERK, held)).containsEntry(Fate.HELD, 1).containsEntry(Fate.EMPTY, 1);
        assertThat(view.rows(CLERK, uploaded, null).rows()).isEmpty();
        assertThat(view.rows(CLERK, yesterday, null).rows()).isEmpty();
        assertThat(page(Role.OFFICE_CLERK, "/so-tiep-nhan?nguon=FOLDER&tu=" + today + "&den=" + today + "&q=" + word))
                .contains(word + " một.pdf", word + " hai.pdf");
    }

    @Test
    void leafsThroughAnyNumberOfRowsMeetingEachOnce() {
        var word = "lật" + UUID.randomUUID();
        for (var i = 0; i < LedgerView.SHOWN + 20; i++) {
            refuse(word + i + ".pdf");
        }
        var filter = LedgerFilter.words(word);

        var first = view.rows(CLERK, filter, null);
        var second = view.rows(
                CLERK, filter, LedgerSpot.parse(String.valueOf(first.next())).orElseThrow());

        assertThat(first.rows()).hasSize(LedgerView.SHOWN);
        assertThat(second.rows()).hasSize(20);
        assertThat(second.next()).isNull();
        assertThat(Stream.concat(first.rows().stream(), second.rows().stream())
                        .map(row -> row.receipt().id()))
                .doesNotHaveDuplicates();
        assertThat(LedgerSpot.parse("không phải")).isEmpty();
        assertThat(LedgerSpot.parse("2026-06-02T05:00:00Z_không")).isEmpty();
    }

    @Test
    void partsStandBelowTheirPackageAndSayItWhenFoundAlone() throws Exception {
        var word = "gói" + UUID.randomUUID();
        var holder = hold(word + ".zip");
        var part = part(holder, word + " phần.zip");
        part(part, word + " lá.pdf");

        var tree = view.rows(CLERK, LedgerFilter.NONE, null).rows().stream()
                .filter(row -> row.receipt().shownName().contains(word))
                .toList();

        assertThat(tree).extracting(LedgerRow::depth).containsExactly(0, 1, 2);
        assertThat(page(Role.OFFICE_CLERK, "/so-tiep-nhan?q=" + word + " lá")).contains("trong " + word + " phần.zip");
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

        assertThat(view.rows(agency, LedgerFilter.NONE, null).rows()).isEmpty();
        assertThat(view.counts(agency).values()).containsOnly(0);
    }

    private String page(Role role, String path) throws Exception {
        return mvc.perform(get(path).with(LoggedIn.as(context, role)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ReceiptId part(ReceiptId holder, String name) {
        var id = ReceiptId.random();
        var arrival = new Arrival(id, new Source(Source.Kind.PART, name), name, holder, false);
        ledger.enter(arrival, 3, Hashing.of(id.toString().getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    private void refuse(String name) {
        ledger.enterRefused(arrival(ReceiptId.random(), name), 0, Fate.EMPTY, "intake.reason.empty");
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
