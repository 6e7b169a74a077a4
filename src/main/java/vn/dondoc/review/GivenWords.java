package vn.dondoc.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.reading.GivenFact;
import vn.dondoc.suggestion.Proposal;

/** Says what a document's sender stated beside the text, so that nobody takes it for a guess. */
@Component
class GivenWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final MessageSource messages;

    GivenWords(MessageSource messages) {
        this.messages = messages;
    }

    /** By the fields of the head. */
    Map<String, Why> whys(Proposal proposal) {
        var whys = new TreeMap<String, Why>();
        for (GivenFact fact : proposal.given()) {
            switch (fact.field()) {
                case NUMBER -> put("number", fact, whys);
                case TYPE -> put("type", fact, whys);
                case ISSUER -> put("issuer", fact, whys);
                case ISSUED_ON -> put("issuedOn", fact, whys);
                case SUBJECT -> put("subject", fact, whys);
                case SIGNER -> put("signer", fact, whys);
                case URGENCY -> put("urgency", fact, whys);
                case DUE_ON, NOTICE, DOCUMENT_ID, SENDER_ID -> {}
            }
        }
        return whys;
    }

    /** A due day of the whole document stands beside those of its tasks; it is nobody's until a person says so. */
    List<String> notes(Proposal proposal) {
        return proposal.given().stream()
                .filter(fact -> fact.field() == GivenFact.Field.DUE_ON)
                .map(fact -> messages.getMessage(
                        "review.given.due",
                        new Object[] {DAY.format(LocalDate.parse(fact.value()))},
                        LocaleContextHolder.getLocale()))
                .toList();
    }

    private static void put(String field, GivenFact fact, Map<String, Why> whys) {
        whys.putIfAbsent(field, Why.given("review.head." + field, fact));
    }
}
