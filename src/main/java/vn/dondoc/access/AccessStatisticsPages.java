package vn.dondoc.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.audit.AuditTrail;

/** Which agencies log in, look and enter, and which do not. */
@Controller
class AccessStatisticsPages {

    private static final String PATH = "/thong-ke-truy-cap";
    private static final int SHOWN_DAYS = 30;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm");
    /** By it spreadsheets know that the file is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final AccessStatistics statistics;
    private final Agencies agencies;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccessStatisticsPages(
            AccessStatistics statistics,
            Agencies agencies,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.statistics = statistics;
        this.agencies = agencies;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One agency as it is shown. */
    record Line(String name, AgencyAccess access, @Nullable String lastLogin) {}

    @GetMapping(PATH)
    String page(
            Viewer viewer,
            @RequestParam(name = "tu", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            @RequestParam(name = "den", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate to,
            Model model) {
        model.addAttribute("from", from(from));
        model.addAttribute("to", to(to));
        model.addAttribute("lines", lines(viewer, from, to));
        return "access/statistics";
    }

    @GetMapping(PATH + "/tep.csv")
    ResponseEntity<byte[]> file(
            Viewer viewer,
            @RequestParam(name = "tu", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            @RequestParam(name = "den", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate to) {
        String text = lines(viewer, from, to).stream()
                .map(line -> "\"%s\";%d;%d;%s;%d;%d"
                        .formatted(
                                harmless(line.name()),
                                line.access().accounts(),
                                line.access().logins(),
                                line.lastLogin() == null ? "" : line.lastLogin(),
                                line.access().opened(),
                                line.access().updated()))
                .collect(Collectors.joining(
                        "\r\n",
                        MARK + "Cơ quan;Tài khoản;Lượt đăng nhập;Đăng nhập gần nhất;Lượt mở;Lượt cập nhật\r\n",
                        "\r\n"));
        transaction.executeWithoutResult(status -> audit.record(
                viewer.actor(), "access.exported", "access", "statistics", "%s – %s".formatted(from(from), to(to))));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("thong-ke-truy-cap.csv")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    static MenuEntry statisticsMenu() {
        return new MenuEntry(
                890,
                PATH,
                "access.statistics.title",
                Set.of(Role.ADMINISTRATOR, Role.OFFICE_LEADER, Role.OFFICE_SPECIALIST));
    }

    private List<Line> lines(Viewer viewer, @Nullable LocalDate from, @Nullable LocalDate to) {
        return statistics.of(viewer, from(from), to(to)).stream()
                .map(one -> new Line(
                        agencies.register()
                                .byId(one.agency())
                                .map(Agency::name)
                                .orElse(one.agency().value()),
                        one,
                        Optional.ofNullable(one.lastLogin()).map(this::said).orElse(null)))
                .toList();
    }

    private String said(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    private LocalDate from(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.now(clock).minusDays(SHOWN_DAYS) : asked;
    }

    private LocalDate to(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.now(clock) : asked;
    }

    /** A cell that begins like a formula would be run by a spreadsheet. */
    private static String harmless(String cell) {
        String quoted = cell.replace("\"", "\"\"");
        return quoted.matches("[=+@\\t\\r-].*") ? "'" + quoted : quoted;
    }
}
