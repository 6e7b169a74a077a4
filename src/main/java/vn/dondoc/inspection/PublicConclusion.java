package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * All that the public may know of an inspection: which bodies, and what a person wrote for the public. There is no field for the text of a
 * task, of the conclusion itself or of a finding, so none of them can get out.
 */
public record PublicConclusion(
        InspectionId id,
        String title,
        String number,
        LocalDate concludedOn,
        LocalDate releasedOn,
        String authority,
        String office,
        String instrument,
        List<String> bodies,
        List<String> publicText) {

    public PublicConclusion {
        bodies = List.copyOf(bodies);
        publicText = List.copyOf(publicText);
    }

    /** Its folder below the portal's, which never changes. */
    public String path() {
        return concludedOn.getYear() + "/ket-luan-kiem-tra-" + id;
    }
}
