package vn.dondoc.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingCalendar;

/** One authority's regulation as the program follows it: what it fixes, each with its article; {@code trial} until the authority has adopted it. */
public record Profile(
        String id,
        String title,
        String instrument,
        Authority authority,
        boolean trial,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, Parameter> parameters) {

    /** What the first update is counted from. */
    public enum UpdateAnchor {
        ASSIGNED,
        DUE
    }

    public boolean inForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    public Parameter parameter(String key) {
        Parameter parameter = parameters.get(key);
        if (parameter == null) {
            throw new IllegalArgumentException("Quy chế %s không có tham số %s".formatted(id, key));
        }
        return parameter;
    }

    /** A number, empty where the regulation names none. */
    public OptionalInt days(String key) {
        return parameter(key).value() instanceof Integer n ? OptionalInt.of(n) : OptionalInt.empty();
    }

    /** False where the regulation is silent. */
    public boolean yes(String key) {
        return Boolean.TRUE.equals(parameter(key).value());
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(parameter(key).value()).map(Object::toString);
    }

    public List<String> list(String key) {
        return parameter(key).value() instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** What the text leaves open and the authority has not accepted yet; while there is any, no report may be released. */
    public List<Parameter> unconfirmed() {
        return parameters.values().stream()
                .filter(parameter -> !parameter.confirmed() && !parameter.silent())
                .toList();
    }

    /** The day by which a directive of so many tasks and agencies has to be entered; empty where the text names none. */
    public Optional<LocalDate> registerBy(WorkingCalendar calendar, LocalDate from, int tasks, int agencies) {
        OptionalInt days = registrationDays(isComplex(tasks, agencies));
        return days.isPresent() ? Optional.of(calendar.plus(from, days.getAsInt())) : Optional.empty();
    }

    Profile with(Map<String, Parameter> others) {
        var all = new LinkedHashMap<>(parameters);
        all.putAll(others);
        return new Profile(id, title, instrument, authority, trial, validFrom, validTo, all);
    }

    /** Working days to register and hand over a directive; {@code complex} where it has several tasks or agencies. */
    public OptionalInt registrationDays(boolean complex) {
        OptionalInt several = days("registration.days-complex");
        return complex && several.isPresent() ? several : days("registration.days");
    }

    public boolean isComplex(int tasks, int agencies) {
        OptionalInt threshold = days("registration.complex-threshold");
        return threshold.isPresent() && (tasks >= threshold.getAsInt() || agencies >= threshold.getAsInt());
    }

    /** Working days until an agency's first update. */
    public OptionalInt firstUpdateDays() {
        return days("first-update.days");
    }

    public UpdateAnchor firstUpdateAnchor() {
        return text("first-update.anchor").filter("due"::equals).isPresent() ? UpdateAnchor.DUE : UpdateAnchor.ASSIGNED;
    }

    /** Whether what is sent on the day of "trước ngày N" is already late. */
    public boolean beforeIsStrict() {
        return text("before-day").filter("strict"::equals).isPresent();
    }

    public SecrecyPolicy secrecy() {
        return SecrecyPolicy.valueOf(text("secret.mode").orElse("none").toUpperCase(Locale.ROOT));
    }

    public List<ReportDuty> officeReports() {
        return duties("office-report", true);
    }

    public List<ReportDuty> agencyReports() {
        return duties("agency-report", false);
    }

    private List<ReportDuty> duties(String who, boolean released) {
        return list(who + ".periods").stream()
                .map(word -> ReportPeriod.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .map(period -> duty(who, period, released))
                .toList();
    }

    private ReportDuty duty(String who, ReportPeriod period, boolean released) {
        Parameter due = parameters.get(who + ".due-" + period.word());
        boolean published = released && list("publish.reports").contains(period.word());
        if (due == null || due.silent()) {
            Parameter periods = parameter(who + ".periods");
            return new ReportDuty(period, List.of(), null, null, published, periods.confirmed(), periods.article());
        }
        List<String> days = list(due.entry().key());
        List<MonthDay> named = days.stream()
                .filter(day -> day.contains("-"))
                .map(day -> MonthDay.parse("--" + day))
                .toList();
        Integer number = days.stream()
                .filter(day -> !day.contains("-"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(null);
        boolean weekly = period == ReportPeriod.WEEK;
        return new ReportDuty(
                period,
                named,
                weekly ? null : number,
                weekly && number != null ? DayOfWeek.of(number) : null,
                published,
                due.confirmed(),
                due.article());
    }
}
