package vn.dondoc.agency;

import java.util.List;

/** Bodies found at one place of a text, and the index of the word after them. */
record Hit(List<AgencyMention> bodies, int end) {

    static Hit of(AgencyMention body, int end) {
        return new Hit(List.of(body), end);
    }
}
