package vn.dondoc.review;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.reading.Readings;
import vn.dondoc.suggestion.Proposals;

/** Finds what the reviewer works from: the very proposal that the review was opened with, and the very reading that it was made from. */
@Component
class Materials {

    private final Readings readings;
    private final Proposals proposals;

    Materials(Readings readings, Proposals proposals) {
        this.readings = readings;
        this.proposals = proposals;
    }

    Optional<Material> of(Review review) {
        return Optional.ofNullable(review.proposal())
                .flatMap(proposals::byId)
                .flatMap(stored -> readings.version(review.document(), stored.readingVersion())
                        .map(read -> new Material(read, stored.proposal())));
    }
}
