package vn.dondoc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.testing.Chromium;
import vn.dondoc.testing.RunningOffice;

/** Scripts in the names of files, in subjects, mails, bodies and accounts: a real browser opens every page that shows them and runs none. */
class StoredScriptTests {

    /** Whatever of it runs leaves a mark in the window or opens a dialog. */
    private static final String SCRIPT = "<img src=x onerror=alert(7731)><script>window.xss=1</script>";

    private static final String LINK = "javascript:alert(7731)";

    private final RunningOffice office = RunningOffice.get();
    private final List<String> ran = new ArrayList<>();
    private final List<String> blocked = new ArrayList<>();
    private BrowserContext browser;
    private Page page;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        browser = Chromium.context();
        page = browser.newPage();
        page.onDialog(dialog -> {
            ran.add(page.url() + ": " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Refused to")) {
                blocked.add(page.url() + ": " + message.text());
            }
        });
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void nothingThatPeopleSendBecomesAScript() throws IOException {
        office.enter(page);
        enterABodyAndAnAccount();
        office.drop(Files.write(folder.resolve("<img src=x onerror=alert(7731)>.docx"), directive()));
        office.drop(Files.writeString(folder.resolve("thu-\"><svg onload=alert(7731)>.eml"), mail()));
        reviewed();

        Set<String> seen = new LinkedHashSet<>(List.of(
                "/",
                "/ra-soat",
                "/so-tiep-nhan",
                "/so-tiep-nhan/hop-thu",
                "/nhiem-vu",
                "/co-quan",
                "/tai-khoan",
                "/tai-khoan/phieu",
                "/tai-khoan/vang-mat",
                "/nhat-ky",
                "/tim-kiem?q=alert",
                "/tim-kiem?q=" + "%3Cscript%3E",
                "/cong-viec-dung",
                "/thong-ke-truy-cap",
                "/so-lieu-nam",
                "/ca-nhan/phien",
                "/ca-nhan/vang-mat"));
        boolean shown = false;
        for (String path : List.copyOf(seen)) {
            shown |= opens(path);
            page.locator("a[href^='/ra-soat/'], a[href^='/co-quan/'], a[href^='/so-tiep-nhan/']").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .filter(href -> !href.matches(".*(\\.(csv|xlsx|png|json)|/ban-goc)(\\?.*)?"))
                    .limit(6)
                    .forEach(seen::add);
        }
        for (String path : seen) {
            shown |= opens(path);
        }

        assertThat(shown).as("the words of the attack were shown somewhere").isTrue();
        assertThat(ran).isEmpty();
        assertThat(blocked)
                .as("the policy had nothing to catch: the pages themselves are clean")
                .isEmpty();
    }

    /** True where the attack stands on the page as words. */
    private boolean opens(String path) {
        Response response = page.navigate(office.address() + path);
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.evaluate("window.xss === undefined")).as(path).isEqualTo(true);
        assertThat(page.locator("img[src=x], svg[onload], [onerror], [onload], [onclick]")
                        .count())
                .as("no element came out of words on %s", path)
                .isZero();
        assertThat(page.locator("a[href^='javascript:'], a[href^='data:']").count())
                .as(path)
                .isZero();
        if (response != null && response.status() == 200) {
            assertThat(response.headerValue("content-security-policy"))
                    .as(path)
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe-inline");
        }
        return page.locator("body").innerText().contains("alert(7731)");
    }

    private void enterABodyAndAnAccount() {
        page.navigate(office.address() + "/quan-tri/co-quan/them");
        page.locator("#ten").fill("Trung tâm " + SCRIPT);
        page.locator("form:has(#ten) button[type=submit]").last().click();
        page.waitForLoadState();
        page.navigate(office.address() + "/tai-khoan");
        page.locator("#login").fill("ten-doc-hai");
        page.locator("#name").fill("Tên " + SCRIPT + LINK);
        page.locator("input[name=roles][value=OFFICE_CLERK]").check();
        page.locator("form.panel button[type=submit]").last().click();
        assertThat(page.locator("body")).containsText("ten-doc-hai");
    }

    private void reviewed() {
        Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            page.navigate(office.address() + "/ra-soat");
            assertThat(page.locator("body").innerText()).contains("alert(7731)");
        });
    }

    private static String mail() {
        return """
                From: =?UTF-8?Q?=22=3Cimg_src=3Dx_onerror=3Dalert(7731)=3E=22?= <a@tinh.gov.vn>
                To: vanban@tinh.gov.vn
                Subject: =?UTF-8?Q?=3Cscript=3Ealert(7731)=3C/script=3E?=
                MIME-Version: 1.0
                Content-Type: text/html; charset=UTF-8

                <html><body><p>CÔNG VĂN</p><script>window.xss=1;alert(7731)</script><img src=x onerror=alert(7731)>
                <a href="javascript:alert(7731)">Giao Sở Tài chính chủ trì báo cáo trước ngày 20/6/2027.</a></body></html>
                """.replace("\n", "\r\n");
    }

    private static byte[] directive() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml"
                     ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                    """);
            entry(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r"
                     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                     Target="word/document.xml"/></Relationships>
                    """);
            var text = new StringBuilder();
            for (String line : List.of(
                    "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK",
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                    "Độc lập - Tự do - Hạnh phúc",
                    "Số: 7731/UBND-TH",
                    "Đắk Lắk, ngày 04 tháng 5 năm 2026",
                    "V/v kiểm tra " + SCRIPT,
                    "Kính gửi: Sở Tài chính; Trung tâm " + SCRIPT,
                    "1. Giao Sở Tài chính chủ trì, phối hợp với Trung tâm " + SCRIPT
                            + " rà soát \"><svg onload=alert(7731)> và báo cáo Ủy ban nhân dân tỉnh trước ngày 20/6/2027.",
                    "KT. CHỦ TỊCH",
                    "PHÓ CHỦ TỊCH",
                    "Nguyễn <b onmouseover=alert(7731)>Văn</b> A")) {
                text.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                        .append(line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                        .append("</w:t></w:r></w:p>");
            }
            entry(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + text + "</w:body></w:document>");
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.strip().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
