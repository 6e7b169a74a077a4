package vn.dondoc.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What axe-core finds on a page as it stands, on the usual screen and on a phone's. With {@code -Ddondoc.shots=DIR} pictures of what it
 * looked at stay there, for a person to look, too.
 */
public final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** What a narrow screen changes. */
    private static final List<String> NARROW = List.of("scrollable-region-focusable", "target-size", "color-contrast");

    private static final int PHONE = 390;

    private Axe() {}

    public static List<String> findings(Page page) {
        var findings = new ArrayList<>(said(new AxeBuilder(page).withTags(RULES)));
        keep(page, "");
        findings.addAll(onAPhone(page));
        return findings;
    }

    private static List<String> onAPhone(Page page) {
        page.setViewportSize(PHONE, 844);
        var findings = new ArrayList<String>();
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        if (width > PHONE) {
            findings.add(
                    "on a phone: %d pixels wide because of %s"
                            .formatted(
                                    width,
                                    page.evaluate(
                                            "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .source-scroll, .table')).slice(0, 3).map(e => e.tagName + '.' + e.className).join(', ')")));
        }
        said(new AxeBuilder(page).withRules(NARROW)).forEach(finding -> findings.add("on a phone: " + finding));
        keep(page, "-phone");
        page.setViewportSize(1366, 768);
        return findings;
    }

    private static void keep(Page page, String size) {
        String folder = System.getProperty("dondoc.shots");
        if (folder != null) {
            String name = page.url().replaceAll("^https?://[^/]+", "").replaceAll("[^a-z-]+", "_");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + size + ".png")));
        }
    }

    private static List<String> said(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Axe::said).toList();
    }

    private static String said(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getTarget() + " " + cut(node.getHtml()))
                        .toList()
                + (rule.getNodes().size() > 3 ? " and " + (rule.getNodes().size() - 3) + " more" : "");
    }

    private static String cut(String html) {
        return html.length() > 160 ? html.substring(0, 160) + "…" : html;
    }
}
