package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.testing.WebTest;

/** What people decide becomes the history of the rules. */
@WebTest
class JudgementTests {

    private static final Viewer OFFICE = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    DraftChanges changes;

    @Autowired
    Reviews reviews;

    @Autowired
    Decisions decisions;

    @Autowired
    TakingBack takingBack;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasLeftIsAcceptedWhatWasEditedChangedWhatWasDeletedRefused() {
        DocumentId document = open();
        List<DraftTask> tasks = draft(document).tasks();
        change(document, draft -> draft.changing(tasks.get(0).id(), task -> task.withContent("Sở Tài chính báo cáo")));
        change(
                document,
                draft -> draft.changing(
                        tasks.get(1).id(),
                        task -> task.without(DraftTask.Part.LEAD, task.lead().getFirst())
                                .adding(DraftTask.Part.LEAD, new ConfirmedAgency("Sở Xây dựng", null))));
        change(document, draft -> draft.changing(tasks.get(2).id(), task -> task.with(DraftTask.State.DELETED)));
        decisions.confirm(document, OFFICE, true);

        assertThat(verdicts(document, "TASK"))
                .containsExactly(
                        "giao-chu-tri CHANGED",
                        "don-vi-dau-cau ACCEPTED",
                        "don-vi-dau-cau REFUSED",
                        "bang-nhiem-vu ACCEPTED");
        assertThat(verdicts(document, "LEAD"))
                .containsExactly("danh-muc-co-quan ACCEPTED", "danh-muc-co-quan CHANGED", "danh-muc-co-quan ACCEPTED");
        assertThat(verdicts(document, "NUMBER")).containsExactly("so-ky-hieu ACCEPTED");
    }

    @Test
    void ofARejectedDocumentTheTasksAreRefusedAndNothingIsSaidOfItsHead() {
        DocumentId document = open();
        decisions.reject(document, OFFICE, "không giao việc");

        assertThat(verdicts(document, "TASK")).hasSize(4).allMatch(one -> one.endsWith("REFUSED"));
        assertThat(verdicts(document, "NUMBER")).isEmpty();
    }

    @Test
    void aDecisionThatIsTakenBackCountsNoMore() {
        DocumentId document = open();
        decisions.reject(document, OFFICE, "không giao việc");
        takingBack.takeBack(document, OFFICE, "nhầm");

        assertThat(verdicts(document, "TASK")).isEmpty();
    }

    @Test
    void theCardSaysHowOftenSuchAGuessWasAccepted() throws Exception {
        decisions.confirm(open(), OFFICE, true);

        mvc.perform(get("/ra-soat/{id}", open()).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(content().string(containsString("đã được chấp nhận ")));
    }

    private DocumentId open() {
        return new LaidBefore(context)
                .document(
                        "a.docx",
                        ADocument.ordinary().number(UUID.randomUUID().toString().substring(0, 8) + "/UBND-KT"));
    }

    private Draft draft(DocumentId document) {
        return reviews.of(document, OFFICE).orElseThrow().draft();
    }

    private void change(DocumentId document, java.util.function.UnaryOperator<Draft> change) {
        changes.change(document, OFFICE, "test", change);
    }

    private List<String> verdicts(DocumentId document, String field) {
        return jdbc.sql(
                        "SELECT rule, outcome FROM verdict WHERE document_id = :document AND field = :field ORDER BY id")
                .param("document", document.value())
                .param("field", field)
                .query((row, n) -> row.getString("rule") + " " + row.getString("outcome"))
                .list();
    }
}
