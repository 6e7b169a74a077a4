package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.dondoc.testing.WebTest;

@WebTest
class ApiTokensTests {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Set.of(Role.ADMINISTRATOR), null);
    private static final String SOMETHING = "/api/v1/khong-co";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    TokenChanges changes;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSecretIsShownOnceAndOnlyItsHashIsKept() throws Exception {
        var name = "một lần " + UUID.randomUUID();
        var flash = mvc.perform(post("/tai-khoan/ma-truy-cap")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR))
                        .param("name", name)
                        .param("scopes", "DOCUMENTS_WRITE")
                        .param("days", "30"))
                .andReturn()
                .getFlashMap();

        var secret = (String) flash.get("freshSecret");
        assertThat(secret).matches("dondoc_[A-Za-z0-9_-]{43}");
        assertThat(jdbc.sql("SELECT secret_hash FROM api_token WHERE name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE :secret")
                        .param("secret", "%" + Objects.requireNonNull(secret).substring(12) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(list()).contains(name, secret.substring(0, 11) + "…").doesNotContain(secret);
    }

    @Test
    void aTokenWithoutNameScopeOrKnownValidityIsNotMade() throws Exception {
        var before = tokens.all().size();
        for (var wrong : new String[][] {
            {" ", "DOCUMENTS_READ", "30"},
            {"x".repeat(101), "DOCUMENTS_READ", "30"},
            {"không hạn", "DOCUMENTS_READ", "99999"}
        }) {
            mvc.perform(post("/tai-khoan/ma-truy-cap")
                            .with(csrf())
                            .with(LoggedIn.as(context, Role.ADMINISTRATOR))
                            .param("name", wrong[0])
                            .param("scopes", wrong[1])
                            .param("days", wrong[2]))
                    .andExpect(status().isUnprocessableContent());
        }
        mvc.perform(post("/tai-khoan/ma-truy-cap")
                        .with(csrf())
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR))
                        .param("name", "không phạm vi")
                        .param("days", "30"))
                .andExpect(status().isUnprocessableContent());

        assertThat(tokens.all()).hasSize(before);
    }

    @Test
    void withoutATokenNobodyGetsInNotEvenWhoIsLoggedIn() throws Exception {
        mvc.perform(get(SOMETHING))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("noToken"))
                .andExpect(header().doesNotExist("Set-Cookie"));
        mvc.perform(get(SOMETHING).with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void wrongExpiredAndRevokedTokensAreToldApartFromEachOther() throws Exception {
        asked("dondoc_" + "A".repeat(43), from("10.0.0.1"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("unknown"));
        asked(token(Duration.ofSeconds(-1)), from("10.0.0.1"))
                .andExpect(jsonPath("$.code").value("expired"));

        var secret = token(Duration.ofDays(1));
        asked(secret, from("10.0.0.1"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("scope"));
        var token = tokens.withSecret(secret).orElseThrow();
        assertThat(token.lastUsedAt()).isNotNull();
        assertThat(changes.revoke(ADMINISTRATOR, token.id())).isTrue();
        assertThat(changes.revoke(ADMINISTRATOR, token.id())).isFalse();
        asked(secret, from("10.0.0.1"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("revoked"));
    }

    @Test
    void whoTriesManyWrongTokensIsSlowedDownWhileARightOneStillWorks() throws Exception {
        var address = from("10.9.8.7");
        for (var i = 0; i < WrongTokens.ALLOWED; i++) {
            asked("dondoc_sai" + i, address).andExpect(status().isUnauthorized());
        }

        asked("dondoc_sai", address)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "300"));
        asked("dondoc_sai", from("10.9.8.6")).andExpect(status().isUnauthorized());
        asked(token(Duration.ofDays(1)), address).andExpect(status().isForbidden());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'token.wrong' AND subject_id = '10.9.8.7'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aTokenOpensNoPageOfPeople() throws Exception {
        mvc.perform(get("/so-tiep-nhan").header("Authorization", "Bearer " + token(Duration.ofDays(1))))
                .andExpect(status().isFound());
    }

    private ResultActions asked(String secret, RequestPostProcessor address) throws Exception {
        return mvc.perform(
                get(SOMETHING).header("Authorization", "Bearer " + secret).with(address));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private String token(Duration validity) {
        return changes.create(ADMINISTRATOR, "thử " + UUID.randomUUID(), EnumSet.allOf(Scope.class), null, validity);
    }

    private String list() throws Exception {
        return mvc.perform(get("/tai-khoan/ma-truy-cap").with(LoggedIn.as(context, Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
