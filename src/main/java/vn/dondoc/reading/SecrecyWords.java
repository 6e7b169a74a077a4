package vn.dondoc.reading;

import java.util.Optional;
import vn.dondoc.reading.format.SecrecyMark;

/** Finds a mark of secrecy in words that a person typed: the same gate as for files, for what comes without one. */
public final class SecrecyWords {

    private SecrecyWords() {}

    /** The level, where the words bear one: in capitals or brackets, for as common words they stand in many texts. */
    public static Optional<String> in(String typed) {
        return SecrecyMark.inSubject(typed);
    }
}
