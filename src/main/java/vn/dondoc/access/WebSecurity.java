package vn.dondoc.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The doors: form login, headers, and which role may open which path. What no bean opens stays shut. */
@Configuration
class WebSecurity implements WebMvcConfigurer {

    static final String LOGIN = "/dang-nhap";
    static final String LOGOUT = "/dang-xuat";

    private static final String CONTENT =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " + "frame-ancestors 'none'";

    private static final String LEAVES = WebSecurity.class.getName() + ".leaves";

    private final ViewerArgument viewerArgument;
    private final ObjectProvider<Openings> openings;

    WebSecurity(ViewerArgument viewerArgument, ObjectProvider<Openings> openings) {
        this.viewerArgument = viewerArgument;
        this.openings = openings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(openings.getObject());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewerArgument);
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            PasswordLogins passwords,
            OidcLogins oidc,
            LoginFilters filters,
            LoginSessions sessions,
            List<MenuEntry> menu,
            List<Gate> gates) {
        if (oidc.isOn()) {
            http.oauth2Login(provider -> provider.loginPage(LOGIN)
                    .clientRegistrationRepository(oidc)
                    .authorizedClientRepository(new NoTokens())
                    .tokenEndpoint(token -> token.accessTokenResponseClient(ProviderTokens.client()))
                    .userInfoEndpoint(user -> user.oidcUserService(oidc::user))
                    .successHandler(oidc::success)
                    .failureHandler(LoginFailure::answer));
        }
        passwords.into(http);
        HttpSessionRequestCache wanted = pagesOnly();
        return http.authorizeHttpRequests(doors -> open(doors, menu, gates))
                .formLogin(form -> form.loginPage(LOGIN)
                        .successHandler(new LoginSuccess(wanted))
                        .failureHandler(LoginFailure::answer))
                .logout(logout -> logout.logoutUrl(LOGOUT)
                        .addLogoutHandler((request, response, who) -> {
                            // The session is gone when the answer is written.
                            request.setAttribute(LEAVES, OidcLogins.cameBy(request));
                            if (who != null) {
                                new SessionRow(sessions).end(request, who.getName());
                            }
                        })
                        .logoutSuccessHandler((request, response, who) -> response.sendRedirect(request.getContextPath()
                                + LOGIN
                                + (Boolean.TRUE.equals(request.getAttribute(LEAVES)) ? "?left&elsewhere" : "?left"))))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                        (request, response, failure) -> SessionCheck.go(request, response, LOGIN)))
                .requestCache(cache -> cache.requestCache(wanted))
                .addFilterBefore(filters.throttle(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(filters.check(), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors,
            List<MenuEntry> menu,
            List<Gate> gates) {
        doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        doors.requestMatchers(
                        LOGIN,
                        SecondStepDoor.PATH,
                        LoginPage.ELSEWHERE,
                        "/assets/**",
                        "/webjars/**",
                        "/error",
                        "/actuator/health")
                .permitAll();
        for (Gate gate : gates) {
            doors.requestMatchers(gate.pattern()).hasAnyRole(names(gate.roles().stream()));
        }
        for (MenuEntry entry : menu) {
            String[] paths =
                    entry.path().equals("/") ? new String[] {"/"} : new String[] {entry.path(), entry.path() + "/**"};
            doors.requestMatchers(paths).hasAnyRole(names(entry.roles().stream()));
        }
        doors.anyRequest().denyAll();
    }

    private static String[] names(Stream<Role> roles) {
        return roles.map(Role::name).toArray(String[]::new);
    }

    /** After login a person lands where he wanted to go, unless that was only a piece of a page. */
    @SuppressWarnings("NullAway") // Spring takes null for "add nothing", and does not say so.
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null); // Else every address would get "?continue" added.
        var get = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**");
        cache.setRequestMatcher(request -> get.matches(request) && request.getHeader("HX-Request") == null);
        return cache;
    }
}
