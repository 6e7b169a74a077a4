package vn.dondoc.regulation;

import java.time.LocalDate;
import java.util.List;

/** What acts by the regulation tells here what another profile would have made of the past; nothing is changed by it. */
public interface Rehearsal {

    List<Difference> compare(Profile now, Profile then, LocalDate from, LocalDate to);

    /** One figure under the followed profile and under the other; {@code messageKey} says what was counted. */
    record Difference(String messageKey, String now, String then) {}
}
