package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whoever urges agencies says here when tasks were urged, for item 3 of a dossier. */
public interface Reminded {

    record Reminder(LocalDate on, String agency, String way, String text) {}

    List<Reminder> of(Collection<UUID> tasks);
}
