package vn.dondoc.access;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.audit.AuditTrail;

/** The door of other programs: a token in each request, no session, no cookie, and so no forged form to fear. */
@Configuration
class ApiSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain apiDoors(
            HttpSecurity http,
            ObjectProvider<ApiGate> gates,
            ApiTokens tokens,
            WrongTokens wrong,
            AuditTrail audit,
            Problems problems,
            TransactionTemplate transaction,
            Clock clock) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(doors -> {
                    for (var gate : gates) {
                        doors.requestMatchers(gate.method(), gate.pattern())
                                .hasAuthority(gate.scope().authority());
                    }
                    doors.anyRequest().denyAll();
                })
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(
                        new BearerTokens(tokens, wrong, audit, problems, transaction, clock), AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            problems.write(response, HttpStatus.UNAUTHORIZED, "access.api.noToken");
                        })
                        .accessDeniedHandler((request, response, failure) ->
                                problems.write(response, HttpStatus.FORBIDDEN, "access.api.scope")))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }
}
