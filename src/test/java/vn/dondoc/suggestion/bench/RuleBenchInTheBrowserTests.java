package vn.dondoc.suggestion.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.suggestion.Suggestions;
import vn.dondoc.testing.BrowserTest;
import vn.dondoc.testing.Chromium;

/** A rule is changed, tried over the archive, switched on and undone, with the mouse and a keyboard. */
@BrowserTest
class RuleBenchInTheBrowserTests {

    private static final String PASSWORD = "mùa xuân trên cao nguyên";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Suggestions suggestions;

    /** The archive of the rules lies on the disk and may know the texts of an earlier run. */
    private final String words = "bàn giao đợt " + UUID.randomUUID().toString().substring(0, 8) + " cho";

    private BrowserContext browser;
    private Page page;

    @BeforeEach
    void open() {
        LoggedIn.account(context, "quy", "Trần Thị Quy", PASSWORD, Role.ADMINISTRATOR);
        ReadText.into(context, words + " Sở Tài chính chủ trì rà soát hồ sơ giá đất năm 2026.");
        ReadText.into(context, words + " Sở Xây dựng kiểm tra các công trình chậm tiến độ.");
        browser = Chromium.context();
        page = browser.newPage();
        page.navigate("http://localhost:" + port);
        page.getByLabel("Tên đăng nhập").fill("quy");
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button("Đăng nhập").click();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aChangedRuleShowsWhatItAddsBeforeItHoldsAndIsUndoneWithOneClick() {
        String before = suggestions.rulesVersion();
        page.navigate("http://localhost:" + port + "/quy-tac");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Giao cho một cơ quan"))
                .click();
        add("Các mẫu, mỗi dòng một mẫu", words);
        add("Câu phải tìm thấy", words + " Sở Y tế quản lý.");
        button("Thử trên kho văn bản").click();

        assertThat(page.locator("ins")).containsText(words);
        assertThat(page.getByText("câu ví dụ đều đúng")).isVisible();
        assertThat(page.locator("#thu ~ .columns").first()).containsText("Thêm 2 chỗ");
        assertThat(page.locator("mark").first()).containsText(words);
        assertThat(suggestions.rulesVersion()).isEqualTo(before);

        button("Đưa vào sử dụng").click();
        assertThat(page.getByText("Đã đưa vào sử dụng; có hiệu lực từ văn bản tiếp theo."))
                .isVisible();
        assertThat(suggestions.rulesVersion()).isNotEqualTo(before);

        page.locator("#phien-ban ~ .scroll tr", new Page.LocatorOptions().setHasText("đã thay"))
                .first()
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(page.locator("del")).containsText(words);
        button("Quay lại phiên bản này").click();
        assertThat(page.getByText("Đã đưa vào sử dụng; có hiệu lực từ văn bản tiếp theo."))
                .isVisible();
        assertThat(suggestions.rulesVersion()).isEqualTo(before);
    }

    private void add(String label, String line) {
        var field = page.getByLabel(label);
        field.focus();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().type(line);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
