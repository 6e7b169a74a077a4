package vn.dondoc.home;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Vietnamese unless somebody asks for English ({@code ?lang=en}); the choice is kept in a cookie for a year. */
@Configuration
class Languages implements WebMvcConfigurer {

    static final Locale VIETNAMESE = Locale.of("vi");
    private static final Set<String> OFFERED = Set.of("vi", "en");

    @Bean
    static LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("ngon-ngu");
        resolver.setDefaultLocale(VIETNAMESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var interceptor = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return OFFERED.contains(value) ? Locale.of(value) : VIETNAMESE;
            }
        };
        interceptor.setParamName("lang");
        registry.addInterceptor(interceptor);
    }
}
