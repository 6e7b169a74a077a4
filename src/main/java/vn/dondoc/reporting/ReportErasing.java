package vn.dondoc.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.DurableFiles;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;
import vn.dondoc.figures.CountedTask;
import vn.dondoc.work.WorkQueue;

/**
 * Reports that count tasks of the document keep their figures and lose the words: files are removed, snapshot and narrative blanked, and the
 * report is rendered again from what is left.
 */
@Component
@Order(300)
class ReportErasing implements Erasing {

    private static final String BLANKED = "(đã gỡ)";
    private static final Viewer ERASING = Viewer.system("reporting");

    private final Reports reports;
    private final ReportFiles files;
    private final Archive archive;
    private final JdbcClient jdbc;
    private final WorkQueue queue;

    ReportErasing(Reports reports, ReportFiles files, Archive archive, JdbcClient jdbc, WorkQueue queue) {
        this.reports = reports;
        this.files = files;
        this.archive = archive;
        this.jdbc = jdbc;
        this.queue = queue;
    }

    @Override
    public String place() {
        return "reporting";
    }

    @Override
    public int eraseFiles(Erasure erasure) throws IOException {
        var gone = 0;
        for (var report : touched(erasure)) {
            for (var file : reports.files(report.id())) {
                if (Files.exists(files.path(file.name()))) {
                    DurableFiles.wipe(files.path(file.name()));
                    gone++;
                }
                gone += archive.erase(file.sha256()) ? 1 : 0;
            }
        }
        return gone;
    }

    @Override
    public int eraseRows(Erasure erasure) {
        var touched = touched(erasure);
        touched.forEach(report -> blank(report, erasure));
        return touched.size();
    }

    private void blank(Report report, Erasure erasure) {
        var snapshot = report.snapshot();
        var narrative = report.narrative();
        jdbc.sql("""
                        UPDATE report
                        SET snapshot = :snapshot, narrative = :narrative, public_text = :publicText, failure = NULL,
                            version = version + 1
                        WHERE id = :id
                        """)
                .param("id", report.id().value())
                .param("snapshot", snapshot == null ? null : ReportJson.write(without(snapshot, erasure)))
                .param("narrative", narrative == null ? null : ReportJson.write(without(narrative, erasure)))
                .param("publicText", blanked(report.publicText(), erasure))
                .update();
        jdbc.sql("DELETE FROM report_file WHERE report_id = :id")
                .param("id", report.id().value())
                .update();
        jdbc.sql("SELECT id, text, answer FROM report_objection WHERE report_id = :id")
                .param("id", report.id().value())
                .query((row, n) -> new String[] {row.getString("id"), row.getString("text"), row.getString("answer")})
                .list()
                .forEach(one -> jdbc.sql("UPDATE report_objection SET text = :text, answer = :answer WHERE id = :id")
                        .param("id", UUID.fromString(one[0]))
                        .param("text", blanked(one[1], erasure))
                        .param("answer", one[2] == null ? null : blanked(one[2], erasure))
                        .update());
        queue.enqueue("reporting", report.id().value());
    }

    private List<Report> touched(Erasure erasure) {
        return reports.all(ERASING).stream()
                .filter(report -> isTouched(report, erasure))
                .toList();
    }

    private static boolean isTouched(Report report, Erasure erasure) {
        var snapshot = report.snapshot();
        var narrative = report.narrative();
        return snapshot != null && snapshot.tasks().stream().anyMatch(task -> isErased(task, erasure))
                || snapshot != null
                        && snapshot.grids().stream()
                                .flatMap(grid -> grid.rows().stream())
                                .anyMatch(row -> isErased(row, erasure))
                || narrative != null && !without(narrative, erasure).equals(narrative)
                || erasure.isNamedIn(report.publicText())
                || erasure.isNamedIn(report.failure());
    }

    private static boolean isErased(CountedTask task, Erasure erasure) {
        return erasure.subjects().contains(task.task()) && !task.content().equals(BLANKED);
    }

    private static Snapshot without(Snapshot snapshot, Erasure erasure) {
        return snapshot.with(
                snapshot.tasks().stream()
                        .map(task -> isErased(task, erasure) ? blanked(task) : task)
                        .toList(),
                snapshot.grids().stream().map(grid -> without(grid, erasure)).toList());
    }

    private static Grid without(Grid grid, Erasure erasure) {
        return new Grid(
                grid.caption(),
                grid.note(),
                grid.columns(),
                grid.rows().stream()
                        .map(row -> isErased(row, erasure) ? blanked(row) : row)
                        .toList(),
                grid.empty(),
                grid.apart(),
                grid.under());
    }

    /** A row that lost its words has lost its subject, too, so that it is not touched again. */
    private static Grid.Row blanked(Grid.Row row) {
        var cells = new ArrayList<@Nullable Object>();
        row.cells().forEach(cell -> cells.add(cell instanceof String ? BLANKED : cell));
        return new Grid.Row(null, row.total(), cells);
    }

    private static boolean isErased(Grid.Row row, Erasure erasure) {
        return row.about() != null && erasure.subjects().contains(row.about());
    }

    private static CountedTask blanked(CountedTask task) {
        return new CountedTask(
                task.task(),
                BLANKED,
                task.issuedOn(),
                BLANKED,
                BLANKED,
                BLANKED,
                task.dueOn(),
                task.completedOn(),
                task.standing(),
                null);
    }

    private static Narrative without(Narrative narrative, Erasure erasure) {
        return new Narrative(
                blanked(narrative.opening(), erasure),
                narrative.sections().stream()
                        .map(section -> new Narrative.Section(section.heading(), blanked(section.text(), erasure)))
                        .toList(),
                blanked(narrative.closing(), erasure));
    }

    private static String blanked(@Nullable String text, Erasure erasure) {
        return erasure.isNamedIn(text) ? BLANKED : Objects.requireNonNullElse(text, "");
    }
}
