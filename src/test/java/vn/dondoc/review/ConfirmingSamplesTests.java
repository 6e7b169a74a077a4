package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.Approved;
import vn.dondoc.testing.Chromium;
import vn.dondoc.testing.RunningOffice;
import vn.dondoc.testing.SmallPicture;

/** What it takes to confirm each of the samples by keyboard: keys pressed, and seconds of the server. */
class ConfirmingSamplesTests {

    /** From an opened page: everything is right, confirm, and confirm what may stand although it was warned of. */
    private static final int MOST_KEYS = 3;

    private static final Path PICTURES = Path.of("docs/huong-dan/ra-soat");
    private static final Map<String, String> SAMPLES = samples();

    private static final RunningOffice OFFICE = RunningOffice.fresh();
    private static final List<Double> millis = new ArrayList<>();
    private static BrowserContext browser;
    private static Page page;

    private int keys;

    @BeforeAll
    static void drop() {
        browser = Chromium.context();
        page = browser.newPage();
        page.onResponse(ConfirmingSamplesTests::time);
        OFFICE.enter(page);
        SAMPLES.keySet().forEach(name -> OFFICE.drop(Path.of("samples", name)));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void eachSampleIsConfirmedWithAFewKeys() {
        var table = new StringBuilder("| văn bản | nhiệm vụ, lượt giao | phím | giây máy chủ | chậm nhất (ms) |\n");
        SAMPLES.forEach((name, number) -> {
            open(name);
            if (Approved.accepting()) {
                drawn();
                SmallPicture.write(page.screenshot(), PICTURES.resolve(number + ".png"));
            }
            String count = page.locator("#so-viec").textContent();
            millis.clear();
            keys = 0;
            page.reload();
            page.locator(".card").first().waitFor();
            press("Shift+A");
            page.locator(".card-suggested")
                    .first()
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            press("Control+Enter");
            page.locator(".stopped:visible, .flash-done").first().waitFor();
            if (page.locator(".stopped:visible").count() > 0) {
                if (Approved.accepting() && number.equals("chi-thi")) {
                    drawn();
                    SmallPicture.write(page.screenshot(), PICTURES.resolve("can-xem.png"));
                }
                press("Control+Enter");
                page.locator(".flash-done").waitFor();
            }
            table.append("| %s | %s | %d | %.2f | %.0f |%n"
                    .formatted(
                            name,
                            count.replaceAll(" · [^·]*$", ""),
                            keys,
                            millis.stream().mapToDouble(one -> one).sum() / 1000,
                            millis.stream().mapToDouble(one -> one).max().orElse(0)));
            assertThat(keys).as(name).isLessThanOrEqualTo(MOST_KEYS);
        });
        System.out.print(table);
    }

    private static void open(String name) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    page.navigate(OFFICE.address() + "/ra-soat");
                    return page.locator("#hang-doi tbody tr", new Page.LocatorOptions().setHasText(name))
                                    .count()
                            > 0;
                });
        page.locator("#hang-doi tbody tr", new Page.LocatorOptions().setHasText(name))
                .locator("a[href*='/ra-soat/']")
                .first()
                .click();
        page.locator(".card").first().waitFor();
    }

    /** The picture of the page, where one is shown, is there. */
    private static void drawn() {
        page.waitForLoadState();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> (Boolean)
                                page.evaluate(
                                        "document.querySelector('.of-pages') === null || [...document.querySelectorAll('.leaf img')].slice(0, 1).every(one => one.complete && one.naturalWidth > 0)"));
        page.waitForTimeout(500);
    }

    private void press(String key) {
        page.waitForLoadState();
        keys++;
        page.keyboard().press(key);
    }

    /** Of the pages and their pieces; pictures of pages are drawn beside. */
    private static void time(Response response) {
        if (response.url().contains("/ra-soat/") && !response.url().endsWith("/trang")) {
            var timing = response.request().timing();
            millis.add(Math.max(0, timing.responseStart - timing.requestStart));
        }
    }

    private static Map<String, String> samples() {
        var samples = new LinkedHashMap<String, String>();
        samples.put("01-cong-van-giai-ngan-dau-tu-cong.docx", "cong-van");
        samples.put("02-chi-thi-phong-chay-rung.pdf", "chi-thi");
        samples.put("04-cong-dien-ung-pho-mua-lu.docx", "cong-dien");
        samples.put("05-ke-hoach-cai-cach-hanh-chinh-2027.docx", "ke-hoach");
        samples.put("08-cong-van-an-toan-thuc-pham-quet.pdf", "ban-quet");
        return samples;
    }
}
