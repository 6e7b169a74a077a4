package vn.dondoc.reading;

import java.util.List;

/**
 * All that a worker found in a file: its own reading, the files inside it, and what a package says of them. A wrapper has no text that
 * anybody would act on: what matters is in its parts.
 */
public record OpenedFile(Reading reading, List<Part> parts, boolean wrapper, List<GivenFact> given) {

    public OpenedFile {
        parts = List.copyOf(parts);
        given = List.copyOf(given);
    }

    /** A package speaks of what it brings. */
    List<GivenFact> givenOfParts() {
        return given.stream().filter(fact -> !isNotice(fact)).toList();
    }

    /** A notice about a document sent before is the package itself; so is all that is given where nothing is inside. */
    List<GivenFact> givenOfItself() {
        boolean notice = given.stream().anyMatch(OpenedFile::isNotice);
        return parts.isEmpty() || notice ? given : List.of();
    }

    private static boolean isNotice(GivenFact fact) {
        return fact.field() == GivenFact.Field.NOTICE;
    }

    public static OpenedFile of(Reading reading) {
        return new OpenedFile(reading, List.of(), false, List.of());
    }
}
