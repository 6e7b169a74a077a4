package vn.dondoc.suggestion.deadline;

import java.util.List;

/** One way to write a deadline. */
interface Wording {

    List<Found> in(Passage passage);
}
