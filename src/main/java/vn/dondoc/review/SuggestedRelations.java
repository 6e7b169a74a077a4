package vn.dondoc.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.reading.Reading;

/**
 * What a document may be to earlier directives, by what its text cites. Asked anew with every look, so that a directive that is entered
 * later is found, too.
 */
@Component
class SuggestedRelations {

    private final Materials materials;
    private final Relations relations;

    SuggestedRelations(Materials materials, Relations relations) {
        this.materials = materials;
        this.relations = relations;
    }

    /** A relation that waits for a person's word, with the words that suggest it. */
    record Suggested(RelationKind kind, Relations.Registered other, String quote) {}

    List<Suggested> of(Viewer viewer, Review review) {
        Optional<Reading.Text> text = materials
                .of(review)
                .map(material -> material.reading())
                .filter(Reading.Text.class::isInstance)
                .map(Reading.Text.class::cast);
        DraftHeader header = review.draft().header();
        List<Citations.Citation> cited =
                text.map(read -> Citations.in(read.text(), header.number())).orElse(List.of());
        if (cited.isEmpty()) {
            return List.of();
        }
        Map<String, List<Relations.Registered>> known =
                relations
                        .numbered(
                                viewer,
                                cited.stream().map(Citations.Citation::number).toList())
                        .stream()
                        .collect(Collectors.groupingBy(one -> Citations.key(one.number())));
        Set<DocumentId> judged = relations.judged(review.document());
        return cited.stream()
                .flatMap(one -> meant(one, known.getOrDefault(one.number(), List.of()), header).stream()
                        .filter(other -> !other.document().equals(review.document()))
                        .filter(other -> !judged.contains(other.document()))
                        .map(other -> new Suggested(one.kind(), other, one.quote())))
                .toList();
    }

    /** By number and day; without a day the newest that is not younger than the citing document. */
    private static Optional<Relations.Registered> meant(
            Citations.Citation cited, List<Relations.Registered> known, DraftHeader header) {
        LocalDate issued = header.issuedOn();
        LocalDate day = cited.day();
        return known.stream()
                .filter(one -> day == null || one.issuedOn().equals(day))
                .filter(one -> issued == null || !one.issuedOn().isAfter(issued))
                .max(Comparator.comparing(Relations.Registered::issuedOn));
    }
}
