package vn.dondoc.intake;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that lie beside a refused file: why, and what to do. */
@Component
class FateNote {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    FateNote(MessageSource messages) {
        this.messages = messages;
    }

    String about(Receipt receipt) {
        var reason = receipt.reason() == null ? "intake.reason.unknown" : receipt.reason();
        return say(
                "intake.note",
                receipt.shownName(),
                say("intake.fate." + receipt.fate()),
                say(reason),
                say(reason + ".next"));
    }

    private String say(String key, Object... arguments) {
        var spoken = messages.getMessage(key, arguments, "", VIETNAMESE);
        return spoken == null ? "" : spoken;
    }
}
