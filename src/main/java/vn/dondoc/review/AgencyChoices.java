package vn.dondoc.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.AgencyMention;
import vn.dondoc.agency.AgencyNames;

/** Finds the bodies that a person means by the first letters of a name or of an alias, with or without marks. */
@Component
class AgencyChoices {

    private final AgencyNames names = new AgencyNames();

    List<ConfirmedAgency> matching(String typed, @Nullable LocalDate on) {
        return List.of();
    }

    /** What a person typed in full: the register's body where it knows it, else the words as they stand. */
    ConfirmedAgency meant(String typed, @Nullable LocalDate on) {
        String name = typed.strip().replaceAll("\\s+", " ");
        return in(name, 0, name.length(), on).stream().findFirst().orElseGet(() -> new ConfirmedAgency(name, null));
    }

    List<ConfirmedAgency> in(String text, int start, int end, @Nullable LocalDate on) {
        return names.in(text, start, end, on).stream()
                .map((AgencyMention found) -> new ConfirmedAgency(found.name(), found.id()))
                .distinct()
                .toList();
    }
}
