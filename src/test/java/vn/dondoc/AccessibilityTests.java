package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.Axe;
import vn.dondoc.testing.Chromium;
import vn.dondoc.testing.RunningOffice;

/**
 * Walks through every page that somebody of the Office can reach by links, one for each address of the access matrix, and lets axe-core
 * look at it on the usual screen and on a phone's.
 */
class AccessibilityTests {

    private static final Pattern FILE =
            Pattern.compile(".*\\.(xlsx|csv|json|png|pdf|ics)$|.*/(ban-goc|dang-xuat|tep/.*)$");

    private static final RunningOffice OFFICE = RunningOffice.get();
    private static BrowserContext browser;
    private static Page page;

    @BeforeAll
    static void fill() throws IOException {
        browser = Chromium.context();
        page = browser.newPage();
        OFFICE.enter(page);
        OFFICE.drop(Path.of("samples/01-cong-van-giai-ngan-dau-tu-cong.docx"));
        OFFICE.drop(Path.of("samples/04-cong-dien-ung-pho-mua-lu.docx"));
        for (String number : List.of("9412/UBND-TH", "22/CĐ-UBND")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        page.navigate(OFFICE.address() + "/ra-soat");
                        return page.getByText(number).count() > 0;
                    });
        }
        confirm("22/CĐ-UBND");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void noPageHasAFindingAndNoneIsWiderThanAPhone() throws IOException {
        Map<Pattern, String> routes = routes();
        var found = new LinkedHashMap<String, List<String>>();
        var seen = new HashSet<String>();
        var wait = new ArrayDeque<>(List.of("/"));
        var looked = new LinkedHashSet<String>();
        while (!wait.isEmpty()) {
            String path = wait.poll();
            String route = routeOf(routes, path.replaceAll("\\?.*", ""));
            if (route == null || !looked.add(route)) {
                continue;
            }
            Response response = page.navigate(OFFICE.address() + path);
            if (response.status() != 200) {
                found.put(path, List.of("answers " + response.status()));
                continue;
            }
            List<String> findings = Axe.findings(page);
            if (!findings.isEmpty()) {
                found.put(route + " (" + path + ")", findings);
            }
            links().stream().filter(seen::add).forEach(wait::add);
        }

        assertThat(found).as("findings by page").isEmpty();
        assertThat(looked)
                .as("pages reached by links")
                .hasSizeGreaterThan(20)
                .contains("/ra-soat/{id}", "/nhiem-vu/{id}");
    }

    /** One page for each address: the first that a link leads to. */
    private static @Nullable String routeOf(Map<Pattern, String> routes, String path) {
        return routes.entrySet().stream()
                .filter(route -> route.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<Pattern, String> routes() throws IOException {
        var exact = new LinkedHashMap<Pattern, String>();
        var variable = new LinkedHashMap<Pattern, String>();
        for (String line : Files.readAllLines(Path.of("docs/architecture/access-matrix.txt"))) {
            String[] parts = line.strip().split("\\s+");
            if (parts.length < 2
                    || !parts[1].equals("GET")
                    || FILE.matcher(parts[0]).matches()) {
                continue;
            }
            (parts[0].contains("{") ? variable : exact)
                    .put(Pattern.compile(parts[0].replaceAll("\\{[^}]+}", "[^/]+")), parts[0]);
        }
        exact.putAll(variable);
        return exact;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> links() {
        var links = (List<String>)
                page.evaluate(
                        "[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname + (a.pathname.endsWith('/yeu-cau') ? a.search : ''))");
        return links.stream()
                .filter(link -> !FILE.matcher(link.replaceAll("\\?.*", "")).matches())
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    private static void confirm(String number) {
        page.locator("#hang-doi tr", new Page.LocatorOptions().setHasText(number))
                .locator("a[href*='/ra-soat/']")
                .first()
                .click();
        page.locator("[data-key=confirm]").click();
        page.locator(".stopped:visible, .flash-done").first().waitFor();
        if (page.locator(".stopped:visible").count() > 0) {
            page.locator("[data-key=confirm]").click();
            page.locator(".flash-done").waitFor();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    page.navigate(OFFICE.address() + "/nhiem-vu");
                    return page.getByText(number).count() > 0;
                });
    }
}
