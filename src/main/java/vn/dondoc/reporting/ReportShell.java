package vn.dondoc.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.Period;
import vn.dondoc.work.Claim;
import vn.dondoc.work.HandOver;
import vn.dondoc.work.WorkQueue;

/** Reports for whoever works at the shell of the machine, with the rights of an administrator. */
@Component
public class ReportShell {

    private static final Viewer SHELL = new Viewer("shell", "Dòng lệnh", Set.of(Role.ADMINISTRATOR), null);

    private static final int LOOK_MILLIS = 250;
    private static final int MOST_LOOKS = 4 * 60 * 5;

    /** A report with the code by which the shell calls it. */
    public record Line(String code, Report report, List<Path> files) {}

    private final Reports reports;
    private final ReportTraces traces;
    private final ReportDesk desk;
    private final ReportCalendar calendar;
    private final ReportFiles files;
    private final ReportingStage stage;
    private final WorkQueue queue;
    private final HandOver handOver;

    ReportShell(
            Reports reports,
            ReportTraces traces,
            ReportDesk desk,
            ReportCalendar calendar,
            ReportFiles files,
            ReportingStage stage,
            WorkQueue queue,
            HandOver handOver) {
        this.reports = reports;
        this.traces = traces;
        this.desk = desk;
        this.calendar = calendar;
        this.files = files;
        this.stage = stage;
        this.queue = queue;
        this.handOver = handOver;
    }

    /** Newest first. */
    public List<Line> all() {
        return reports.all(SHELL).stream().map(this::line).toList();
    }

    public Optional<Line> find(String code) {
        return traces.find(SHELL, code).map(this::line);
    }

    /** The kinds by the names of their folders. */
    public static List<String> kinds() {
        return Arrays.stream(ReportKind.values()).map(ReportKind::template).toList();
    }

    /** Without days about the period that the calendar offers first; empty for a name that no kind has. */
    public Optional<Line> draft(String kindName, @Nullable LocalDate from, @Nullable LocalDate to) throws IOException {
        Optional<ReportKind> kind = Arrays.stream(ReportKind.values())
                .filter(one -> one.template().equals(kindName))
                .findFirst();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Period period = from == null || to == null
                ? calendar.offers(kind.get()).getFirst().period()
                : new Period(from, to);
        return Optional.of(made(desk.request(SHELL, kind.get(), period)));
    }

    /** The same text once more: a draft by the template of the day, a released report by its own. */
    public Line render(Report report) throws IOException {
        if (!desk.askAgain(SHELL, report)) {
            queue.enqueue(ReportDesk.STAGE, report.id().value());
        }
        return made(report.id());
    }

    /** Empty where it is no draft, somebody has still to write in it, or the regulation has values that nobody has confirmed. */
    public Optional<Line> release(Report report, Release release) throws IOException {
        Narrative narrative = report.narrative();
        if (narrative == null
                || !narrative.complete()
                || calendar.hasOpenValues()
                || !desk.release(SHELL, report, report.version(), release)) {
            return Optional.empty();
        }
        return Optional.of(made(report.id()));
    }

    /** The signer's title as the report's letterhead has it. */
    public static String signerTitle(Report report) {
        Snapshot snapshot = report.snapshot();
        return snapshot == null ? "" : String.join("\n", snapshot.letterhead().signerTitle());
    }

    /** Does the work itself where no route does, and waits for what a route of the running server has taken. */
    private Line made(ReportId id) throws IOException {
        Optional<Claim> claim = queue.claim(ReportDesk.STAGE);
        while (claim.isPresent()) {
            handOver.finish(stage.render(claim.get()));
            claim = queue.claim(ReportDesk.STAGE);
        }
        Report report = reports.find(SHELL, id).orElseThrow();
        for (int look = 0; look < MOST_LOOKS && isBeingMade(report); look++) {
            pause();
            report = reports.find(SHELL, id).orElseThrow();
        }
        return line(report);
    }

    private static boolean isBeingMade(Report report) {
        return report.state() == ReportState.REQUESTED || report.state() == ReportState.RELEASING;
    }

    private static void pause() throws IOException {
        try {
            new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while a report was made", stopped);
        }
    }

    private Line line(Report report) {
        return new Line(
                ReportCode.of(report.id()),
                report,
                reports.files(report.id()).stream()
                        .map(file -> files.path(file.name()).toAbsolutePath().normalize())
                        .toList());
    }

    /** What is still missing, or why it could not be made. */
    public static String state(Report report) {
        return switch (report.state()) {
            case REQUESTED -> "đang lập";
            case DRAFT -> "dự thảo";
            case RELEASING -> "đang phát hành";
            case RELEASED ->
                "đã phát hành, số " + Objects.requireNonNull(report.release()).number();
            case FAILED -> "không lập được: " + report.failure();
        };
    }
}
