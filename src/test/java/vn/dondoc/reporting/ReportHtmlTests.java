package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.SetContentOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.rendering.Papers;
import vn.dondoc.testing.Chromium;

/** The HTML of every kind of report, looked at by the Nu checker. */
class ReportHtmlTests {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<ReportKind, byte[]> PAGES = new EnumMap<>(ReportKind.class);

    @BeforeAll
    static void write() throws IOException {
        for (ReportKind kind : OwnFilePreview.samples()) {
            var out = new ByteArrayOutputStream();
            Papers.SHIPPED.fill(OwnFilePreview.sample(kind)).writeHtml(out);
            PAGES.put(kind, out.toByteArray());
        }
    }

    @Test
    void theNuCheckerHasNothingToSayOfAnyReport() throws Exception {
        var findings = new TreeMap<ReportKind, List<String>>();
        // Its schemas are read by recursion, deeper than a usual stack.
        var checking = new Thread(null, () -> check(findings), "nu", 256L << 20);
        checking.start();
        checking.join();

        assertThat(PAGES).hasSizeGreaterThan(15);
        assertThat(findings).isEmpty();
    }

    private static void check(Map<ReportKind, List<String>> findings) {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        PAGES.forEach((kind, bytes) -> {
            try {
                JsonNode said = JSON.readTree(validator.validate(new ByteArrayInputStream(bytes)));
                List<String> messages = said.path("messages")
                        .valueStream()
                        .map(one -> one.path("lastLine") + ": "
                                + one.path("message").asString())
                        .toList();
                if (!messages.isEmpty() || !said.has("messages")) {
                    findings.put(kind, messages);
                }
            } catch (Exception e) {
                findings.put(kind, List.of(e.toString()));
            }
        });
    }

    @Test
    void axeFindsNothingInAnyReportNeitherOnAScreenNorOnAPhone() {
        var findings = new LinkedHashMap<String, List<String>>();
        try (BrowserContext browser = Chromium.context()) {
            var page = browser.newPage();
            for (int width : new int[] {1366, 390}) {
                page.setViewportSize(width, 844);
                PAGES.forEach((kind, bytes) -> {
                    page.setContent(new String(bytes, StandardCharsets.UTF_8), new SetContentOptions());
                    var found = new ArrayList<>(new AxeBuilder(page)
                            .withTags(RULES).analyze().getViolations().stream()
                                    .map(rule -> rule.getId() + ": "
                                            + rule.getNodes().getFirst().getHtml())
                                    .toList());
                    int wide = (int) page.evaluate("document.documentElement.scrollWidth");
                    if (wide > width) {
                        found.add("%d pixels wide".formatted(wide));
                    }
                    if (!found.isEmpty()) {
                        findings.put(kind + " at " + width, found);
                    }
                });
            }
        }
        assertThat(findings).isEmpty();
    }
}
