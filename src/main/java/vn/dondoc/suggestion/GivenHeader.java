package vn.dondoc.suggestion;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.GivenFact;
import vn.dondoc.reading.GivenFact.Field;
import vn.dondoc.suggestion.words.PlainText;

/** Takes what the sender stated over what was guessed from the words. A stated value has no evidence in the text. */
final class GivenHeader {

    private final Map<Field, String> values = new EnumMap<>(Field.class);

    GivenHeader(List<GivenFact> facts) {
        facts.forEach(fact -> values.putIfAbsent(fact.field(), fact.value()));
    }

    /** What the package is about, where it is itself the message: a recall, an update, a replacement. */
    Optional<String> notice() {
        return Optional.ofNullable(values.get(Field.NOTICE));
    }

    ProposedHeader over(ProposedHeader guessed) {
        return new ProposedHeader(
                either(values.get(Field.NUMBER), guessed.number()),
                either(type(values.get(Field.TYPE)), guessed.type()),
                either(values.get(Field.ISSUER), guessed.issuer()),
                either(date(values.get(Field.ISSUED_ON)), guessed.issuedOn()),
                either(values.get(Field.SUBJECT), guessed.subject()),
                either(values.get(Field.SIGNER), guessed.signer()),
                urgency(values.get(Field.URGENCY), guessed.urgency()));
    }

    /** The header of a notice: what it says, and of whom, never the number of the document that it is about. */
    ProposedHeader ofNotice() {
        return new ProposedHeader(
                null,
                new Guess<>(DocumentType.KHAC, null),
                either(values.get(Field.ISSUER), null),
                null,
                either(values.get(Field.NOTICE), null),
                null,
                new Guess<>(Urgency.NONE, null));
    }

    private static <T> @Nullable Guess<T> either(@Nullable T given, @Nullable Guess<T> guessed) {
        return given == null ? guessed : new Guess<>(given, null);
    }

    private static Guess<Urgency> urgency(@Nullable String given, Guess<Urgency> guessed) {
        return given == null ? guessed : new Guess<>(Urgency.valueOf(given), null);
    }

    private static @Nullable LocalDate date(@Nullable String given) {
        return given == null ? null : LocalDate.parse(given);
    }

    private static @Nullable DocumentType type(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String folded = PlainText.fold(given).strip().replaceAll("\\s+", "_");
        for (DocumentType type : DocumentType.values()) {
            if (type.name().equalsIgnoreCase(folded)) {
                return type;
            }
        }
        return null;
    }
}
