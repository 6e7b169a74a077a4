package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Profile;

/** What the regulation of a directive's day says about the life of its assignments; {@code atOnce} is what must be begun the day it comes. */
record Rules(
        Profile profile,
        WorkingCalendar calendar,
        Origin origin,
        boolean fixedByDocument,
        boolean leaderSigns,
        boolean atOnce) {

    /** A return that concerns no task here; it has a page of its own. */
    static final String MISSING_TASK = "thiếu nhiệm vụ";

    static final String BY_SOFTWARE = "phần mềm";

    /** The part as it begins on a day: with its first update, and how long it is spared the red. */
    Assignment begin(Assignment one, LocalDate issued, LocalDate today) {
        LocalDate assigned =
                profile.text("assign.anchor").filter("issue"::equals).isPresent() ? issued : today;
        return one.begun(assigned, redAfter(one.dueOn()), firstUpdateBy(one.part(), assigned));
    }

    private @Nullable LocalDate firstUpdateBy(Part part, LocalDate assigned) {
        OptionalInt days = profile.firstUpdateDays();
        boolean bound = part != Part.COORDINATING
                || profile.text("first-update.who").filter("all"::equals).isPresent();
        return bound && days.isPresent() && profile.firstUpdateAnchor() == Profile.UpdateAnchor.ASSIGNED
                ? atOnce ? assigned : calendar.plus(assigned, days.getAsInt())
                : null;
    }

    /** Where results may be entered for some days after the due day, nobody is late before those are over. */
    @Nullable
    LocalDate redAfter(@Nullable LocalDate dueOn) {
        OptionalInt days = profile.firstUpdateDays();
        return dueOn != null && days.isPresent() && profile.firstUpdateAnchor() == Profile.UpdateAnchor.DUE
                ? calendar.plus(dueOn, days.getAsInt())
                : null;
    }

    /** The day that decides on timeliness, where that is not the day of completion. */
    @Nullable
    LocalDate judged(Result result) {
        return switch (profile.text("completion.day").orElse("sent")) {
            case "received" -> result.receivedOn();
            case "confirmed" -> result.confirmedOn();
            default -> null;
        };
    }

    /** Whether a result that the Office itself entered needs nobody else's word. */
    boolean confirms() {
        return profile.text("result.office-confirms").isPresent();
    }

    boolean closes() {
        return profile.yes("task.office-closes");
    }

    public boolean assessesQuality() {
        return profile.yes("quality.assessed");
    }

    public List<String> returnTypes() {
        return profile.list("return.types").stream()
                .filter(type -> !type.equals(MISSING_TASK))
                .toList();
    }

    /** Empty where the regulation names none: then any will do. */
    public List<String> returnChannels() {
        return profile.list("return.channels");
    }

    boolean extensions() {
        return profile.yes("extension.allowed");
    }

    boolean extendable() {
        return !fixedByDocument
                || profile.list("extension.excluded-origins").stream().noneMatch(origin::meantBy);
    }

    /** How often at most; empty where the regulation says nothing. */
    OptionalInt extensionLimit() {
        return profile.days("extension.limit");
    }

    boolean askedTooLate(LocalDate dueOn, LocalDate today) {
        OptionalInt lead = profile.days("extension.request-lead");
        return lead.isPresent() && today.isAfter(calendar.minus(dueOn, lead.getAsInt()));
    }

    @Nullable
    LocalDate submitExtensionBy(LocalDate today) {
        OptionalInt days = profile.days("extension.office-days");
        return days.isPresent() ? calendar.plus(today, days.getAsInt()) : null;
    }

    boolean explainsInWriting() {
        return profile.text("overdue.notice")
                .filter("written-to-office"::equals)
                .isPresent();
    }
}
