package vn.dondoc.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.figures.CountedTask;
import vn.dondoc.figures.Standing;

/** What the code on a paper opens: exactly the rows that the report counted, as they stood when it counted them; its sums where it counts none. */
@Controller
class ReportRowsPage {

    static final String BY_CODE = "/bao-cao/ma";

    private static final int ROWS_ON_A_PAGE = 100;

    private final Reports reports;
    private final ReportTraces traces;
    private final Authors authors;

    ReportRowsPage(Reports reports, ReportTraces traces, Authors authors) {
        this.reports = reports;
        this.traces = traces;
        this.authors = authors;
    }

    /** Asks for a code; one that is typed with the question is opened at once. */
    @GetMapping(BY_CODE)
    String ask(Viewer viewer, @RequestParam(name = "ma", defaultValue = "") String code, RedirectAttributes flash) {
        return code.isBlank() ? "reporting/code" : open(viewer, code.strip(), flash);
    }

    @GetMapping(BY_CODE + "/{code}")
    String open(Viewer viewer, @PathVariable String code, RedirectAttributes flash) {
        return traces.find(viewer, code)
                .map(report -> "redirect:/bao-cao/" + report.id() + "/so-lieu")
                .orElseGet(() -> {
                    flash.addFlashAttribute("problem", "reporting.rows.unknown");
                    return "redirect:" + BY_CODE;
                });
    }

    @GetMapping("/bao-cao/{id}/so-lieu")
    String rows(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "tinh-trang", required = false) @Nullable Standing standing,
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        Report report = reports.find(viewer, new ReportId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Snapshot snapshot = report.snapshot();
        List<CountedTask> tasks = snapshot == null ? List.of() : snapshot.tasks();
        List<Grid> counted = snapshot == null
                ? List.of()
                : report.kind().listsEverything() || !tasks.isEmpty()
                        ? List.of(tasks(tasks, standing))
                        : authors.of(report.kind()).counted(report);
        boolean sums = snapshot != null && counted.isEmpty();
        List<Grid> grids = sums ? Objects.requireNonNull(snapshot).grids() : counted;
        List<CountedList> lists = grids.stream()
                .map(grid -> CountedList.of(report.kind(), grid, words.strip().toLowerCase(Locale.ROOT)))
                .toList();
        int longest = lists.stream().mapToInt(CountedList::size).max().orElse(0);
        int pages = Math.max(1, (longest + ROWS_ON_A_PAGE - 1) / ROWS_ON_A_PAGE);
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute("report", report);
        model.addAttribute("code", ReportCode.of(report.id()));
        model.addAttribute("standings", counts(tasks));
        model.addAttribute("standing", standing);
        model.addAttribute("words", words);
        model.addAttribute("sums", sums);
        model.addAttribute("found", lists.stream().mapToInt(CountedList::size).sum());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        // All tables are turned over together.
        model.addAttribute(
                "lists",
                lists.stream()
                        .map(list -> list.part((shown - 1) * ROWS_ON_A_PAGE, ROWS_ON_A_PAGE))
                        .toList());
        return "reporting/rows";
    }

    /** A standing with how many of the rows have it. */
    record Counted(Standing standing, String words, long rows) {}

    private static List<Counted> counts(List<CountedTask> tasks) {
        return Arrays.stream(Standing.values())
                .map(one -> new Counted(
                        one,
                        TaskRows.words(one),
                        tasks.stream().filter(task -> task.standing() == one).count()))
                .filter(one -> one.rows() > 0)
                .toList();
    }

    private static Grid tasks(List<CountedTask> tasks, @Nullable Standing standing) {
        return TaskGrids.tasks(
                "Nhiệm vụ",
                tasks.stream()
                        .filter(task -> standing == null || task.standing() == standing)
                        .toList());
    }
}
