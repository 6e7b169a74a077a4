package vn.dondoc.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.testing.Chromium;
import vn.dondoc.testing.RunningOffice;

/** What a reviewer does to the cards, by keyboard and by mouse, in a real browser. */
class ReviewInTheBrowserTests {

    /** With what a person works. */
    enum By {
        KEYS,
        MOUSE
    }

    /** The promise for every action is 200 ms; a machine that runs tests for eight may be busy, so the middle one is held to it. */
    private static final double MIDDLE_WITHIN_MILLIS = 200;

    private static final double MOST_SHIFT = 0.1;

    private static final Viewer QUANTRI = new Viewer("quantri", "Quản trị", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final RunningOffice OFFICE = RunningOffice.get();
    private static final List<Double> MILLIS = new ArrayList<>();

    private static BrowserContext browser;
    private static Page page;

    private DocumentId document = DocumentId.random();

    @BeforeAll
    static void enter() {
        browser = Chromium.context();
        page = browser.newPage();
        page.onResponse(ReviewInTheBrowserTests::time);
        OFFICE.enter(page);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void open() {
        page.setViewportSize(1366, 768);
        document = new LaidBefore(OFFICE.bean(ApplicationContext.class))
                .document(
                        "a.docx",
                        ADocument.ordinary().number(UUID.randomUUID().toString().substring(0, 8) + "/UBND-KT"));
        page.navigate(OFFICE.address() + "/ra-soat/" + document);
        assertThat(cards()).hasCount(4);
    }

    @ParameterizedTest
    @EnumSource
    void aTaskIsTakenAsItStands(By by) {
        press(by, "a", "[data-key=a]");
        eventually(() -> first().state() == DraftTask.State.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource
    void allTasksAreTakenAtOnce(By by) {
        if (by == By.KEYS) {
            page.keyboard().press("Shift+A");
        } else {
            page.locator("[data-key=A]").click();
        }
        eventually(() -> draft().kept().stream().allMatch(task -> task.state() == DraftTask.State.ACCEPTED));
        assertThat(page.locator("#so-viec")).hasText("4 nhiệm vụ · 5 lượt giao · 0 chưa xem");
    }

    @ParameterizedTest
    @EnumSource
    void theWordsOfATaskAreChanged(By by) {
        Locator content = card().locator("[data-content]");
        if (by == By.KEYS) {
            page.keyboard().press("e");
            page.keyboard().press("Control+a");
            page.keyboard().type("Rà soát lại");
            page.keyboard().press("Tab");
        } else {
            content.click();
            content.fill("Rà soát lại");
            page.locator("#so-viec").click();
        }
        eventually(() -> first().content().equals("Rà soát lại") && first().state() == DraftTask.State.CHANGED);
        assertThat(card().locator(".card-state")).hasText("đã sửa");
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlineIsTypedAsPeopleWriteItAndItsDayStandsBesideBeforeItIsKept(By by) {
        if (by == By.KEYS) {
            page.keyboard().press("h");
        } else {
            card().locator("[data-deadline]").click();
            page.keyboard().press("Control+a");
        }
        page.keyboard().type("5 ngày làm việc");
        assertThat(card().locator(".due")).containsText("8/6/2026");
        assertThat(first().deadlineWords()).as("nothing is kept yet").isEqualTo("trước ngày 20/6/2026");
        page.keyboard().press("Tab");
        eventually(() -> first().deadlineWords().equals("5 ngày làm việc"));
        card().locator(".why-day summary").click();
        assertThat(card().locator(".counted")).containsText("6/6/2026");
    }

    @ParameterizedTest
    @EnumSource
    void kindDutiesAndUnitOfATaskAreSet(By by) {
        Locator submit = card().locator("[name=submit]");
        Locator more = card().locator(".task-more summary");
        if (by == By.KEYS) {
            submit.press("Space");
            more.press("Enter");
            card().locator("[name=kind]").press("B");
            card().locator("[name=kind]").press("Tab");
            card().locator("[name=trackedBy]").press("P");
            card().locator("[name=trackedBy]").press("Tab");
        } else {
            submit.click();
            more.click();
            card().locator("[name=kind]").selectOption("REPORT");
            card().locator("[name=trackedBy]").fill("P");
            card().locator("[name=reason]").click();
        }
        eventually(() -> first().terms().submit()
                && first().terms().kind() == TaskKind.REPORT
                && first().terms().trackedBy().equals("P"));
        assertThat(card().locator(".task-more [data-sum]")).containsText("Báo cáo");
    }

    @ParameterizedTest
    @EnumSource
    void anAgencyIsFoundWithoutMarksAndTakenOut(By by) {
        Locator field = card().locator("[id^=co-quan-COORDINATE]");
        if (by == By.KEYS) {
            page.keyboard().press("p");
        } else {
            field.click();
        }
        page.keyboard().type("so tu ph");
        Locator choice = card().locator(".choice").first();
        assertThat(choice).containsText("Sở Tư pháp");
        if (by == By.KEYS) {
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
        } else {
            choice.click();
        }
        eventually(() -> names(first().coordinate()).contains("Sở Tư pháp"));
        Locator out = page.getByLabel("Bỏ Sở Tư pháp");
        if (by == By.KEYS) {
            out.press("Enter");
        } else {
            out.click();
        }
        eventually(() -> !names(first().coordinate()).contains("Sở Tư pháp"));
    }

    @ParameterizedTest
    @EnumSource
    void aTaskIsCutWhereTheCaretStandsAndJoinedAgain(By by) {
        page.keyboard().press("e");
        card().locator("[data-content]").evaluate("e => e.setSelectionRange(27, 27)");
        if (by == By.KEYS) {
            page.keyboard().press("Alt+s");
        } else {
            card().locator("[data-split]").click();
        }
        assertThat(cards()).hasCount(5);
        if (by == By.KEYS) {
            cards().nth(1).focus();
            page.keyboard().press("m");
        } else {
            cards().nth(1).locator("[data-key=m]").click();
        }
        assertThat(cards()).hasCount(4);
    }

    @ParameterizedTest
    @EnumSource
    void aTaskIsDeletedRestoredAndEveryStepUndone(By by) {
        press(by, "x", "[data-key=x]");
        eventually(() -> draft().kept().size() == 3);
        assertThat(page.locator(".card-deleted")).isVisible();
        if (by == By.KEYS) {
            page.keyboard().press("x");
        } else {
            page.locator(".card-deleted [data-key=x]").click();
        }
        eventually(() -> draft().kept().size() == 4);
        assertThat(page.locator("[data-key=u]")).hasAttribute("title", Pattern.compile("Hoàn tác: khôi phục.*"));
        press(by, "u", null);
        eventually(() -> draft().kept().size() == 3);
        press(by, "u", null);
        eventually(() -> first().state() == DraftTask.State.SUGGESTED);
        assertThat(page.locator("[data-key=u]")).isDisabled();
    }

    @ParameterizedTest
    @EnumSource
    void aChangedTaskGoesBackToItsSuggestion(By by) {
        page.keyboard().press("e");
        page.keyboard().type("X");
        page.keyboard().press("Escape");
        eventually(() -> first().state() == DraftTask.State.CHANGED);
        page.reload();
        card().focus();
        press(by, "g", "[data-key=g]");
        eventually(() -> first().state() == DraftTask.State.SUGGESTED);
    }

    @ParameterizedTest
    @EnumSource
    void aTaskIsAddedFromWordsThatWereSelected(By by) {
        page.evaluate(
                "() => { const p = [...document.querySelectorAll('#van-ban p')].find(p => p.textContent.includes('Thực hiện Kế hoạch')).querySelector('[data-at]').firstChild;"
                        + " const r = document.createRange(); r.setStart(p, 0); r.setEnd(p, 40); const s = getSelection(); s.removeAllRanges(); s.addRange(r); }");
        if (by == By.KEYS) {
            page.keyboard().press("n");
        } else {
            page.locator("[data-add]").click();
        }
        eventually(() -> draft().kept().stream()
                .anyMatch(task ->
                        task.state() == DraftTask.State.ADDED && task.content().startsWith("Thực hiện Kế hoạch")));
        assertThat(cards()).hasCount(5);
    }

    @ParameterizedTest
    @EnumSource
    void aWarningIsPutRightByItsButtonAndTheDocumentConfirmed(By by) {
        if (by == By.KEYS) {
            page.keyboard().press("Control+Enter");
        } else {
            page.locator("[data-key=confirm]").click();
        }
        Locator list = page.locator("#can-xem");
        assertThat(list).isVisible();
        assertThat(page.locator("[data-key=confirm]")).hasText("Vẫn xác nhận như vậy");
        page.waitForLoadState();
        Locator mend = list.locator(".mend").first();
        int found = list.locator("li").count();
        if (by == By.KEYS) {
            mend.press("Enter");
        } else {
            mend.click();
        }
        assertThat(list.locator("li")).hasCount(found - 1);
        if (by == By.KEYS) {
            page.keyboard().press("Control+Enter");
        } else {
            page.locator("[data-key=confirm]").click();
        }
        assertThat(page.locator(".flash-done")).containsText("Đã xác nhận");
    }

    @ParameterizedTest
    @EnumSource
    void aGroupIsSpreadOutAndEachOfItsMembersChosen(By by) {
        page.keyboard().press("p");
        page.keyboard().type("các sở, ban, ngành (trừ Sở Y tế)");
        page.keyboard().press("Escape");
        card().locator("[id^=co-quan-COORDINATE]").press("Enter");
        done(by, card().locator(".split-group"));
        assertThat(page.getByLabel("Sở Y tế (văn bản trừ ra)")).not().isChecked();
        Locator member = page.getByLabel("Sở Nội vụ").first();
        if (by == By.KEYS) {
            member.press("Space");
        } else {
            member.uncheck();
        }
        done(
                by,
                card().getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions()
                                        .setName("Tách nhóm")
                                        .setExact(true)));

        eventually(() -> first().coordinate().size() > 10);
        assertThat(names(first().coordinate())).doesNotContain("Sở Y tế", "Sở Nội vụ");
        assertThat(draft().kept()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentThatGivesNoTasksIsDroppedWithAReasonAndTakenBack(By by) {
        done(by, page.locator("[data-reject] summary"));
        page.locator("#reason").fill("Giấy mời họp, không giao việc");
        done(by, page.getByText("Bỏ văn bản này").first());
        assertThat(page.locator(".flash-done")).isVisible();

        page.navigate(OFFICE.address() + "/ra-soat/" + document);
        done(by, page.locator("details.reject summary"));
        page.locator("#vi-sao").fill("Có một việc");
        done(by, page.locator("form[action$='bo-quyet-dinh'] button"));
        assertThat(page.locator("[data-key=confirm]")).isVisible();
        eventually(() -> OFFICE.bean(Reviews.class)
                .of(document, QUANTRI)
                .orElseThrow()
                .state()
                .open());
    }

    @ParameterizedTest
    @EnumSource
    void theHeadIsTypedAndKeptAsSoonAsItIsLeft(By by) {
        Locator subject = page.locator("#dau-subject");
        if (by == By.KEYS) {
            subject.press("Control+a");
            page.keyboard().type("Về việc khác hẳn");
            page.keyboard().press("Tab");
        } else {
            subject.click();
            subject.fill("Về việc khác hẳn");
            page.locator("#so-viec").click();
        }
        eventually(() -> draft().header().subject().equals("Về việc khác hẳn"));
    }

    @Test
    void whyTheHeadIsGuessedIsOneKeyAwayAndAWayOutLeadsIntoAClosedPart() {
        Locator why = page.locator(".f-number .guess-why");
        why.locator("summary").press("Enter");
        assertThat(why.locator(".pop")).containsText("so-ky-hieu");
        page.locator("#dau-number").fill("");
        page.locator("#dau-number").press("Tab");
        Locator fill = page.locator("#dau-ket-qua .way").first();
        fill.click();
        assertThat(page.locator("#dau-number")).isFocused();
    }

    @Test
    void nothingJumpsWhileThePageComesUpAndAPersonWorks() {
        page.addInitScript(
                "window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.shift += e.value; }).observe({ type: 'layout-shift', buffered: true });");
        page.reload();
        page.keyboard().press("a");
        eventually(() -> first().state() == DraftTask.State.ACCEPTED);
        page.keyboard().press("j");
        page.keyboard().press("h");
        page.keyboard().type("10 ngày làm việc");
        page.keyboard().press("Tab");
        eventually(() -> draft().tasks().get(1).deadlineWords().equals("10 ngày làm việc"));
        page.waitForTimeout(300);

        assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isLessThan(MOST_SHIFT);
    }

    @Test
    void onAPhoneEverythingIsThereAndNothingIsWiderThanTheScreen() {
        page.setViewportSize(390, 844);
        page.reload();
        assertThat(card().locator("[data-key=a]")).isVisible();
        card().locator(".task-more summary").click();
        assertThat(card().locator("[name=kind]")).isVisible();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(390);
    }

    @Test
    void theServerAnswersEachActionQuickly() {
        MILLIS.clear();
        for (int round = 0; round < 6; round++) {
            page.keyboard().press(round % 2 == 0 ? "a" : "u");
            boolean accepted = round % 2 == 0;
            eventually(() -> (first().state() == DraftTask.State.ACCEPTED) == accepted);
            page.waitForTimeout(100);
        }
        List<Double> sorted = MILLIS.stream().sorted().toList();
        assertThat(sorted).hasSizeGreaterThanOrEqualTo(6);
        System.out.printf("review actions, ms: %s%n", sorted);
        assertThat(sorted.get(sorted.size() / 2)).isLessThan(MIDDLE_WITHIN_MILLIS);
    }

    private static void time(Response response) {
        if (response.request().method().equals("POST") && response.url().contains("/ra-soat/")) {
            var timing = response.request().timing();
            MILLIS.add(timing.responseStart - timing.requestStart);
        }
    }

    private void press(By by, String key, @Nullable String button) {
        if (by == By.KEYS) {
            page.keyboard().press(key);
        } else if (button == null) {
            page.locator("[data-key=" + key + "]").first().click();
        } else {
            card().locator(button).click();
        }
    }

    private static void done(By by, Locator what) {
        if (by == By.KEYS) {
            what.press("Enter");
        } else {
            what.click();
        }
    }

    private static Locator cards() {
        return page.locator("#cac-viec .card:not(.card-deleted)");
    }

    private static Locator card() {
        return cards().first();
    }

    private Draft draft() {
        return OFFICE.bean(Reviews.class).of(document, QUANTRI).orElseThrow().draft();
    }

    private DraftTask first() {
        return draft().tasks().getFirst();
    }

    private static List<String> names(List<ConfirmedAgency> agencies) {
        return agencies.stream().map(ConfirmedAgency::name).toList();
    }

    private static void eventually(java.util.concurrent.Callable<Boolean> what) {
        Awaitility.await().atMost(java.time.Duration.ofSeconds(15)).until(what);
        // The answer may still be on its way to the page.
        assertThat(page.locator(".htmx-request")).hasCount(0);
    }
}
