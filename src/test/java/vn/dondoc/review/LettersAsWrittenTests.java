package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Sha256;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.Readings;
import vn.dondoc.reading.StoredReading;
import vn.dondoc.testing.WebTest;

@WebTest
class LettersAsWrittenTests {

    private static final String CODED =
            "Giao Së Tµi chÝnh chñ tr×, phèi hîp víi c¸c së, ban, ngµnh thùc hiÖn nhiÖm vô ®óng thêi h¹n, b¸o c¸o kÕt qu¶.";

    @TempDir
    Path folder;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Archive archive;

    @Autowired
    Readings readings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneClickReadsTheOriginalAgainWithItsLettersAndSuggestsAnew() throws Exception {
        DocumentId document = converted();
        mvc.perform(asOffice(get("/ra-soat/" + document))).andExpect(content().string(containsString("Bỏ chuyển mã")));

        mvc.perform(asOffice(post("/ra-soat/" + document + "/chu-nhu-ban-goc")))
                .andExpect(flash().attribute("done", "review.letters.done"));

        StoredReading read = readings.latest(document).orElseThrow();
        assertThat(read.version()).isEqualTo(2);
        assertThat(((Reading.Text) read.reading()).text()).contains("Giao Së Tµi chÝnh");
        assertThat(readings.version(document, 1)).as("the first reading stays").isPresent();
        mvc.perform(asOffice(get("/ra-soat/" + document)))
                .andExpect(content().string(containsString("Së Tµi chÝnh")))
                .andExpect(content().string(not(containsString("Bỏ chuyển mã"))));
    }

    private MockHttpServletRequestBuilder asOffice(MockHttpServletRequestBuilder request) {
        return request.with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)).with(csrf());
    }

    /** As the stages before leave it: the coded bytes archived, the text converted and said so. */
    private DocumentId converted() throws Exception {
        DocumentId document = new LaidBefore(context)
                .document("van-ban-2004.txt", ADocument.ordinary().number("77/2004/QĐ-UB"));
        Path coded = Files.writeString(folder.resolve("coded.txt"), CODED, Charset.forName("windows-1252"));
        Sha256 bytes = archive.keep(coded);
        jdbc.sql("UPDATE original SET sha256 = :bytes WHERE id = :id")
                .param("bytes", bytes.toString())
                .param("id", document.value())
                .update();
        jdbc.sql("UPDATE reading SET notes = :notes WHERE document_id = :id")
                .param("notes", "[\"Chuyển mã từ TCVN3 (ABC)\"]")
                .param("id", document.value())
                .update();
        return document;
    }
}
