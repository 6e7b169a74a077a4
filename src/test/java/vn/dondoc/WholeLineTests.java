package vn.dondoc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.testing.Approved;
import vn.dondoc.testing.Chromium;
import vn.dondoc.testing.RunningOffice;
import vn.dondoc.testing.SmallPicture;

/** One directive from the watched folder to the portal on the web server, by the clicks that a person makes. */
class WholeLineTests {

    private static final Path SAMPLE = Path.of("samples/03-thong-bao-ket-luan-so-hoa-ho-so.docx");
    private static final String NUMBER = "245/TB-VPUBND";
    private static final Path PRINTED = Path.of("samples/02-chi-thi-phong-chay-rung.pdf");
    private static final String PRINTED_NUMBER = "18/CT-UBND";
    /** Ten seconds are the promise; a machine that runs tests may be busy. */
    private static final Duration UNDER_REVIEW_WITHIN = Duration.ofSeconds(60);

    private static final LocatorAssertions.IsVisibleOptions SLOW =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final RunningOffice office = RunningOffice.get();
    private BrowserContext browser;
    private Page page;

    @BeforeEach
    void open() {
        browser = Chromium.context();
        page = browser.newPage();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aDroppedDirectiveIsReviewedTrackedReportedPublishedAndFound() {
        office.enter(page);
        office.drop(PRINTED);
        underReview(PRINTED_NUMBER);
        seenOnItsPages();
        office.drop(SAMPLE);
        underReview(NUMBER);
        readIn();
        confirm();
        tracked();
        found();
        regulationConfirmed();
        reported();
        published();
    }

    private void underReview(String number) {
        Awaitility.await()
                .atMost(UNDER_REVIEW_WITHIN)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    page.navigate(office.address() + "/ra-soat");
                    return page.getByText(number).count() > 0;
                });
        page.locator("#hang-doi tr", new Page.LocatorOptions().setHasText(number))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(page.locator("#dau-number")).hasValue(number);
    }

    /** The picture of the page carries our own words; a task shows its words there, and a word its task. */
    private void seenOnItsPages() {
        Locator words = page.locator(".leaf-words text");
        assertThat(page.getByAltText("Trang 1 trên 2 của bản gốc")).isVisible();
        assertThat(words.getByText("phòng").first()).isAttached();
        page.locator(".card").nth(1).focus();
        assertThat(page.locator(".leaf-words rect.chosen").first()).isVisible();
        String second = page.locator(".card").nth(1).getAttribute("data-target");
        assertThat(page.locator(".leaf-words rect.chosen").first())
                .hasAttribute("data-for", Pattern.compile(".*" + second + ".*"));

        if (Approved.accepting()) {
            SmallPicture.write(page.screenshot(), Path.of("docs/images/review.png"));
        }

        page.locator(".leaf-words text[data-for^='viec-']").first().click();
        assertThat(page.locator(".card").first()).hasClass(Pattern.compile(".*chosen.*"));

        Locator box = page.locator(".leaf-words rect[tabindex='0'][data-for='%s']".formatted(second))
                .first();
        assertThat(box).hasAttribute("aria-label", Pattern.compile("Nhiệm vụ 2: .+"));
        box.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".card").nth(1)).isFocused();

        page.getByText("Văn bản", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#van-ban mark").first()).isVisible();
        assertThat(page.locator("#anh-trang")).isHidden();
        page.evaluate("localStorage.clear()");
    }

    private void readIn() {
        assertThat(page.locator("#dau-issuedOn")).hasValue("12/11/2026");
        assertThat(page.locator("#van-ban mark").first()).isVisible();
        assertThat(page.locator("#cac-viec .card").first()).isVisible();
    }

    private void confirm() {
        button("Xác nhận văn bản").click();
        var answer = page.locator(".stopped:visible, .flash-done").first();
        answer.waitFor();
        if (page.locator(".stopped:visible").count() > 0) {
            // What a person should look at before it counts; the second click says that he has.
            button("Vẫn xác nhận như vậy").click();
        }
        assertThat(page.locator(".flash-done")).containsText("Đã xác nhận");
    }

    private void tracked() {
        eventually("/nhiem-vu", page.getByText(NUMBER).first());
    }

    private void found() {
        page.navigate(office.address() + "/tim-kiem");
        page.getByLabel("Từ cần tìm").fill("245 tb vpubnd so hoa ho so");
        button("Tìm").click();
        assertThat(page.locator(".search-hits h2").getByText(NUMBER)).isVisible();
        assertThat(page.locator(".search-hits mark").first()).isVisible();
    }

    private void regulationConfirmed() {
        page.navigate(office.address() + "/quy-che");
        page.getByRole(AriaRole.BUTTON, named("Xác nhận cả \\d+ giá trị đề xuất"))
                .click();
        assertThat(page.locator(".flash-done")).containsText("Đã xác nhận");
    }

    private void reported() {
        page.navigate(office.address() + "/bao-cao");
        page.getByText("Kỳ khác").click();
        page.getByLabel("Từ ngày").fill("2026-11-01");
        page.getByLabel("Đến ngày").fill(LocalDate.now(OfficeClock.ZONE).toString());
        button("Lập dự thảo").click();
        assertThat(page.getByRole(AriaRole.LINK, named(".*-du-thao\\.pdf"))).isVisible(SLOW);
        page.getByLabel("Số, ký hiệu").fill("15/BC-VPUBND");
        page.getByLabel("Ngày ban hành").fill(LocalDate.now(OfficeClock.ZONE).toString());
        page.getByLabel("Họ và tên người ký").fill("Võ Đình Khôi");
        button("Phát hành").click();
        assertThat(page.getByText("Đã phát hành").first()).isVisible(SLOW);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(office.outbox()).isDirectoryContaining("glob:**[!o].pdf");
            assertThat(office.outbox()).isDirectoryContaining("glob:**[!o].xlsx");
        });
    }

    private void published() {
        eventually("/cong-khai", page.locator("main th a").first());
        page.locator("main th a").first().click();
        page.locator("form[action$='/cong-khai'] .primary").click();
        page.locator(".flash-done").waitFor();
        var portal = office.web().resolve("index.html");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(portal).content().contains("15/BC-VPUBND");
            assertThat(office.outbox().resolve("portal/index.html")).hasSameTextualContentAs(portal);
        });
        page.navigate(portal.toUri().toString());
        page.locator("main .list a").first().click();
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("a[href$='.pdf']").first()).isVisible();
    }

    private static Page.GetByRoleOptions named(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }

    private void eventually(String path, Locator what) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    page.navigate(office.address() + path);
                    return what.count() > 0;
                });
        assertThat(what).isVisible();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
