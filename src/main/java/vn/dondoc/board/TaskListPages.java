package vn.dondoc.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.OfficePeople;
import vn.dondoc.access.Person;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Listed;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.Unit;
import vn.dondoc.notice.Channel;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.rendering.Csv;
import vn.dondoc.rendering.Sheet;
import vn.dondoc.rendering.Workbook;
import vn.dondoc.review.TaskKind;
import vn.dondoc.tracking.Origin;
import vn.dondoc.tracking.Quality;

/** The list of tasks: whatever a figure counted, red first, page by page, and as a file with exactly its rows. */
@Controller
@RequestMapping("/nhiem-vu")
class TaskListPages {

    static final int PAGE = 50;

    /** A list need not count to the end; the figures beside it do. */
    private static final int COUNTED = 1000;

    private static final List<Measure> SHOWN = List.of(
            Measure.TOTAL,
            Measure.OVERDUE,
            Measure.SOON,
            Measure.NOT_STARTED,
            Measure.IN_PROGRESS,
            Measure.AWAITING,
            Measure.RETURNED,
            Measure.DONE,
            Measure.WITHOUT_DEADLINE,
            Measure.EXTENDED);

    private final Figures figures;
    private final SavedLists saved;
    private final Choices choices;
    private final TaskSheet sheet;
    private final OfficePeople people;
    private final Regulations regulations;
    private final Clock clock;

    TaskListPages(
            Figures figures,
            SavedLists saved,
            Choices choices,
            TaskSheet sheet,
            OfficePeople people,
            Regulations regulations,
            Clock clock) {
        this.figures = figures;
        this.saved = saved;
        this.choices = choices;
        this.sheet = sheet;
        this.people = people;
        this.regulations = regulations;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam Map<String, String> said, Model model) {
        ListQuery query = ListQuery.read(said, viewer, () -> choices.fieldsOf(viewer), clock);
        Listed listed = figures.listed(
                viewer, query.cut(), query.filter(), query.order(), query.after(), PAGE + 1, COUNTED + 1);
        List<ListedTask> found = listed.rows();
        List<ListedTask> rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("query", query);
        model.addAttribute("rows", rows);
        model.addAttribute("count", listed.count());
        model.addAttribute("counted", COUNTED);
        model.addAttribute(
                "next",
                found.size() > PAGE ? query.after(rows.getLast().place()).address() : null);
        model.addAttribute("scopes", Scope.openTo(viewer));
        model.addAttribute("measures", SHOWN);
        model.addAttribute("orders", Order.values());
        model.addAttribute("saved", saved.of(viewer));
        model.addAttribute("agencies", choices.agencies(viewer));
        model.addAttribute("fields", choices.fields(viewer));
        model.addAttribute("signers", choices.signers(viewer));
        model.addAttribute("origins", Origin.values());
        model.addAttribute("taskKinds", TaskKind.values());
        model.addAttribute("office", viewer.isOfTheOffice() && query.cut().unit() == Unit.TASKS);
        var names = names(viewer);
        model.addAttribute("people", names);
        model.addAttribute("channels", Channel.values());
        model.addAttribute(
                "qualities", regulations.active().yes("quality.assessed") ? Quality.values() : new Quality[0]);
        model.addAttribute("sheets", viewer.agency() != null || viewer.isOfTheOffice());
        return "board/tasks";
    }

    private Map<String, String> names(Viewer viewer) {
        return people.with(viewer, Role.OFFICE).stream()
                .collect(Collectors.toMap(
                        Person::account, Person::name, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    @GetMapping("/danh-sach.xlsx")
    ResponseEntity<byte[]> workbook(Viewer viewer, @RequestParam Map<String, String> said, Locale locale)
            throws IOException {
        var out = new ByteArrayOutputStream();
        Workbook.write(List.of(sheet(viewer, said, locale)), out);
        return file(
                "nhiem-vu.xlsx",
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                out.toByteArray());
    }

    @GetMapping("/danh-sach.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, @RequestParam Map<String, String> said, Locale locale) {
        return file(
                "nhiem-vu.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                Csv.of(sheet(viewer, said, locale)).getBytes(StandardCharsets.UTF_8));
    }

    private Sheet sheet(Viewer viewer, Map<String, String> said, Locale locale) {
        ListQuery query = ListQuery.read(said, viewer, () -> choices.fieldsOf(viewer), clock);
        return sheet.of(
                figures.rows(viewer, query.cut(), query.filter(), query.order(), null, Integer.MAX_VALUE), locale);
    }

    @PostMapping("/danh-sach/luu")
    String save(
            Viewer viewer,
            @RequestParam("ten") String name,
            @RequestParam Map<String, String> said,
            RedirectAttributes flash) {
        ListQuery query = ListQuery.read(said, viewer, () -> choices.fieldsOf(viewer), clock);
        boolean kept = saved.save(viewer, name, query.words());
        flash.addFlashAttribute(kept ? "done" : "problem", kept ? "board.saved" : "board.saved.not");
        return "redirect:" + query.address();
    }

    @PostMapping("/danh-sach/{id}/bo")
    String forget(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        saved.forget(viewer, id);
        flash.addFlashAttribute("done", "board.saved.gone");
        return "redirect:/nhiem-vu";
    }

    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
