package vn.dondoc.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.Urgency;
import vn.dondoc.testing.Axe;
import vn.dondoc.testing.BrowserTest;
import vn.dondoc.testing.Chromium;
import vn.dondoc.tracking.Registering;

/** The queue by the keys and by the clicks that people work it with. */
@BrowserTest
class QueueInTheBrowserTests {

    private static final Viewer AN = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final String PASSWORD = "mùa xuân trên cao nguyên";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Queue queue;

    private BrowserContext browser;
    private Page page;

    @BeforeEach
    void open() {
        jdbc.sql(
                        "UPDATE review SET queue_key = NULL, state = 'REJECTED', decided_by = 'x', decided_at = opened_at WHERE queue_key IS NOT NULL")
                .update();
        jdbc.sql("DELETE FROM review_choice").update();
        LoggedIn.account(context, "chi", "Nguyễn Thị Chi", PASSWORD, Role.OFFICE_SPECIALIST);
        LoggedIn.account(context, "dung", "Đỗ Văn Dũng", PASSWORD, Role.OFFICE_SPECIALIST);
        browser = Chromium.context();
        page = browser.newPage();
        logIn(page, "chi");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void documentsAreChosenAndGivenByKeysAlone() {
        lay("11/UBND-KT", Urgency.HOA_TOC);
        DocumentId second = lay("12/UBND-KT", Urgency.NONE);
        DocumentId third = lay("13/UBND-KGVX", Urgency.NONE);
        go("/ra-soat");

        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("a");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("12/UBND-KT, 13/UBND-KGVX");
        page.keyboard().type("do van");
        page.keyboard().press("Enter");

        assertThat(page.getByText("Đã giao 2 văn bản.")).isVisible();
        assertThat(queue.given(AN, List.of(second, third)).values()).containsOnly("dung");
        page.keyboard().press("u");
        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText("11/UBND-KT");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page).hasTitle(Pattern.compile("Rà soát .*"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("11/UBND-KT");
    }

    @Test
    void documentsAreChosenAndGivenWithTheMouse() {
        DocumentId first = lay("21/UBND-KT", Urgency.NONE);
        lay("22/UBND-KT", Urgency.NONE);
        go("/ra-soat");

        page.getByLabel("Chọn 21/UBND-KT").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Giao rà soát"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(Axe.findings(page)).as("the dialog").isEmpty();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Nguyễn Thị Chi"))
                .click();

        assertThat(page.getByText("Đã giao 1 văn bản.")).isVisible();
        assertThat(queue.given(AN, List.of(first)).values()).containsOnly("chi");
        page.getByLabel("Của ai").selectOption("toi");
        assertThat(rows()).hasCount(1);
        go("/ra-soat");
        assertThat(rows()).hasCount(1);
        page.getByText("Bỏ lọc").click();
        assertThat(rows()).hasCount(2);
    }

    @Test
    void theKeysAreToldByAQuestionMark() {
        go("/ra-soat");
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Phím tắt");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void twoPeopleAtOneDocumentSeeEachOtherAndNoneLosesWhatHeTyped() {
        DocumentId document = lay("31/UBND-KT", Urgency.NONE);
        go("/ra-soat/" + document);
        try (BrowserContext second = Chromium.context()) {
            Page other = second.newPage();
            logIn(other, "dung");
            other.navigate("http://localhost:" + port + "/ra-soat/" + document);
            assertThat(other.getByText("Đang mở cùng lúc: Nguyễn Thị Chi")).isVisible();

            content(page).fill("Việc như chị Chi viết");
            content(page).blur();
            assertThat(page.locator(".card").first()).containsText("đã sửa");
            content(other).fill("Việc như anh Dũng viết");
            content(other).blur();

            assertThat(other.getByText("Nguyễn Thị Chi vừa sửa chính phần này")).isVisible();
            assertThat(other.locator("#xung-dot")).containsText("Việc như chị Chi viết");
            assertThat(content(other)).hasValue("Việc như anh Dũng viết");
            other.getByText("Ghi phần tôi gõ").click();
            assertThat(other.locator("#xung-dot section")).hasCount(0);
            content(other).fill("Việc như anh Dũng viết lại");
            content(other).blur();
            assertThat(other.locator(".card").first()).containsText("đã sửa");
        }
        Awaitility.await()
                .until(() -> context.getBean(Reviews.class)
                        .of(document, Viewer.system("test"))
                        .orElseThrow()
                        .draft()
                        .tasks()
                        .getFirst()
                        .content()
                        .equals("Việc như anh Dũng viết lại"));
    }

    @Test
    void aCitedDirectiveIsRelatedByAPersonAndItsOpenTasksAreAdjustedByHisDecision() {
        DocumentId older = lay("41/UBND-KT", Urgency.NONE);
        confirmed(older);
        DocumentId later = new LaidBefore(context)
                .document(
                        "moi.pdf",
                        ADocument.ordinary()
                                .saying("Văn bản này thay thế Công văn số 41/UBND-KT ngày 01/6/2026 của UBND tỉnh.")
                                .number("42/UBND-KT"));
        go("/ra-soat/" + later);
        Locator panel = page.locator("#lien-quan");
        assertThat(panel).containsText("1 gợi ý");
        panel.locator("summary").click();
        assertThat(panel.locator("select").first()).hasValue("REPLACES");
        panel.getByRole(AriaRole.SEARCHBOX).fill("41");
        assertThat(panel.getByText("Thêm", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(Axe.findings(page)).as("what is suggested and found").isEmpty();
        panel.getByText("Đúng", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(panel).containsText("Nguyễn Thị Chi xác nhận");
        confirmed(later);
        go("/ra-soat/" + older);
        page.locator("#lien-quan summary").click();
        assertThat(page.locator("#lien-quan")).containsText("được thay thế bởi");
        assertThat(Axe.findings(page)).as("what was said").isEmpty();

        go("/ra-soat/" + later);
        page.locator("#lien-quan summary").click();
        page.getByText("Nhiệm vụ đang mở…").click();
        assertThat(page.locator("tbody tr")).hasCount(4);
        page.locator(".decision select").nth(0).selectOption("DUE");
        page.locator(".decision input[type=date]").nth(0).fill("2026-12-15");
        page.locator(".decision select").nth(1).selectOption("FOLLOW");
        page.locator(".decision select").nth(2).selectOption("END");
        assertThat(Axe.findings(page)).as("the page that adjusts").isEmpty();
        page.getByText("Ghi quyết định").click();

        assertThat(page.getByText("Đã ghi quyết định cho 3 nhiệm vụ.")).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("tbody tr").first()).containsText("15/12/2026");
        page.getByText("Về văn bản").click();
        assertThat(page.getByText("theo dõi tiếp theo 42/UBND-KT")).isVisible();
        page.locator("tbody tr a").first().click();
        assertThat(page.locator("main")).containsText("42/UBND-KT");
    }

    /** By a colleague, and then by the stage that waits for it. */
    private void confirmed(DocumentId document) {
        assertThat(Confirming.confirm(context, document, AN)).isTrue();
        Registering.register(context, document);
    }

    private static Locator content(Page at) {
        return at.locator(".card [data-content]").first();
    }

    private Locator rows() {
        return page.locator("#hang-doi tbody tr");
    }

    private DocumentId lay(String number, Urgency urgency) {
        return new LaidBefore(context)
                .document("van-ban.pdf", ADocument.ordinary().urgent(urgency).number(number));
    }

    private void go(String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private void logIn(Page at, String login) {
        at.navigate("http://localhost:" + port + "/dang-nhap");
        at.getByLabel("Tên đăng nhập").fill(login);
        at.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
    }
}
