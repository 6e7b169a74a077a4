package vn.dondoc.review;

import java.time.Instant;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.Urgency;

/** The place of a waiting document in the order of the queue, as digits and letters that every database sorts alike. */
final class QueueKey {

    private QueueKey() {}

    static String of(Urgency urgency, Instant openedAt, DocumentId document) {
        int rank = switch (urgency) {
            case HOA_TOC -> 0;
            case THUONG_KHAN -> 1;
            case KHAN -> 2;
            case NONE -> 3;
        };
        return "%d%010d%03d%s"
                .formatted(
                        rank,
                        Math.max(0, openedAt.getEpochSecond()),
                        openedAt.getNano() / 1_000_000,
                        document.toString().replace("-", ""));
    }
}
