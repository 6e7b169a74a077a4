package vn.dondoc.notice;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;

/**
 * Somebody to be reminded, as the viewer he is: a person by the login of the account, or an agency without accounts by its own mail address.
 * {@code mail} is null where nothing goes out by mail; {@code alone} says that nobody of the agency is there to do what its officers do.
 */
record Recipient(String key, Viewer viewer, @Nullable String mail, Set<NoticeKind> mailsOff, boolean alone) {

    Recipient {
        mailsOff = Set.copyOf(mailsOff);
    }

    boolean byMail(NoticeKind kind) {
        return mail != null && !mailsOff.contains(kind);
    }

    boolean ofAnAgency() {
        return viewer.agency() != null;
    }

    boolean worksForAnAgency() {
        return ofAnAgency() && (viewer.has(Role.AGENCY_OFFICER) || alone);
    }

    boolean leadsAnAgency() {
        return ofAnAgency() && viewer.has(Role.AGENCY_LEADER);
    }
}
