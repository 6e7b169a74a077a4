package vn.dondoc.home;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Gathers every feature's message files, so that a new feature needs no list to be changed. */
@Configuration
class Messages {

    static final String FILES = "classpath*:messages/*.properties";

    @Bean
    static MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(basenames());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    static String[] basenames() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
                .sorted()
                .toArray(String[]::new);
    }
}
