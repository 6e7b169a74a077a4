package vn.dondoc.review;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.suggestion.Suggestions;

/** Says a rule in plain words: its own name where it lies in {@code rules/}, else a message, else the name of the step. */
@Component
class RuleWords {

    private final Suggestions suggestions;
    private final MessageSource messages;

    RuleWords(Suggestions suggestions, MessageSource messages) {
        this.suggestions = suggestions;
        this.messages = messages;
    }

    public String of(String rule) {
        Locale reader = LocaleContextHolder.getLocale();
        return suggestions.explanation(rule).orElseGet(() -> {
            String unknown = messages.getMessage("review.rule.other", new Object[] {rule}, reader);
            String words = messages.getMessage("review.rule." + rule, null, unknown, reader);
            return words == null ? rule : words;
        });
    }
}
