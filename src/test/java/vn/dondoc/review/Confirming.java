package vn.dondoc.review;

import org.springframework.context.ApplicationContext;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;

/** Confirms documents for tests of other packages, as the button does. */
public final class Confirming {

    private Confirming() {}

    /** Whether it is confirmed now. */
    public static boolean confirm(ApplicationContext context, DocumentId document, Viewer viewer) {
        return context.getBean(Decisions.class).confirm(document, viewer, true) instanceof Decisions.Outcome.Done;
    }
}
