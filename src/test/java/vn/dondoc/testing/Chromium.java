package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of the distribution, started once per JVM; every test gets a context of its own. */
public final class Chromium {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** A provincial office's usual screen. */
    private static final int WIDTH = 1366;

    private static final int HEIGHT = 768;

    private Chromium() {}

    public static BrowserContext context() {
        return Started.BROWSER.newContext(new Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(WIDTH, HEIGHT));
    }

    /** A telephone held upright, touched with a thumb. */
    public static BrowserContext phone() {
        return Started.BROWSER.newContext(new Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true));
    }

    /** The holder idiom: started when first asked for. */
    private static final class Started {

        static final Browser BROWSER = start();

        private static Browser start() {
            assertThat(Files.isExecutable(PROGRAM))
                    .as("%s is needed: sudo apt-get install -y chromium", PROGRAM)
                    .isTrue();
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(List.of(
                                    "--no-sandbox", // Tests run as root in continuous integration.
                                    "--disable-gpu",
                                    "--disable-dev-shm-usage",
                                    "--disable-background-networking",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }
}
