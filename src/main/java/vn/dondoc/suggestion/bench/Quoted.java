package vn.dondoc.suggestion.bench;

import java.util.Optional;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.Readings;

/** Fetches the words at a place with a few around them: neither the index nor the history keeps any. */
final class Quoted {

    private static final int AROUND = 60;

    private Quoted() {}

    static Optional<RuleTrial.Place> at(Readings readings, DocumentId document, int version, int start, int end) {
        return readings.version(document, version)
                .map(read -> read.reading() instanceof Reading.Text text ? text.text() : "")
                .filter(text -> start >= 0 && start < end && end <= text.length())
                .map(text -> {
                    int from = Math.max(0, start - AROUND);
                    int to = Math.min(text.length(), end + AROUND);
                    return new RuleTrial.Place(
                            document,
                            (from > 0 ? "…" : "") + oneLine(text.substring(from, start)),
                            oneLine(text.substring(start, end)),
                            oneLine(text.substring(end, to)) + (to < text.length() ? "…" : ""));
                });
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
