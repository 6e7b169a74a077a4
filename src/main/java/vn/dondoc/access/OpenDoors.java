package vn.dondoc.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Addresses whose secret is in them: no session, no cookie, and nothing can be changed through them. */
@Configuration
class OpenDoors {

    @Bean
    @Order(1)
    SecurityFilterChain doorsWithoutLogin(HttpSecurity http, List<OpenDoor> open) {
        return http.securityMatcher(open.stream().map(OpenDoor::pattern).toArray(String[]::new))
                .authorizeHttpRequests(doors -> doors.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }
}
