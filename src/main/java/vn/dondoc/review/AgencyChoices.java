package vn.dondoc.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;

/** Finds the bodies that a person means by the first letters of a name or of an alias, with or without marks. */
@Component
class AgencyChoices {

    /** As many as a person takes in at a glance. */
    private static final int OFFERED = 8;

    private final Agencies agencies;
    private final Clock clock;

    AgencyChoices(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    List<ConfirmedAgency> matching(String typed, @Nullable LocalDate on) {
        LocalDate day = Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
        return agencies.register().typeAhead(typed, day, OFFERED).stream()
                .map(AgencyChoices::confirmed)
                .toList();
    }

    /** What a person typed in full: the register's body where it knows it, else the words as they stand. */
    ConfirmedAgency meant(String typed, @Nullable LocalDate on) {
        String name = typed.strip().replaceAll("\\s+", " ");
        return agencies.register()
                .find(name, on)
                .map(AgencyChoices::confirmed)
                .orElseGet(() -> in(name, 0, name.length(), on).stream()
                        .findFirst()
                        .orElseGet(() -> new ConfirmedAgency(name, null)));
    }

    /** The body of this id under its own name; empty ids and unknown ones are words only. */
    ConfirmedAgency chosen(AgencyId id, String name) {
        return agencies.register()
                .byId(id)
                .map(AgencyChoices::confirmed)
                .orElseGet(() -> new ConfirmedAgency(name, null));
    }

    List<ConfirmedAgency> in(String text, int start, int end, @Nullable LocalDate on) {
        return agencies.register().names().in(text, start, end, on).stream()
                .map(found -> new ConfirmedAgency(found.name(), found.id()))
                .distinct()
                .toList();
    }

    private static ConfirmedAgency confirmed(Agency agency) {
        return new ConfirmedAgency(agency.name(), agency.id());
    }
}
