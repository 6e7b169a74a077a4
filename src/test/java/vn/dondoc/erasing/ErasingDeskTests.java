package vn.dondoc.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Hashing;
import vn.dondoc.testing.WebTest;

@WebTest
class ErasingDeskTests {

    private static final Viewer LEADER = new Viewer("lanhdao", "Lãnh đạo", Set.of(Role.OFFICE_LEADER), null);
    private static final Viewer OTHER = new Viewer("khac", "Khác", Set.of(Role.ADMINISTRATOR), null);
    private static final Viewer SPECIALIST = new Viewer("cv", "Chuyên viên", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer AGENCY = new Viewer("so", "Sở", Set.of(Role.AGENCY_LEADER), null);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    ErasingDesk desk;

    @Autowired
    Erasures erasures;

    @Autowired
    JdbcClient jdbc;

    private final DocumentId document = DocumentId.random();

    @BeforeEach
    void archived() {
        jdbc.sql("""
                        INSERT INTO original (id, sha256, name, media_type, size_bytes, archived_at)
                        VALUES (:id, :sha256, :name, 'application/pdf', 1, :at)
                        """)
                .param("id", document.value())
                .param(
                        "sha256",
                        Hashing.of(document.toString().getBytes(StandardCharsets.UTF_8))
                                .hex())
                .param("name", "lẽ ra mật " + document + ".pdf")
                .param("at", Instant.parse("2026-06-02T05:00:00Z").atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void whoAsksMayNotConsentAndASpecialistMayNot() {
        assertThat(desk.request(LEADER, document, "Thiếu dấu")).isEmpty();
        var id = open();

        assertThat(desk.confirm(LEADER, id)).contains("erasing.notConfirmed");
        assertThat(desk.confirm(SPECIALIST, id)).contains("erasing.mayNotConfirm");
        assertThat(erasures.find(LEADER, id).orElseThrow().state()).isEqualTo(ErasureState.REQUESTED);
        assertThat(desk.confirm(OTHER, id)).isEmpty();
        assertThat(desk.confirm(OTHER, id)).contains("erasing.notConfirmed");
        assertThat(erasures.find(LEADER, id).orElseThrow().state()).isEqualTo(ErasureState.CONFIRMED);
    }

    @Test
    void aRequestNamesADocumentAndAReasonAndIsMadeOnce() {
        assertThat(desk.request(SPECIALIST, document, " ")).contains("erasing.noReason");
        assertThat(desk.request(SPECIALIST, document, "x".repeat(501))).contains("erasing.noReason");
        assertThat(desk.request(SPECIALIST, DocumentId.random(), "lý do")).contains("erasing.noDocument");
        assertThat(desk.request(AGENCY, document, "lý do")).contains("erasing.noDocument");
        assertThat(desk.request(SPECIALIST, document, "lý do")).isEmpty();
        assertThat(desk.request(LEADER, document, "lý do")).contains("erasing.requestedAlready");
    }

    @Test
    void whoAskedMayWithdrawAndAnotherSpecialistMayNot() {
        desk.request(SPECIALIST, document, "lý do");
        var id = open();
        var another = new Viewer("cv2", "Chuyên viên 2", Set.of(Role.OFFICE_SPECIALIST), null);

        assertThat(desk.cancel(another, id)).contains("erasing.notCancelled");
        assertThat(desk.cancel(SPECIALIST, id)).isEmpty();
        assertThat(desk.confirm(LEADER, id)).contains("erasing.notConfirmed");
    }

    @Test
    void thePageShowsTheRequestToOthersOfTheOfficeAndNoneToAgencies() throws Exception {
        asClerk("/go-tai-lieu-mat").andExpect(flash().attribute("done", "erasing.requestedNow"));

        assertThat(page(Role.OFFICE_LEADER)).contains(document.toString(), "Thiếu dấu mật", "Xác nhận gỡ");
        assertThat(page(Role.OFFICE_SPECIALIST)).contains(document.toString()).doesNotContain("Xác nhận gỡ");
        mvc.perform(get("/go-tai-lieu-mat").with(LoggedIn.as(context, Role.AGENCY_LEADER)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/go-tai-lieu-mat/yeu-cau")
                        .param("van-ban", document.toString())
                        .with(LoggedIn.as(context, Role.OFFICE_CLERK)))
                .andExpect(status().isOk());
    }

    private UUID open() {
        return jdbc.sql("SELECT id FROM erasure WHERE document_id = :document AND state = 'REQUESTED'")
                .param("document", document.value())
                .query(UUID.class)
                .single();
    }

    private ResultActions asClerk(String path) throws Exception {
        return mvc.perform(post(path)
                .with(csrf())
                .with(LoggedIn.as(context, Role.OFFICE_CLERK))
                .param("van-ban", document.toString())
                .param("reason", "Thiếu dấu mật"));
    }

    private String page(Role role) throws Exception {
        return mvc.perform(get("/go-tai-lieu-mat").with(LoggedIn.as(context, role)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
