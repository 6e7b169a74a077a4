package vn.dondoc.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTests {

    /** {@code #{some.key}} and {@code #messages.msg('some.key')} in templates, {@code "some.key"} handed to the page by code is checked where it is shown. */
    private static final Pattern KEY =
            Pattern.compile("#\\{([a-z][A-Za-z0-9.]*)[(}]|#messages\\.msg\\('([a-z][A-Za-z0-9.]*)'\\)");

    static Stream<String> bundles() throws IOException {
        return Stream.of(Messages.basenames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void vietnameseAndEnglishSayTheSameThings(String bundle) throws IOException {
        Set<String> vietnamese = keys(bundle + ".properties");
        Set<String> english = keys(bundle + "_en.properties");

        assertThat(english).isEqualTo(vietnamese);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextSaysSomething(String bundle) throws IOException {
        for (String file : new String[] {bundle + ".properties", bundle + "_en.properties"}) {
            assertThat(properties(file))
                    .allSatisfy((key, text) ->
                            assertThat((String) text).as("%s in %s", key, file).isNotBlank());
        }
    }

    @Test
    void noKeyStandsInTwoFiles() throws IOException {
        var seen = new TreeSet<String>();
        for (String bundle : Messages.basenames()) {
            assertThat(keys(bundle + ".properties")).as(bundle).noneMatch(seen::contains);
            seen.addAll(keys(bundle + ".properties"));
        }
    }

    @Test
    void templatesUseNoUnknownKey() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : Messages.basenames()) {
            known.addAll(keys(bundle + ".properties"));
        }
        Set<String> unknown = new TreeSet<>();
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            var matcher = KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                if (!known.contains(key)) {
                    unknown.add(template.getFilename() + ": " + key);
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static Set<String> keys(String file) throws IOException {
        return new TreeSet<>(properties(file).stringPropertyNames());
    }

    private static Properties properties(String file) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
