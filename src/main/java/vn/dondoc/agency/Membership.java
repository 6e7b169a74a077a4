package vn.dondoc.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A body that a person put into a group for some time, or ({@code included} false) took out of one that stands for its whole kind. */
public record Membership(
        AgencyId group,
        AgencyId member,
        boolean included,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
