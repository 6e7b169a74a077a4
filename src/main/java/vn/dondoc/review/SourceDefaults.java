package vn.dondoc.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.intake.Defaults;
import vn.dondoc.intake.FolderIntake;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.Receipt;
import vn.dondoc.suggestion.GivenTypes;

/**
 * What the folder that a document came through gives it. The kind of document is proposed only where the document itself says none; the
 * visibility always, for no document says it. A slip in the settings is told at the start.
 */
@Component
class SourceDefaults {

    private final Ledger ledger;
    private final GivenTypes types;
    private final MessageSource messages;

    SourceDefaults(FolderIntake intake, Ledger ledger, GivenTypes types, MessageSource messages) {
        this.ledger = ledger;
        this.types = types;
        this.messages = messages;
        intake.folders().forEach(folder -> visibility(folder.defaults()));
    }

    Draft under(Draft draft, DocumentId document) {
        var given = of(document);
        var header = draft.header();
        var type = header.type() == null ? types.of(given) : header.type();
        var visibility = visibility(given);
        return draft.with(header.with(type, visibility == null ? header.visibility() : visibility));
    }

    /** Names the source in the Office's own words, where it has any. */
    List<String> notes(DocumentId document) {
        return Optional.ofNullable(of(document).label()).stream()
                .map(label -> messages.getMessage(
                        "review.given.source", new Object[] {label}, LocaleContextHolder.getLocale()))
                .toList();
    }

    private Defaults of(DocumentId document) {
        return ledger.acceptedAs(document).map(Receipt::defaults).orElse(Defaults.NONE);
    }

    private static @Nullable Visibility visibility(Defaults given) {
        if (given.visibility() == null) {
            return null;
        }
        return Arrays.stream(Visibility.values())
                .filter(visibility -> visibility.name().equals(given.visibility()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("dondoc.folders: visibility " + given.visibility()
                        + " is none of " + Arrays.toString(Visibility.values())));
    }
}
