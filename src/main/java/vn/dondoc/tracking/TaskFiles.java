package vn.dondoc.tracking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.rendering.Csv;
import vn.dondoc.rendering.Sheet;
import vn.dondoc.rendering.Workbook;

/** The list of tasks as a file, with exactly the rows the page counts. */
@Controller
class TaskFiles {

    private final TaskList list;
    private final MessageSource messages;
    private final Clock clock;
    private final WorkingCalendar calendar;

    TaskFiles(TaskList list, MessageSource messages, Clock clock, WorkingCalendar calendar) {
        this.list = list;
        this.messages = messages;
        this.clock = clock;
        this.calendar = calendar;
    }

    @GetMapping("/nhiem-vu/danh-sach.xlsx")
    ResponseEntity<byte[]> workbook(
            Viewer viewer,
            @RequestParam(name = "tinh-trang", required = false) TaskFilter.@Nullable Show show,
            @RequestParam(name = "co-quan", required = false) @Nullable String agency,
            Locale locale)
            throws IOException {
        var out = new ByteArrayOutputStream();
        Workbook.write(List.of(sheet(viewer, show, agency, locale)), out);
        return file(
                "nhiem-vu.xlsx",
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                out.toByteArray());
    }

    @GetMapping("/nhiem-vu/danh-sach.csv")
    ResponseEntity<byte[]> csv(
            Viewer viewer,
            @RequestParam(name = "tinh-trang", required = false) TaskFilter.@Nullable Show show,
            @RequestParam(name = "co-quan", required = false) @Nullable String agency,
            Locale locale) {
        return file(
                "nhiem-vu.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                Csv.of(sheet(viewer, show, agency, locale)).getBytes(StandardCharsets.UTF_8));
    }

    private Sheet sheet(Viewer viewer, TaskFilter.@Nullable Show show, @Nullable String agency, Locale locale) {
        var filter =
                new TaskFilter(show, agency == null || agency.isBlank() ? null : agency, TaskFilter.Order.URGENCY, 1);
        var rows = list.all(viewer, filter, Today.by(clock, calendar)).stream()
                .map(line -> Arrays.asList(
                        line.number(),
                        line.issuedOn(),
                        line.content(),
                        line.leadNames(),
                        line.dueOn(),
                        say("situation." + line.situation().kind(), locale)))
                .toList();
        return new Sheet(
                say("menu.tasks", locale),
                List.of(
                        new Sheet.Column(say("directive", locale), 22),
                        new Sheet.Column(say("issuedOn", locale), 12),
                        new Sheet.Column(say("content", locale), 70),
                        new Sheet.Column(say("leads", locale), 36),
                        new Sheet.Column(say("dueOn", locale), 12),
                        new Sheet.Column(say("state", locale), 26)),
                rows);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage("tracking." + key, null, locale);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
