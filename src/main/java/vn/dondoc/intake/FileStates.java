package vn.dondoc.intake;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words where a file stands. Whether somebody may know is the caller's question. */
@Component
public class FileStates {

    private final Ledger ledger;
    private final MessageSource messages;

    FileStates(Ledger ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    public Optional<FileState> of(ReceiptId id, Locale locale) {
        return ledger.find(id).map(receipt -> of(receipt, locale));
    }

    private FileState of(Receipt receipt, Locale locale) {
        var reason = receipt.reason();
        return new FileState(
                receipt.id().toString(),
                receipt.name(),
                receipt.size(),
                receipt.fate().name(),
                String.valueOf(say("intake.fate." + receipt.fate(), locale)),
                LedgerRow.colour(receipt, null),
                reason == null ? null : say(reason, locale),
                reason == null ? null : say(reason + ".next", locale),
                receipt.fate().isFinal());
    }

    private @Nullable String say(String key, Locale locale) {
        return messages.getMessage(key, null, key, locale);
    }
}
