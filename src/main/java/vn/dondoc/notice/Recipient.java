package vn.dondoc.notice;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;

/**
 * Somebody to be reminded, as the viewer he is: a person by the login of the account, or an agency without accounts by its own mail address.
 * {@code mail} is null where nothing goes out by mail; {@code alone} says that nobody of the agency is there to do what its officers do;
 * {@code staffed} are the agency's rooms that have an officer of their own. Who acts for somebody who is away gets that person's reminders
 * by mail alone, and {@code own} is what he is himself: what he is told anyway is not told twice.
 */
record Recipient(
        String key,
        Viewer viewer,
        @Nullable String mail,
        Set<NoticeKind> mailsOff,
        boolean alone,
        Set<String> staffed,
        @Nullable Recipient own) {

    Recipient {
        mailsOff = Set.copyOf(mailsOff);
        staffed = Set.copyOf(staffed);
    }

    /** The same as the one who acts for this one while he is away. */
    Recipient standIn(Viewer acting, Recipient himself) {
        return new Recipient(
                "thay:" + key + ":" + himself.key(),
                acting,
                himself.mail(),
                himself.mailsOff(),
                alone,
                staffed,
                himself);
    }

    /** Whose work it is: that of the one who is away, where somebody acts for him. */
    String account() {
        Viewer.Absent absent = viewer.insteadOf();
        return absent == null ? viewer.account() : absent.account();
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

    /** Whether what a room owes is this one's: his own room's, or that of a room in which nobody has an account. */
    boolean answersFor(String room) {
        String folded = folded(room);
        return room.isEmpty() || folded(viewer.unit()).equals(folded) || !staffed.contains(folded);
    }

    static String folded(String room) {
        return room.strip().toLowerCase(Locale.ROOT);
    }
}
