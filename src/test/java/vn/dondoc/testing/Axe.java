package vn.dondoc.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    /** Of axe's own runner for Java only the script: that one opens a second page for every look and sends the script twice. */
    private static final String SCRIPT = script();

    private static final String LOOK = """
            async wanted => (await axe.run(document, { runOnly: wanted, resultTypes: ['violations'] })).violations
                .map(found => found.id + ' (' + found.help + '): '
                    + found.nodes.slice(0, 3).map(node => JSON.stringify(node.target) + ' '
                        + (node.html.length > 160 ? node.html.substring(0, 160) + '…' : node.html)).join(', ')
                    + (found.nodes.length > 3 ? ' and ' + (found.nodes.length - 3) + ' more' : ''))
            """;

    private Axe() {}

    public static List<String> findings(Page page) {
        var findings = new ArrayList<>(violations(page));
        keep(page, "");
        findings.addAll(onAPhone(page));
        return findings;
    }

    /** By the rules of the standard, on the page as it stands. */
    public static List<String> violations(Page page) {
        return said(page, "tag", RULES);
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
        said(page, "rule", NARROW).forEach(finding -> findings.add("on a phone: " + finding));
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

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page, String type, List<String> values) {
        if (Boolean.FALSE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(LOOK, Map.of("type", type, "values", values));
    }

    private static String script() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
