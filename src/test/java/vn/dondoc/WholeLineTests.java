package vn.dondoc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.Approved;
import vn.dondoc.testing.Chromium;
import vn.dondoc.testing.RunningOffice;

/** One directive from the watched folder to the portal, by the clicks that a person makes. */
class WholeLineTests {

    private static final Path SAMPLE = Path.of("samples/03-thong-bao-ket-luan-so-hoa-ho-so.docx");
    private static final String NUMBER = "245/TB-VPUBND";
    private static final Duration UNDER_REVIEW_WITHIN = Duration.ofSeconds(10);

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
        logIn();
        office.drop(SAMPLE);
        underReview();
        confirm();
        tracked();
        found();
    }

    private void logIn() {
        var password = office.firstPassword();
        page.navigate(office.address());
        page.getByLabel("Tên đăng nhập").fill("quantri");
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button("Đăng nhập").click();
        page.getByLabel("Mật khẩu hiện nay").fill(password);
        page.getByLabel("Mật khẩu mới", new Page.GetByLabelOptions().setExact(true)).fill("mùa xuân trên cao nguyên");
        page.getByLabel("Nhập lại mật khẩu mới").fill("mùa xuân trên cao nguyên");
        button("Đổi mật khẩu").click();
        assertThat(page.getByText("Đã đổi mật khẩu.")).isVisible();
    }

    private void underReview() {
        Awaitility.await()
                .atMost(UNDER_REVIEW_WITHIN)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    page.navigate(office.address() + "/ra-soat");
                    return page.getByText(NUMBER).count() > 0;
                });
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(Pattern.quote(NUMBER))))
                .first()
                .click();
        assertThat(page.locator("#dau-number")).hasValue(NUMBER);
        assertThat(page.locator("#dau-issuedOn")).hasValue("12/11/2026");
        assertThat(page.locator("#van-ban mark").first()).isVisible();
        assertThat(page.locator("#cac-viec .card").first()).isVisible();
        if (Approved.accepting()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/images/review.png")));
        }
    }

    private void confirm() {
        confirmButton().click();
        // The first click may show what a person should look at; the second says that he has.
        if (page.locator(".stopped").count() > 0) {
            assertThat(page.locator(".stopped")).isVisible();
            confirmButton().click();
        }
        assertThat(page.getByText(Pattern.compile("xác nhận", Pattern.CASE_INSENSITIVE)).first())
                .isVisible();
    }

    private void tracked() {
        eventually("/nhiem-vu", page.getByText(NUMBER).first());
    }

    private void found() {
        page.navigate(office.address() + "/tim-kiem");
        page.getByLabel("Từ cần tìm").fill("245 tb vpubnd so hoa ho so");
        button("Tìm").click();
        assertThat(page.locator(".search-hits").getByText(NUMBER)).isVisible();
        assertThat(page.locator(".search-hits mark").first()).isVisible();
    }

    private void eventually(String path, Locator what) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    page.navigate(office.address() + path);
                    return what.count() > 0;
                });
        assertThat(what).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(5_000));
    }

    private Locator confirmButton() {
        return page.locator("form[data-confirm] button[type=submit]");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
