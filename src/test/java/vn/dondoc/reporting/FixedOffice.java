package vn.dondoc.reporting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;
import vn.dondoc.calendar.CutOff;
import vn.dondoc.calendar.Cycle;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.Periods;
import vn.dondoc.figures.AgencyCounts;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.Papers;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.FixedYear;
import vn.dondoc.tracking.TrackedOffice;

/** An office over one fixed year, or one in which nothing has happened; lived once for all tests that only look at it. */
final class FixedOffice {

    static final LocalDate CLOSING = LocalDate.of(2026, 12, 14);
    static final OfficialPaper.Trace CODE = new OfficialPaper.Trace("BC-0000-0000", "");

    private static final int LARGE = 137;
    private static final Actor TEST = Actor.system("test");

    private static @Nullable FixedOffice year;
    private static @Nullable FixedOffice bare;

    final TrackedOffice office;
    private final MovableClock clock;

    private FixedOffice(String begin, String folder) {
        this.clock = new MovableClock(begin);
        this.office = ReportingOffice.over(Databases.h2(), clock, Path.of("target/test-data", folder));
    }

    static synchronized FixedOffice year() {
        FixedOffice known = year;
        if (known == null) {
            known = new FixedOffice(FixedYear.BEGIN, "fixed-year");
            known.live();
            year = known;
        }
        return known;
    }

    static synchronized FixedOffice bare() {
        FixedOffice known = bare;
        if (known == null) {
            known = new FixedOffice(FixedYear.END, "bare-year");
            bare = known;
        }
        return known;
    }

    private void live() {
        Agencies agencies = office.get(Agencies.class);
        agencies.importShipped();
        agencies.add("UBND phường Buôn Ma Thuột", Agency.Kind.COMMUNE, List.of(), null, null, TEST);
        agencies.add("UBND xã Ea Kar", Agency.Kind.COMMUNE, List.of(), null, null, TEST);
        agencies.add(
                "Ban Quản lý dự án thủy lợi",
                Agency.Kind.OTHER_PROVINCIAL,
                List.of(),
                null,
                LocalDate.of(2026, 6, 30),
                TEST);
        new FixedYear(office, clock).live();
        new FixedUse(office.get(JdbcClient.class)).enter();
    }

    /** What a person would ask for the day after the year was closed. */
    Report order(ReportKind kind) {
        return new Report(
                new ReportId(new UUID(1, kind.ordinal())),
                kind,
                period(kind),
                agency(kind),
                1,
                ReportState.REQUESTED,
                1,
                clock.instant(),
                "test",
                null,
                null,
                "",
                null,
                null,
                null);
    }

    Draft draft(ReportKind kind) {
        return office.get(Authors.class).of(kind).draft(order(kind));
    }

    static Period period(ReportKind kind) {
        Cycle cycle = kind.cycle();
        return cycle == null
                ? new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 10))
                : Periods.endedBefore(cycle, CLOSING.plusDays(1), CutOff.FROM_THE_15TH);
    }

    static @Nullable Concerned agency(ReportKind kind) {
        return switch (kind) {
            case AGENCY -> new Concerned(new AgencyId("so-xay-dung"), "Sở Xây dựng");
            case DIGEST -> new Concerned(new AgencyId("so-noi-vu"), "Sở Nội vụ");
            default -> null;
        };
    }

    /** As it goes out, but for its code, which is another one each time. */
    static FilledReport filled(ReportKind kind, Draft draft, boolean released) {
        Snapshot snapshot = draft.snapshot();
        Front front = snapshot.front();
        String symbol = front == null ? "BC-VP" : front.symbol();
        var release = new Release(
                symbol.isEmpty() ? "" : "123/" + (symbol.endsWith("-") ? symbol + "SXD" : symbol),
                LocalDate.of(2026, 12, 20),
                String.join("\n", snapshot.letterhead().signerTitle()),
                "Nguyễn Văn An");
        var page = new Page(kind, period(kind), snapshot, draft.narrative(), released ? release : null);
        return Papers.SHIPPED.fill(page.paper().with(CODE));
    }

    /** The same report with so many times as many rows, large numbers and an agency with the longest of names. */
    static Draft times(int times, Draft draft) {
        Snapshot some = draft.snapshot();
        PeriodFigures figures = some.figures();
        var many = new PeriodFigures(
                figures.period(),
                figures.asOf(),
                figures.closing(),
                large(figures.tasks()),
                repeated(times, figures.agencies()).stream()
                        .map(one ->
                                new AgencyCounts(named(one.agency()), large(one.lead()), one.coordinating() * LARGE))
                        .toList());
        return new Draft(
                new Snapshot(
                        many,
                        repeated(times, some.tasks()),
                        some.letterhead(),
                        some.before(),
                        some.front(),
                        some.grids().stream().map(grid -> times(times, grid)).toList(),
                        some.charts().stream()
                                .map(chart -> new Chart(
                                        chart.caption(),
                                        chart.under(),
                                        chart.series(),
                                        chart.bars().stream()
                                                .map(bar -> new Chart.Bar(
                                                        named(bar.label()),
                                                        bar.values().stream()
                                                                .map(value -> value * LARGE)
                                                                .toList()))
                                                .toList()))
                                .toList()),
                draft.narrative());
    }

    private static Grid times(int times, Grid grid) {
        // What compares two periods has its eight lines however much there is.
        var rows = grid.caption().startsWith("So sánh") ? grid.rows() : repeated(times, grid.rows());
        boolean ordinals = grid.columns().getFirst().head().equals("TT");
        return new Grid(
                grid.caption(),
                grid.note(),
                grid.columns(),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> new Grid.Row(
                                null,
                                rows.get(i).total(),
                                IntStream.range(0, grid.columns().size())
                                        .mapToObj(column -> large(
                                                rows.get(i).cells().get(column),
                                                ordinals
                                                                && column == 0
                                                                && !rows.get(i).total()
                                                        ? i + 1
                                                        : 0))
                                        .toList()))
                        .toList(),
                grid.empty(),
                grid.apart(),
                grid.under());
    }

    private static Object large(@Nullable Object cell, int ordinal) {
        return switch (cell) {
            case null -> "";
            case Integer any when ordinal > 0 -> ordinal;
            case Integer number -> number * LARGE;
            case String text -> named(text);
            default -> cell;
        };
    }

    private static Counts large(Counts counts) {
        return new Counts(
                counts.carriedOver() * LARGE,
                counts.assigned() * LARGE,
                counts.doneInTime() * LARGE,
                counts.doneLate() * LARGE,
                counts.awaiting() * LARGE,
                counts.returned() * LARGE,
                counts.inProgressInTime() * LARGE,
                counts.inProgressOverdue() * LARGE,
                counts.notStartedInTime() * LARGE,
                counts.notStartedOverdue() * LARGE,
                counts.withoutDeadline() * LARGE,
                counts.extended() * LARGE);
    }

    private static String named(String text) {
        return text.replace(
                "Ban Quản lý dự án thủy lợi",
                "Ban Quản lý dự án đầu tư xây dựng công trình giao thông và nông nghiệp phát triển nông thôn tỉnh");
    }

    private static <T> List<T> repeated(int times, List<T> some) {
        return IntStream.range(0, times).boxed().flatMap(i -> some.stream()).toList();
    }
}
