package vn.dondoc.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.testing.WebTest;

@WebTest
class DocumentPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    private DocumentId document;

    /** Read before boxes were kept: its pages are found out when somebody looks. */
    @BeforeEach
    void aPdfUnderReview() throws IOException {
        document =
                new LaidBefore(context).document("a.pdf", ADocument.ordinary().number("77/UBND"));
        var bytes = context.getBean(Archive.class).keep(Path.of("src/test/resources/reading/pdf/hai-cot.pdf"));
        var jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("UPDATE original SET sha256 = CAST(id AS VARCHAR) WHERE sha256 = :hash")
                .param("hash", bytes.hex())
                .update();
        jdbc.sql("UPDATE original SET sha256 = :hash WHERE id = :id")
                .param("hash", bytes.hex())
                .param("id", document.value())
                .update();
    }

    @Test
    void aPageIsSentOnceAndOnlyToThoseWhoMaySeeTheDocument() throws Exception {
        String page = "/van-ban/" + document + "/trang/1.png?w=480";
        String tag = Objects.requireNonNull(mvc.perform(get(page).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_PNG))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("private")))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));

        mvc.perform(get(page).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)).header("If-None-Match", tag))
                .andExpect(status().isNotModified());
        mvc.perform(get(page).with(LoggedIn.as(context, Role.AGENCY_OFFICER)).header("If-None-Match", tag))
                .andExpect(status().isNotFound());
        mvc.perform(get("/van-ban/" + document + "/trang/9.png").with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/van-ban/" + document + "/trang/1.json").with(LoggedIn.as(context, Role.AGENCY_OFFICER)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/ra-soat/" + document + "/trang").with(LoggedIn.as(context, Role.AGENCY_OFFICER)))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void thePagesKeepTheirRoomBeforeTheyAreDrawn() throws Exception {
        mvc.perform(get("/ra-soat/" + document + "/trang").with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("width=\"1000\" height=\"1414\"")))
                .andExpect(content().string(not(containsString("style="))));
        mvc.perform(get("/ra-soat/" + document).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(content().string(containsString("id=\"trang-1\"")));
    }
}
