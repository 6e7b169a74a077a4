package vn.dondoc.suggestion.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.suggestion.Suggestions;
import vn.dondoc.suggestion.bench.RuleVersion.State;
import vn.dondoc.suggestion.rule.Rule;
import vn.dondoc.testing.WebTest;

@WebTest
class RuleBenchPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    RuleVersions versions;

    @Autowired
    Suggestions suggestions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyRuleIsListedInPlainWordsWithWhatItSaysOfItself() throws Exception {
        mvc.perform(specialist(get("/quy-tac")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Giao cho một cơ quan")))
                .andExpect(content().string(containsString("lời giao việc")))
                .andExpect(content().string(containsString("95 %")));
    }

    @Test
    void aRuleShowsItsExamplesAndWhereItStandsInTheArchive() throws Exception {
        read("Giao Sở Tài chính chủ trì thẩm định giá đất đợt " + UUID.randomUUID() + ".");

        mvc.perform(specialist(get("/quy-tac/giao")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("câu ví dụ đều đúng")))
                .andExpect(content().string(containsString("<mark>Giao</mark>")));
    }

    @Test
    void aDraftShowsWhatItWouldAddAndHoldsOnlyOnceAnAdministratorSwitchedItOn() throws Exception {
        String marker = "lôgichuyện" + UUID.randomUUID().toString().substring(0, 6);
        read("Uỷ thác %s Sở Tài chính rà soát hồ sơ.".formatted(marker));
        Rule giao = on("giao").rule();
        String before = suggestions.rulesVersion();

        String draft = draft(giao, "uỷ thác " + marker, "Ủy thác %s Sở Y tế rà soát.".formatted(marker));
        mvc.perform(specialist(get(draft)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thêm 1 chỗ")))
                .andExpect(content().string(containsString("<mark>Uỷ thác " + marker + "</mark>")))
                .andExpect(content().string(containsString("<ins><code>uỷ thác " + marker)));
        assertThat(suggestions.rulesVersion()).isEqualTo(before);

        String bat = "/quan-tri" + draft + "/bat";
        mvc.perform(specialist(post(bat))).andExpect(status().isForbidden());
        mvc.perform(administrator(post(bat))).andExpect(flash().attribute("done", "rules.on"));
        assertThat(suggestions.rulesVersion()).isNotEqualTo(before);
        assertThat(audited("giao", "suggestion.rule.on")).isPositive();

        RuleVersion last = versions.of("giao").stream()
                .filter(one -> one.state() == State.PAST && one.rule().equals(giao))
                .findFirst()
                .orElseThrow();
        mvc.perform(administrator(post("/quan-tri/quy-tac/giao/phien-ban/%d/bat".formatted(last.id()))))
                .andExpect(flash().attribute("done", "rules.on"));
        assertThat(suggestions.rulesVersion()).isEqualTo(before);
    }

    @Test
    void whatFailsItsOwnExamplesIsNotSwitchedOn() throws Exception {
        String draft = draft(on("giao").rule(), "ủy nhiệm cho", "Câu này không có lời nào như thế.");
        String before = suggestions.rulesVersion();

        mvc.perform(specialist(get(draft))).andExpect(content().string(containsString("câu ví dụ không đúng")));
        mvc.perform(administrator(post("/quan-tri" + draft + "/bat")))
                .andExpect(flash().attribute("problem", "rules.examplesFail"));
        assertThat(suggestions.rulesVersion()).isEqualTo(before);

        mvc.perform(specialist(post(draft + "/bo"))).andExpect(flash().attribute("done", "rules.dropped"));
        mvc.perform(administrator(post("/quan-tri" + draft + "/bat")))
                .andExpect(flash().attribute("problem", "rules.examplesFail"));
    }

    @Test
    void aPatternThatCannotBeUnderstoodComesBackWithTheReason() throws Exception {
        mvc.perform(specialist(post("/quy-tac/giao/ban-nhap"))
                        .param("name", "Giao")
                        .param("explanation", "Giao.")
                        .param("percent", "90")
                        .param("patterns", "giao (cho")
                        .param("matches", "Giao cho Sở Y tế."))
                .andExpect(flash().attribute("why", containsString("Thiếu dấu đóng ngoặc")));
    }

    @Test
    void theBenchIsForTheOffice() throws Exception {
        mvc.perform(get("/quy-tac").with(LoggedIn.as(context, Role.AGENCY_OFFICER)))
                .andExpect(status().isForbidden());
        mvc.perform(specialist(get("/quy-tac"))).andExpect(content().string(not(containsString("bat-tat-ca"))));
    }

    private String draft(Rule rule, String pattern, String example) throws Exception {
        String address = mvc.perform(specialist(post("/quy-tac/{id}/ban-nhap", rule.id()))
                        .param("name", rule.name())
                        .param("explanation", rule.explanation())
                        .param("percent", String.valueOf(Math.round(100 * rule.confidence())))
                        .param("patterns", String.join("\n", rule.patterns()) + "\r\n" + pattern)
                        .param("matches", String.join("\n", rule.matches()) + "\n" + example)
                        .param("rejects", String.join("\n", rule.rejects())))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).startsWith("/quy-tac/" + rule.id() + "/phien-ban/");
        return requireNonNull(address);
    }

    private RuleVersion on(String rule) {
        return versions.of(rule).stream()
                .filter(one -> one.state() == State.ON)
                .findFirst()
                .orElseThrow();
    }

    private void read(String text) {
        ReadText.into(context, text);
    }

    private long audited(String rule, String action) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE subject_id = :rule AND action = :action")
                .param("rule", rule)
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private MockHttpServletRequestBuilder specialist(MockHttpServletRequestBuilder request) {
        return request.with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)).with(csrf());
    }

    private MockHttpServletRequestBuilder administrator(MockHttpServletRequestBuilder request) {
        return request.with(LoggedIn.as(context, Role.ADMINISTRATOR)).with(csrf());
    }
}
