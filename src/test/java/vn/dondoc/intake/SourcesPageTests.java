package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.FileSystemUtils;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.testing.WebTest;

/** The sums of the ledger by the ways in, and what the page says of folders. */
@WebTest
class SourcesPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Ledger ledger;

    @Autowired
    Inboxes inboxes;

    @Autowired
    FolderWatch watch;

    @Test
    void eachSourceReconciles() throws Exception {
        var scans = new Source(Source.Kind.FOLDER, "a.pdf", "tong-cong");
        ledger.enterRefused(new Arrival(ReceiptId.random(), scans, "a.pdf"), 0, Fate.EMPTY, "intake.reason.empty");
        ledger.enterRefused(
                new Arrival(ReceiptId.random(), scans, "b.pdf"), 9, Fate.TOO_LARGE, "intake.reason.tooLarge");

        assertThat(words()).contains("tong-cong Đã thấy 2 = 1 Rỗng + 1 Quá lớn");
    }

    @Test
    void aFolderOfThePastShowsHowFarItIsAndAMissingOneThatItIsMissing() throws Exception {
        var past = inboxes.named("kho").orElseThrow();
        FileSystemUtils.deleteRecursively(past.folder().path());
        watch.look(past);
        assertThat(words()).contains("kho", "Không thấy thư mục", "hệ thống tự tiếp tục");

        Files.createDirectories(past.folder().path().resolve("2014"));
        Files.writeString(past.folder().path().resolve("2014/cũ.pdf"), "cũ");
        watch.look(past);

        assertThat(words()).contains("Tổng 1 tệp: đã đọc 0, trong đó từ chối 0; còn lại 1", "Đang đọc kho lưu trữ");
    }

    private String words() throws Exception {
        return mvc.perform(get("/so-tiep-nhan").with(LoggedIn.as(context, Role.OFFICE_CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ");
    }
}
