package vn.dondoc.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TemplatesTests {

    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*>");

    /** Thymeleaf replaces first, and what was asked of the replaced element is then asked of nobody. */
    @Test
    void noElementIsReplacedOnACondition() throws IOException {
        assertThat(tags()).noneMatch(tag -> tag.contains("th:replace=") && tag.matches("(?s).*th:(if|unless|each)=.*"));
    }

    /** The content security policy would not run or apply them. */
    @Test
    void noTemplateCarriesAScriptOrAStyleOfItsOwn() throws IOException {
        assertThat(tags())
                .noneMatch(tag -> tag.matches("(?s)<script(?![^>]* (th:)?src=).*|.* style=.*|.* on[a-z]+=.*"));
    }

    /** Pages of the portal are files for another server: they are not ours to serve. */
    private static List<String> tags() throws IOException {
        var tags = new ArrayList<String>();
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            if (!template.getURI().toString().contains("/templates/publication/")) {
                TAG.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                        .results()
                        .forEach(tag -> tags.add(tag.group()));
            }
        }
        return tags;
    }
}
