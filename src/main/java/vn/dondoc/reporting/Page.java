package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Period;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.Roman;

/** A report as an official paper, its tables as annexes. */
final class Page {

    private static final String TO_BE_WRITTEN = "(Chưa có nội dung.)";

    private final ReportKind kind;
    private final Snapshot snapshot;
    private final Narrative narrative;
    private final Front front;
    private final @Nullable Release release;

    Page(ReportKind kind, Period period, Snapshot snapshot, Narrative narrative, @Nullable Release release) {
        this.kind = kind;
        this.snapshot = snapshot;
        this.narrative = narrative;
        this.release = release;
        this.front =
                snapshot.front() == null ? Evaluation.front(kind, period, snapshot.letterhead()) : snapshot.front();
    }

    OfficialPaper paper() {
        Letterhead head = snapshot.letterhead();
        return new OfficialPaper(
                head.lines(),
                number(),
                OfficialPaper.placeAndDate(head.place(), release == null ? null : release.issuedOn()),
                front.type(),
                front.title(),
                front.addressees(),
                parts(),
                new OfficialPaper.Signature(
                        release == null
                                ? head.signerTitle()
                                : release.signerTitle().lines().toList(),
                        release == null ? "" : release.signerName()),
                front.recipients());
    }

    /** A paper without a symbol goes out without a number. */
    private String number() {
        if (release != null) {
            return release.number();
        }
        return front.symbol().isEmpty() ? "" : "         /" + front.symbol();
    }

    private List<OfficialPaper.Part> parts() {
        var parts = new ArrayList<OfficialPaper.Part>();
        if (!narrative.opening().isBlank()) {
            parts.add(new OfficialPaper.Paragraph(narrative.opening()));
        }
        tables(parts, "");
        int section = 1;
        for (Narrative.Section one : narrative.sections()) {
            boolean shown = snapshot.grids().stream().anyMatch(grid -> grid.standsUnder(one.heading()));
            if (release == null || !one.text().isBlank() || shown) {
                parts.add(new OfficialPaper.Heading(Roman.of(section++) + ". " + one.heading()));
                if (!one.text().isBlank() || !shown) {
                    parts.add(new OfficialPaper.Paragraph(one.text().isBlank() ? TO_BE_WRITTEN : one.text()));
                }
                tables(parts, one.heading());
            }
        }
        if (!narrative.closing().isBlank()) {
            parts.add(new OfficialPaper.Paragraph(narrative.closing()));
        }
        snapshot.grids().stream().filter(Grid::apart).forEach(grid -> parts.add(GridTables.annex(grid)));
        if (kind.listsEverything()) {
            everything(parts);
        }
        return parts;
    }

    private void tables(List<OfficialPaper.Part> parts, String heading) {
        snapshot.grids().stream()
                .filter(grid -> grid.standsUnder(heading))
                .forEach(grid -> parts.add(GridTables.table(grid, grid.caption())));
        snapshot.charts().stream()
                .filter(chart -> chart.under().equals(heading))
                .forEach(chart -> parts.add(new OfficialPaper.Bars(
                        chart.caption(),
                        chart.series(),
                        chart.bars().stream()
                                .map(bar -> new OfficialPaper.Bar(bar.label(), bar.values()))
                                .toList())));
    }

    private void everything(List<OfficialPaper.Part> parts) {
        parts.add(new OfficialPaper.Annex(
                "BẢNG TỔNG HỢP, THỐNG KÊ THEO CƠ QUAN\n(Lượt giao chủ trì và phối hợp; " + cutOff() + ")",
                FigureRows.of(snapshot.figures()),
                true));
        parts.add(new OfficialPaper.Annex(
                "BẢNG TỔNG HỢP, THỐNG KÊ NHIỆM VỤ ĐƯỢC GIAO\n(" + capital(cutOff()) + ")",
                TaskRows.of(snapshot.tasks()),
                true));
    }

    private String cutOff() {
        LocalDate closing = snapshot.figures().closing();
        return "tính đến hết ngày %d/%d/%d"
                .formatted(closing.getDayOfMonth(), closing.getMonthValue(), closing.getYear());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
