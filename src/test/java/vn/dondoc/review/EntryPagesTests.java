package vn.dondoc.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.testing.WebTest;

@WebTest
class EntryPagesTests {

    private static final Viewer OFFICE = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Reviews reviews;

    @Test
    void whereTheRegulationTracksOnlyWhatIsWrittenAnOralInstructionIsNotEnteredAndThePageSaysWhy() throws Exception {
        mvc.perform(asOffice(get("/ra-soat/nhap-tay")))
                .andExpect(content()
                        .string(allOf(
                                containsString("không theo dõi chỉ đạo không bằng văn bản (Điều 3.3)"),
                                not(containsString("value=\"ORAL\"")))));
        mvc.perform(asOffice(post("/ra-soat/nhap-tay").param("origin", "ORAL")))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(asOffice(post("/ra-soat/nhap-tay").param("origin", "FILE")))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aPaperDocumentIsEnteredFromItsWordsAndEachLineIsATaskWhereNoRuleFindsAny() throws Exception {
        DocumentId document = paper();

        mvc.perform(asOffice(post("/ra-soat/{id}/goi-y", document)
                        .param("words", "Sửa mái nhà kho\nSở Y tế: mua thêm thuốc, xong trước ngày 30/6/2026")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sửa mái nhà kho")));

        assertThat(reviews.of(document, OFFICE).orElseThrow().draft().kept()).hasSize(2);
        mvc.perform(asOffice(get("/ra-soat/{id}", document)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Nội dung văn bản giấy"),
                                not(containsString("Không còn bản đọc của văn bản này")))));
        mvc.perform(asOffice(get("/ra-soat"))).andExpect(content().string(containsString("Văn bản giấy")));
    }

    @Test
    void aStretchOfTheNotedWordsBecomesATask() throws Exception {
        DocumentId document = paper();

        mvc.perform(asOffice(post("/ra-soat/{id}/viec", document).param("words", "Sở Xây dựng rà soát quy hoạch")))
                .andExpect(status().isOk());

        assertThat(reviews.of(document, OFFICE).orElseThrow().draft().kept())
                .singleElement()
                .satisfies(task -> assertThat(task.lead())
                        .extracting(ConfirmedAgency::name)
                        .containsExactly("Sở Xây dựng"));
    }

    private DocumentId paper() throws Exception {
        String page =
                requireNonNull(mvc.perform(asOffice(post("/ra-soat/nhap-tay").param("origin", "PAPER")))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        return new DocumentId(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
    }

    private MockHttpServletRequestBuilder asOffice(MockHttpServletRequestBuilder request) {
        return request.with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)).with(csrf());
    }
}
