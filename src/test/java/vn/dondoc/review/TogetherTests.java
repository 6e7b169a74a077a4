package vn.dondoc.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.testing.WebTest;

/** Two people at one document, and a decision taken back. */
@WebTest
class TogetherTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Reviews reviews;

    @Autowired
    Confirmations confirmations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoElseHasADocumentOpenIsSeenOnItsPageAndInTheQueueUntilHeLeaves() throws Exception {
        DocumentId document = open();

        mvc.perform(clerk(post("/ra-soat/" + document + "/co-mat"))).andExpect(status().isOk());
        mvc.perform(specialist(post("/ra-soat/" + document + "/co-mat")))
                .andExpect(content().string(containsString("Đang mở cùng lúc: Người thử OFFICE_CLERK")));
        mvc.perform(specialist(get("/ra-soat/danh-sach")
                        .param(
                                "don-vi",
                                requireNonNull(UnitSymbol.of(
                                        review(document).draft().header().number())))))
                .andExpect(content().string(containsString("Người thử OFFICE_CLERK đang mở")));

        mvc.perform(clerk(post("/ra-soat/" + document + "/roi"))).andExpect(status().isNoContent());
        Viewer specialist = new Viewer("test-office-specialist", "", viewer().roles(), null);
        assertThat(context.getBean(Presences.class).others(specialist, List.of(document)))
                .isEmpty();
    }

    @Test
    void whoeverFallsSilentIsNoLongerThere() {
        DocumentId document = open();
        Presences presences = context.getBean(Presences.class);
        presences.beat(new Viewer("xa", "Chị Xa", viewer().roles(), null), document);
        assertThat(presences.others(viewer(), List.of(document))).containsEntry(document, List.of("Chị Xa"));

        jdbc.sql("UPDATE review_presence SET seen_at = :then WHERE document_id = :id")
                .param(
                        "then",
                        java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC).minusMinutes(2))
                .param("id", document.value())
                .update();

        assertThat(presences.others(viewer(), List.of(document))).isEmpty();
    }

    @Test
    void aSaveUponAStaleVersionIsToldWhoChangedWhatAndWritesNothingUntilThePersonInsists() throws Exception {
        DocumentId document = open();
        DraftTask task = review(document).draft().tasks().getFirst();
        int version = review(document).version();
        String url = "/ra-soat/" + document + "/viec/" + task.id();
        mvc.perform(clerk(typed(url, "Việc của văn thư", version))).andExpect(status().isOk());

        mvc.perform(specialist(typed(url, "Việc của tôi", version)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Người thử OFFICE_CLERK vừa sửa chính phần này")))
                .andExpect(content().string(containsString("Việc của văn thư")));
        assertThat(words(document, task)).isEqualTo("Việc của văn thư");
        mvc.perform(specialist(post("/ra-soat/" + document + "/co-mat").param("phien-ban", "" + version)))
                .andExpect(content().string(containsString("Người thử OFFICE_CLERK vừa sửa văn bản này")));

        mvc.perform(specialist(typed(url, "Việc của tôi", version).param("ghi-de", "true")))
                .andExpect(status().isOk());
        assertThat(words(document, task)).isEqualTo("Việc của tôi");
    }

    @Test
    void nobodyConfirmsWhatAnotherHasJustChangedUnseen() throws Exception {
        DocumentId document = open();
        DraftTask task = review(document).draft().tasks().getFirst();
        int version = review(document).version();
        mvc.perform(clerk(typed("/ra-soat/" + document + "/viec/" + task.id(), "Việc khác", version)));

        mvc.perform(specialist(post("/ra-soat/" + document + "/xac-nhan").param("phien-ban", "" + version)))
                .andExpect(flash().attribute("changedBy", "Người thử OFFICE_CLERK"));

        assertThat(confirmations.of(document)).isEmpty();
    }

    @Test
    void aConfirmationIsTakenBackWithAReasonAndThePageTellsWho() throws Exception {
        DocumentId document = open();
        assertThat(Confirming.confirm(context, document, viewer())).isTrue();

        mvc.perform(specialist(post("/ra-soat/" + document + "/bo-quyet-dinh").param("reason", " ")))
                .andExpect(flash().attribute("problem", "review.takeBack.noReason"));
        mvc.perform(specialist(post("/ra-soat/" + document + "/bo-quyet-dinh").param("reason", "Nhầm thời hạn")))
                .andExpect(flash().attribute("done", "review.takeBack.DONE"));

        assertThat(confirmations.of(document)).isEmpty();
        assertThat(review(document).state()).isEqualTo(ReviewState.DRAFT);
        mvc.perform(specialist(get("/ra-soat/" + document)))
                .andExpect(content().string(containsString("Bỏ xác nhận")))
                .andExpect(content().string(containsString("Nhầm thời hạn")));
        assertThat(Confirming.confirm(context, document, viewer())).isTrue();
        mvc.perform(specialist(post("/ra-soat/" + document + "/bo-quyet-dinh").param("reason", "Lần nữa")))
                .andExpect(flash().attribute("done", "review.takeBack.DONE"));
        mvc.perform(specialist(post("/ra-soat/" + document + "/bo-quyet-dinh").param("reason", "Thừa")))
                .andExpect(flash().attribute("problem", "review.takeBack.NOT_DECIDED"));
    }

    private MockHttpServletRequestBuilder typed(String url, String words, int version) {
        return post(url).param("content", words).param("deadline", "").param("phien-ban", "" + version);
    }

    private String words(DocumentId document, DraftTask task) {
        return review(document).draft().task(task.id()).orElseThrow().content();
    }

    private Review review(DocumentId document) {
        return reviews.of(document, viewer()).orElseThrow();
    }

    private DocumentId open() {
        return new LaidBefore(context).document("a.pdf", ADocument.ordinary().number("1/" + UUID.randomUUID()));
    }

    private static Viewer viewer() {
        return new Viewer("an", "An", java.util.Set.of(Role.OFFICE_SPECIALIST), null);
    }

    private MockHttpServletRequestBuilder clerk(MockHttpServletRequestBuilder request) {
        return request.with(LoggedIn.as(context, Role.OFFICE_CLERK)).with(csrf());
    }

    private MockHttpServletRequestBuilder specialist(MockHttpServletRequestBuilder request) {
        return request.with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)).with(csrf());
    }
}
