package vn.dondoc.board;

import java.util.List;
import vn.dondoc.access.Viewer;

/** Whose tasks a list begins with. */
enum Scope {
    ALL,
    /** Those this person of the Office follows up. */
    MINE,
    /** Those in the fields this person works on. */
    FIELD,
    /** Those this person's agency has a part in. */
    AGENCY;

    static List<Scope> openTo(Viewer viewer) {
        return viewer.isOfTheOffice()
                ? List.of(ALL, MINE, FIELD)
                : viewer.agency() == null ? List.of(ALL) : List.of(AGENCY);
    }
}
