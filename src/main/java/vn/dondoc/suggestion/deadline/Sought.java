package vn.dondoc.suggestion.deadline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An expression, and the words of which one must be there for it to be found: most paragraphs have none, and are done with at once. */
record Sought(Pattern pattern, List<String> oneOf) {

    Sought(String pattern, String... oneOf) {
        this(Pattern.compile(pattern), List.of(oneOf));
    }

    /** Null where nothing can be found. */
    @Nullable
    Matcher in(String text) {
        for (String word : oneOf) {
            if (text.contains(word)) {
                return pattern.matcher(text);
            }
        }
        return null;
    }
}
