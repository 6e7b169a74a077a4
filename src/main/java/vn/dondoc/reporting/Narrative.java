package vn.dondoc.reporting;

import java.util.List;

/** The words of a report; a person may edit them before release. */
public record Narrative(String opening, List<Section> sections, String closing) {

    /** One section; an empty text leaves it out of the released report. */
    public record Section(String heading, String text) {}

    public Narrative {
        sections = List.copyOf(sections);
    }
}
