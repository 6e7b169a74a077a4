package vn.dondoc.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.Dondoc;

/** The whole application as {@code ./dondoc run} starts it, on a free port and in a folder of its own; started once per JVM. */
public final class RunningOffice {

    private static final Pattern PASSWORD = Pattern.compile("Mật khẩu dùng một lần: +(\\S+)");

    private static final String PASSWORD_AFTERWARDS = "mùa xuân trên cao nguyên";

    private final ConfigurableApplicationContext application;
    private final Path folder;
    private boolean entered;

    private RunningOffice(ConfigurableApplicationContext application, Path folder) {
        this.application = application;
        this.folder = folder;
    }

    public static RunningOffice get() {
        return Started.OFFICE;
    }

    /** Another one, in which nobody has done anything yet. */
    public static RunningOffice fresh() {
        return Started.start();
    }

    public String address() {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** As it stands in the note beside what the console said. */
    public String firstPassword() {
        try {
            var note = Files.readString(folder.resolve("data/run/mat-khau-lan-dau.txt"));
            var said = PASSWORD.matcher(note);
            if (!said.find()) {
                throw new AssertionError("No password in: " + note);
            }
            return said.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs the administrator in, who is of the Office as well; the first time he is made to choose a password of his own. */
    public synchronized void enter(Page page) {
        String password = entered ? PASSWORD_AFTERWARDS : firstPassword();
        page.navigate(address());
        page.getByLabel("Tên đăng nhập").fill("quantri");
        exactly(page, "Mật khẩu").fill(password);
        page.keyboard().press("Enter");
        if (!entered) {
            page.getByLabel("Mật khẩu hiện nay").fill(password);
            exactly(page, "Mật khẩu mới").fill(PASSWORD_AFTERWARDS);
            page.getByLabel("Nhập lại mật khẩu mới").fill(PASSWORD_AFTERWARDS);
            page.keyboard().press("Enter");
            page.getByText("Đã đổi mật khẩu.").waitFor();
            entered = true;
        } else {
            page.locator(".me-name").waitFor();
        }
    }

    private static Locator exactly(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    public <T> T bean(Class<T> type) {
        return type.isInstance(application) ? type.cast(application) : application.getBean(type);
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    public Path outbox() {
        return folder.resolve("outbox");
    }

    /** What the portal is delivered to, as if it were mounted from the web server. */
    public Path web() {
        return folder.resolve("web");
    }

    public void drop(Path file) {
        try {
            Files.copy(file, inbox().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The holder idiom: started when first asked for, ended with the JVM. */
    private static final class Started {

        static final RunningOffice OFFICE = start();

        private static RunningOffice start() {
            try {
                var folder =
                        Files.createDirectories(Path.of("target", "test-data")).toAbsolutePath();
                folder = Files.createTempDirectory(folder, "office");
                for (var name : new String[] {"data", "inbox", "outbox", "web"}) {
                    Files.createDirectories(folder.resolve(name));
                }
                var application = new SpringApplication(Dondoc.class)
                        .run(
                                "--server.port=0",
                                "--dondoc.data=" + folder.resolve("data"),
                                "--dondoc.inbox=" + folder.resolve("inbox"),
                                "--dondoc.outbox=" + folder.resolve("outbox"),
                                "--dondoc.portal.targets[0].name=may-chu-web",
                                "--dondoc.portal.targets[0].way=FOLDER",
                                "--dondoc.portal.targets[0].folder=" + folder.resolve("web"));
                return new RunningOffice(application, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
