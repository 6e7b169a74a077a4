package vn.dondoc.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.testing.Chromium;
import vn.dondoc.testing.RunningOffice;
import vn.dondoc.tracking.Entered;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.Raised;

/** A leader with a telephone and a thumb: real touches at 390 pixels. */
class TouchTests {

    private static final String PASSWORD = "đường dài mới biết ngựa hay";

    /** The size below which a thumb misses (WCAG 2.5.5). */
    private static final double THUMB = 44;

    private final RunningOffice office = RunningOffice.get();

    @Test
    void aLeaderAnswersByTouch() {
        var context = office.bean(ApplicationContext.class);
        LoggedIn.account(context, "chutich", "Hà Văn Chủ", PASSWORD, Role.COMMITTEE_LEADER);
        String calm = enter(context, 10);
        String red = enter(context, -30);
        try (var phone = Chromium.phone()) {
            Page page = phone.newPage();
            page.navigate(office.address() + "/dang-nhap");
            page.getByLabel("Tên đăng nhập").fill("chutich");
            page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true))
                    .fill(PASSWORD);
            page.locator("main button[type=submit]").tap();
            page.locator("a[href$='/viec-cho-y-kien']").first().waitFor();
            page.navigate(office.address() + "/viec-cho-y-kien");
            assertThat(page.locator("article.case h2").allTextContents().indexOf(red))
                    .as("red stands first")
                    .isBetween(
                            0, page.locator("article.case h2").allTextContents().indexOf(calm) - 1);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing hangs over the edge")
                    .isLessThanOrEqualTo(390);
            var item = page.locator("article.case").filter(new Locator.FilterOptions().setHasText(red));
            for (var target : item.locator(".answers summary").all()) {
                assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(THUMB);
                assertThat(target.boundingBox().width).isGreaterThanOrEqualTo(THUMB);
            }
            item.locator(".answers summary").first().tap();
            var send = item.locator(".answers details[open] button");
            assertThat(send.boundingBox().height).isGreaterThanOrEqualTo(THUMB);
            item.locator(".answers details[open] textarea").fill("Xong trước thứ Sáu");
            send.tap();
            page.getByText("Đã ghi ý kiến và chuyển việc.").waitFor();
            assertThat(page.locator("article.case h2").allTextContents())
                    .contains(calm)
                    .doesNotContain(red);
        }
    }

    private static String enter(ApplicationContext context, int days) {
        String content = "Việc chạm " + UUID.randomUUID();
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        var given = Given.task(content, today.plusDays(days), List.of("so-tai-chinh:Sở Tài chính"), List.of());
        Entered.directive(context, Given.directive("811/UBND-CN", today.minusDays(60), given));
        Raised.difficulty(context, given.id(), "Thiếu vốn", "Bổ sung vốn");
        return content;
    }
}
