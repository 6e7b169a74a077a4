package vn.dondoc.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.figures.CountedTask;
import vn.dondoc.figures.PeriodFigures;

/**
 * Everything counted for a report, as it was at the instant of its request. {@code before} is the period it is compared with;
 * {@code front} is null in half-year reports from the time when there was no other kind;
 * {@code formula} is the text by which a ranking was scored, null for what is no ranking.
 */
public record Snapshot(
        PeriodFigures figures,
        List<CountedTask> tasks,
        Letterhead letterhead,
        @Nullable PeriodFigures before,
        @Nullable Front front,
        List<Grid> grids,
        List<Chart> charts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String formula) {

    public Snapshot {
        tasks = List.copyOf(tasks);
        grids = List.copyOf(Objects.requireNonNullElse(grids, List.of()));
        charts = List.copyOf(Objects.requireNonNullElse(charts, List.of()));
    }

    public Snapshot(PeriodFigures figures, List<CountedTask> tasks, Letterhead letterhead) {
        this(figures, tasks, letterhead, null, null, List.of(), List.of());
    }

    Snapshot(
            PeriodFigures figures,
            List<CountedTask> tasks,
            Letterhead letterhead,
            @Nullable PeriodFigures before,
            @Nullable Front front,
            List<Grid> grids,
            List<Chart> charts) {
        this(figures, tasks, letterhead, before, front, grids, charts, null);
    }

    Snapshot with(List<CountedTask> otherTasks, List<Grid> otherGrids) {
        return new Snapshot(figures, otherTasks, letterhead, before, front, otherGrids, charts, formula);
    }

    Snapshot by(String scoredBy) {
        return new Snapshot(figures, tasks, letterhead, before, front, grids, charts, scoredBy);
    }
}
