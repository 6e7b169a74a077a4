package vn.dondoc.review;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a rule in plain words; a rule that nobody has described is named as it is. */
@Component
class RuleWords {

    private final MessageSource messages;

    RuleWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String rule) {
        Locale reader = LocaleContextHolder.getLocale();
        String unknown = messages.getMessage("review.rule.other", new Object[] {rule}, reader);
        String words = messages.getMessage("review.rule." + rule, null, unknown, reader);
        return words == null ? rule : words;
    }
}
