package vn.dondoc.review;

import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Reading;

/** The message key of why a document has no text to show. */
final class NoTextWords {

    private NoTextWords() {}

    static @Nullable String of(@Nullable Reading reading) {
        return switch (reading) {
            case null -> "review.noText.gone";
            case Reading.Text text -> null;
            case Reading.Encrypted encrypted -> "review.noText.encrypted";
            case Reading.NoText noText -> "review.noText.scan";
            case Reading.Unsupported unsupported -> "review.noText.unsupported";
            case Reading.Secret secret -> "review.noText.secret";
            case Reading.Broken broken -> "review.noText.broken";
            case Reading.TimedOut timedOut -> "review.noText.tooLong";
            case Reading.OutOfMemory outOfMemory -> "review.noText.tooLong";
        };
    }
}
