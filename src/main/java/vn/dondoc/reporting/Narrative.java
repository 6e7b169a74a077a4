package vn.dondoc.reporting;

import java.util.List;
import java.util.stream.Stream;

/** The words of a report; a person may edit them before release. */
public record Narrative(String opening, List<Section> sections, String closing) {

    /** Stands where only a person knows the words; nothing goes out with it. */
    static final String TO_FILL = "[nêu nguyên nhân, hướng xử lý]";

    boolean complete() {
        return Stream.concat(Stream.of(opening, closing), sections.stream().map(Section::text))
                .noneMatch(text -> text.contains(TO_FILL));
    }

    /** One section; an empty text leaves it out of the released report. */
    public record Section(String heading, String text) {}

    public Narrative {
        sections = List.copyOf(sections);
    }
}
