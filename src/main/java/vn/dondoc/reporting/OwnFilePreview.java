package vn.dondoc.reporting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPapers;

/** What a file of the Office would print: a template the sample of a kind of report, a formula the ranking of the last period. */
@Component
class OwnFilePreview {

    private final OfficialPapers papers;
    private final Ranking ranking;
    private final ReportCalendar calendar;
    private final Clock clock;

    OwnFilePreview(OfficialPapers papers, Ranking ranking, ReportCalendar calendar, Clock clock) {
        this.papers = papers;
        this.ranking = ranking;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** As it lies beside the template in its folder. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Sample(
            @Nullable Snapshot snapshot, @Nullable Narrative narrative) {}

    /** Those of which the program brings a sample with its words. */
    static List<ReportKind> samples() {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> kind != ReportKind.HALF_YEAR)
                .toList();
    }

    byte[] pdf(OwnFile file, ReportKind kind) throws IOException {
        FilledReport filled = file.name().isTemplate()
                ? papers.tried(file.name().folder(), file.content()).fill(sample(kind))
                : papers.form().fill(ranked(file));
        var out = new ByteArrayOutputStream();
        filled.writePdf(
                out, new FilledReport.Properties("Xem trước " + file.name().path(), "", ""));
        return out.toByteArray();
    }

    static OfficialPaper sample(ReportKind kind) throws IOException {
        String path = "/report-templates/" + kind.template() + "/sample.json";
        try (InputStream in = Objects.requireNonNull(OwnFilePreview.class.getResourceAsStream(path), path)) {
            Sample sample = ReportJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Sample.class);
            Snapshot snapshot = Objects.requireNonNull(sample.snapshot(), path);
            var release = new Release(
                    "123/BC-VP",
                    snapshot.figures().closing(),
                    String.join("\n", snapshot.letterhead().signerTitle()),
                    "Nguyễn Văn An");
            return new Page(
                            kind,
                            snapshot.figures().period(),
                            snapshot,
                            Objects.requireNonNull(sample.narrative(), path),
                            release)
                    .paper()
                    .with(new OfficialPaper.Trace("MAU-THU-0000", ""));
        }
    }

    private OfficialPaper ranked(OwnFile file) {
        Report order = lastPeriod();
        Draft draft = ranking.draft(order, file.content());
        return new Page(order.kind(), order.period(), draft.snapshot(), draft.narrative(), null).paper();
    }

    /** The ranking as nobody asked for it yet; nothing of it is kept. */
    private Report lastPeriod() {
        return new Report(
                new ReportId(new UUID(0, 0)),
                ReportKind.RANKING,
                calendar.offers(ReportKind.RANKING).getFirst().period(),
                null,
                1,
                ReportState.REQUESTED,
                0,
                clock.instant(),
                "",
                null,
                null,
                "",
                null,
                null,
                null);
    }

    /** Place and points of a body by the present formula and by the new one. */
    record Compared(String group, String agency, String now, String then) {

        public boolean differs() {
            return !now.equals(then);
        }
    }

    List<Compared> compared(OwnFile file, String present) {
        Report order = lastPeriod();
        Map<String, String> now = new HashMap<>();
        lines(ranking.draft(order, present), (group, row) -> now.put(agency(row), standing(row)));
        var compared = new ArrayList<Compared>();
        lines(
                ranking.draft(order, file.content()),
                (group, row) -> compared.add(
                        new Compared(group, agency(row), now.getOrDefault(agency(row), ""), standing(row))));
        return compared;
    }

    private static void lines(Draft draft, BiConsumer<String, Grid.Row> taken) {
        draft.snapshot().grids().stream()
                .filter(grid -> grid.standsUnder(Ranking.RESULTS))
                .forEach(grid -> grid.rows().forEach(row -> taken.accept(grid.caption(), row)));
    }

    private static String agency(Grid.Row row) {
        return String.valueOf(row.cells().get(1));
    }

    /** "2 · 77.3 · Tốt". */
    private static String standing(Grid.Row row) {
        int last = row.cells().size() - 1;
        return Stream.of(
                        row.cells().get(0),
                        row.cells().get(last - 1),
                        row.cells().get(last))
                .map(cell -> cell == null ? "–" : String.valueOf(cell).replace('.', ','))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    String period() {
        return lastPeriod().title();
    }
}
