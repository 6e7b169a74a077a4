package vn.dondoc.publication;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.publication.site.SiteFile;
import vn.dondoc.publication.site.Sites;
import vn.dondoc.testing.Axe;
import vn.dondoc.testing.Chromium;
import vn.dondoc.testing.MovableClock;

/** The portal as its readers get it: served by a plain web server, looked at by the Nu checker, axe-core and a browser. */
class PortalLookTests {

    private static final Pattern JSON_LD =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PHONE = 390;

    @TempDir
    static Path folder;

    private static PublishingOffice office;
    private static Map<String, byte[]> files;
    private static HttpServer server;
    private static BrowserContext browser;
    private static Page page;

    @BeforeAll
    static void publish() throws IOException {
        Files.writeString(
                folder.resolve("arms.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"5\" fill=\"#a3161b\"/></svg>");
        var clock = new MovableClock("2026-06-20T02:00:00Z");
        office = PublishingOffice.over(
                folder,
                clock,
                new PortalSettings(
                        "",
                        folder.resolve("arms.svg"),
                        "#a3161b",
                        "#0b4a8f",
                        "",
                        "Văn phòng UBND tỉnh, phòng Tổng hợp",
                        "",
                        "",
                        List.of()));
        Published2026.in(office, clock);
        files = office.files();
        server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                office.portal().toRealPath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        browser = Chromium.context();
        page = browser.newPage();
    }

    @AfterAll
    static void close() {
        browser.close();
        server.stop(0);
        office.close();
    }

    @Test
    void theNuCheckerHasNothingToSayOfAnyPage() throws Exception {
        var findings = new TreeMap<String, List<String>>();
        // Its schemas are read by recursion, deeper than a usual stack.
        var checking = new Thread(null, () -> check(findings), "nu", 256L << 20);
        checking.start();
        checking.join();
        assertThat(findings).isEmpty();
    }

    private static void check(Map<String, List<String>> findings) {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        htmls().forEach((path, bytes) -> {
            try {
                JsonNode said = JSON.readTree(validator.validate(new ByteArrayInputStream(bytes)));
                List<String> messages = said.path("messages")
                        .valueStream()
                        .map(one -> one.path("lastLine") + ": "
                                + one.path("message").asString())
                        .toList();
                if (!messages.isEmpty() || !said.has("messages")) {
                    findings.put(path, messages);
                }
            } catch (Exception e) {
                findings.put(path, List.of(e.toString()));
            }
        });
    }

    @Test
    void axeFindsNothingOnAnyPageNeitherOnAScreenNorOnAPhone() {
        var findings = new LinkedHashMap<String, List<String>>();
        for (String path : htmls().keySet()) {
            page.navigate(address(path));
            for (int width : new int[] {1366, PHONE}) {
                page.setViewportSize(width, 844);
                var found = new ArrayList<>(Axe.violations(page));
                int wide = (int) page.evaluate("document.documentElement.scrollWidth");
                if (wide > width) {
                    found.add("%d pixels wide on %d".formatted(wide, width));
                }
                if (!found.isEmpty()) {
                    findings.put(path + " at " + width, found);
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void noPageIsHeavyAndNoneAsksAnythingOfAnotherServer() throws IOException {
        PublicReport huge = Published2026.report(
                "2026/ket-qua-dot-xuat", "Báo cáo kết quả đột xuất", "2025-12-15", "2026-06-14", 250, true, "");
        var version = Published2026.publish(office, huge, "");
        String html = office.get(PortalPages.class)
                .version(office.get(PortalSite.class).theme(), version, List.of(), List.of(), huge.path());
        assertThat(html.getBytes(StandardCharsets.UTF_8)).as("250 agencies").hasSizeLessThan(150_000);
        assertThat(htmls()).allSatisfy((path, bytes) -> {
            assertThat(bytes).as(path).hasSizeLessThan(150_000);
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//")
                    .doesNotContainPattern("(?:src|href)=\"/");
        });
    }

    @Test
    void everyLinkLeadsSomewhere() {
        var texts = new TreeMap<String, String>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        assertThat(Sites.deadLinks(texts)).isEmpty();
    }

    @Test
    void aCorrectionKeepsTheFirstVersionAndSaysWhyAndAWithdrawalTakesEverythingButItsReason() {
        String half = Published2026.HALF_YEAR;
        assertThat(text(half + "/index.html")).contains("Bản 2, đính chính ngày 25/6/2026", "Bổ sung phần đánh giá");
        assertThat(text(half + "/ban-1/index.html")).contains("Đây là bản 1, đã được thay bằng bản 2", "../index.html");
        assertThat(files)
                .containsKeys(
                        half + "/ban-1/ket-qua-6-thang-dau-nam-2026.csv",
                        half + "/ban-2/ket-qua-6-thang-dau-nam-2026.csv");

        String gone = Published2026.WITHDRAWN;
        assertThat(files.keySet().stream().filter(path -> path.startsWith(gone)))
                .containsExactlyInAnyOrder(
                        gone + "/index.html", gone + "/ban-1/index.html", gone + "/ban-2/index.html");
        assertThat(text(gone + "/index.html"))
                .contains("đã được gỡ bỏ", "Số liệu của kỳ này được tính lại")
                .doesNotContain("Sở Tài chính");
        assertThat(text(gone + "/ban-1/index.html")).contains("đã được gỡ bỏ").doesNotContain("Sở Tài chính");
        assertThat(text("tim-kiem.json")).doesNotContain(gone);
        assertThat(text("danh-muc.jsonld")).doesNotContain(gone);
    }

    @Test
    void thePageHasTheYearBeforeBesideItAndAChartWithWords() {
        assertThat(text(Published2026.HALF_YEAR + "/index.html"))
                .contains("năm trước", "Cùng kỳ năm trước", "<desc", "Kỳ này: ", "Đã thực hiện trong hạn");
    }

    @Test
    void machinesFindFeedMapAndCatalogueWellFormedAndEveryHashTrue() throws Exception {
        for (String xml : List.of("feed.xml", "sitemap.xml")) {
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(files.get(xml)));
        }
        assertThat(text("feed.xml")).contains("Đính chính: ", "Gỡ bỏ: ", "urn:uuid:");
        JsonNode catalogue = JSON.readTree(files.get("danh-muc.jsonld"));
        assertThat(catalogue.path("@type").asString()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.path("dcat:dataset").size()).isEqualTo(3);
        for (JsonNode dataset : catalogue.path("dcat:dataset")) {
            for (JsonNode distribution : dataset.path("dcat:distribution")) {
                byte[] bytes = files.get(
                        distribution.path("dcat:downloadURL").path("@id").asString());
                assertThat(SiteFile.sha256(requireNonNull(bytes)))
                        .isEqualTo(distribution
                                .path("spdx:checksum")
                                .path("spdx:checksumValue")
                                .asString());
            }
        }
        var found = JSON_LD.matcher(text(Published2026.HALF_YEAR + "/index.html"));
        assertThat(found.find()).isTrue();
        JsonNode dataset = JSON.readTree(found.group(1));
        assertThat(dataset.path("@type").asString()).isEqualTo("Dataset");
        assertThat(dataset.path("temporalCoverage").asString()).isEqualTo("2025-12-15/2026-06-14");
        assertThat(dataset.path("distribution").size()).isEqualTo(4);
        for (String line : text("SHA256SUMS.txt").lines().toList()) {
            assertThat(SiteFile.sha256(requireNonNull(files.get(line.substring(66)))))
                    .isEqualTo(line.substring(0, 64));
        }
    }

    @Test
    void theScriptFindsReportsAndAgenciesWithoutDiacriticsAndTheListStandsWithoutIt() {
        page.setViewportSize(1366, 768);
        page.navigate(address("index.html"));
        page.getByLabel("Tìm theo tên báo cáo").fill("so noi vu");
        page.locator("#ket-qua li").first().waitFor();
        assertThat(page.locator("#ket-qua").innerText()).contains("Sở Nội vụ:", "2 kết quả");

        try (var plain = page.context()
                .browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page without = plain.newPage();
            without.navigate(address("index.html"));
            assertThat(without.locator("#tim").isVisible()).isFalse();
            assertThat(without.locator("main .list a").count()).isEqualTo(4);
        }
    }

    private static Map<String, byte[]> htmls() {
        var htmls = new TreeMap<>(files);
        htmls.keySet().removeIf(path -> !path.endsWith(".html"));
        return htmls;
    }

    private static String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private static String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + path;
    }
}
