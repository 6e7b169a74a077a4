package vn.dondoc.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Offer;

/** Finds the bodies that a person means by the first letters of a name or of an alias, with or without marks. */
@Component
class AgencyChoices {

    /** As many as a person takes in at a glance. */
    private static final int OFFERED = 8;

    private static final Pattern EXCEPT = Pattern.compile("[\\s,(]+(?:ngoại )?trừ\\s+([^.;:)]{2,200})");

    private final Agencies agencies;
    private final Clock clock;

    AgencyChoices(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** For a body that has ended, what took over from it. */
    List<Offer> matching(String typed, @Nullable LocalDate on) {
        return agencies.register().offers(typed, day(on), OFFERED);
    }

    /**
     * The bodies that a group's words mean on the document's day, without those that {@code content} excepts right behind them; null where
     * it is no group or only a person can say.
     */
    public Groups.@Nullable Expansion group(ConfirmedAgency agency, String content, @Nullable LocalDate on) {
        String words = agency.name() + except(agency.name(), content);
        return agencies.register().groups().of(words, day(on)).orElse(null);
    }

    private static String except(String name, String content) {
        int at = content.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
        if (at < 0 || name.contains("trừ ")) {
            return "";
        }
        Matcher except = EXCEPT.matcher(content.substring(at + name.length()));
        return except.lookingAt() ? " trừ " + except.group(1) : "";
    }

    private LocalDate day(@Nullable LocalDate on) {
        return Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
    }

    /** What a person typed in full: the register's body where it knows it, else the words as they stand. */
    ConfirmedAgency meant(String typed, @Nullable LocalDate on) {
        String name = typed.strip().replaceAll("\\s+", " ");
        return agencies.register()
                .find(name, on)
                .map(AgencyChoices::confirmed)
                .or(() -> agencies.register()
                        .groups()
                        .of(name, day(on))
                        .map(found -> new ConfirmedAgency(name, found.group().id())))
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
