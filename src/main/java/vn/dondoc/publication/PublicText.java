package vn.dondoc.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Words that a person wrote for the public. There can be none that bear a mark of secrecy or anybody's personal details. */
public record PublicText(@JsonValue List<String> paragraphs) {

    public static final PublicText NONE = new PublicText(List.of());

    @JsonCreator
    public PublicText {
        paragraphs = List.copyOf(paragraphs);
        Set<Objection> objections = Objection.to(String.join("\n", paragraphs));
        if (!objections.isEmpty()) {
            throw new NotPublic(objections);
        }
    }

    /** What was typed, a paragraph for each line. */
    public static PublicText of(String typed) {
        return new PublicText(lines(typed).toList());
    }

    /** A name or a number out of a register, where what looks like a citizen is a place ("xã Anh Sơn Đông"). */
    static String line(String words) {
        Set<Objection> objections = Objection.to(words);
        objections.remove(Objection.CITIZEN);
        if (!objections.isEmpty()) {
            throw new NotPublic(objections);
        }
        return words;
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** As it would be typed again. */
    public String typed() {
        return String.join("\n", paragraphs);
    }

    private static Stream<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
