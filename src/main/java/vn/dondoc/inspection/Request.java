package vn.dondoc.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/** Documents or a report that the team asks of an inspected body, by when, and what came. */
public record Request(
        int no,
        AgencyId unit,
        String text,
        LocalDate dueOn,
        LocalDate askedOn,
        @Nullable String answer,
        @Nullable LocalDate answeredOn) {

    boolean answered() {
        return answeredOn != null;
    }

    Request answered(String said, LocalDate on) {
        return new Request(no, unit, text, dueOn, askedOn, said, on);
    }
}
