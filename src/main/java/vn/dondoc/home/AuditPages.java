package vn.dondoc.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.TakenAway;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditEntry;
import vn.dondoc.audit.AuditFilter;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.audit.Seals;

/** The trail as auditors read it: searched, checked and taken along. */
@Controller
class AuditPages {

    private static final String PATH = "/nhat-ky";
    private static final int PAGE = 100;
    private static final int MOST_EXPORTED = 200_000;
    private static final int SHOWN_DAYS = 30;

    private final AuditTrail trail;
    private final Seals seals;
    private final TakenAway taken;
    private final Clock clock;

    AuditPages(AuditTrail trail, Seals seals, TakenAway taken, Clock clock) {
        this.trail = trail;
        this.seals = seals;
        this.taken = taken;
        this.clock = clock;
    }

    /** What the form of the page asks for. */
    record Asked(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate tu,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate den,

            @Nullable String nguoi,
            @Nullable String viec,
            @Nullable String doituong) {

        LocalDate from(LocalDate today) {
            return tu == null ? today.minusDays(SHOWN_DAYS) : tu;
        }

        LocalDate to(LocalDate today) {
            return den == null ? today : den;
        }

        AuditFilter filter(Clock clock) {
            LocalDate today = LocalDate.now(clock);
            return new AuditFilter(
                    from(today).atStartOfDay(clock.getZone()).toInstant(),
                    to(today).plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                    said(nguoi),
                    said(viec),
                    said(doituong));
        }

        private static String said(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping(PATH)
    String list(
            Asked asked, @RequestParam(name = "truoc", defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        var entries = trail.search(asked.filter(clock), before, PAGE);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("asked", asked);
        model.addAttribute("from", asked.from(today));
        model.addAttribute("to", asked.to(today));
        model.addAttribute("entries", entries);
        model.addAttribute("older", entries.size() == PAGE ? entries.getLast().id() : null);
        model.addAttribute("zone", clock.getZone());
        return "audit/trail";
    }

    @PostMapping(PATH + "/kiem-tra")
    String check(RedirectAttributes flash) {
        seals.seal();
        flash.addFlashAttribute("checked", seals.check());
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/tep.csv")
    void export(Viewer viewer, Asked asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String query = request.getQueryString();
        taken.record(viewer, request.getRequestURI(), query == null ? "" : query);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("nhat-ky.csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var at = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm:ss").withZone(clock.getZone());
        var out = response.getWriter();
        out.write('\uFEFF');
        try (var csv = CSVFormat.EXCEL.print(out)) {
            csv.printRecord(
                    "Số", "Thời điểm", "Tài khoản", "Người", "Từ địa chỉ", "Việc", "Đối tượng", "Mã", "Chi tiết");
            for (AuditEntry entry : trail.search(asked.filter(clock), Long.MAX_VALUE, MOST_EXPORTED)) {
                csv.printRecord(
                        entry.id(),
                        at.format(entry.at()),
                        plain(entry.actor().id()),
                        plain(entry.actor().name()),
                        entry.fromWhere(),
                        entry.action(),
                        entry.subjectKind(),
                        plain(entry.subjectId()),
                        plain(entry.detail()));
            }
        }
    }

    /** A spreadsheet would calculate what begins like a formula. */
    private static @Nullable String plain(@Nullable String text) {
        return text != null && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    @Configuration
    static class Menu {

        @Bean
        static MenuEntry auditMenu() {
            return new MenuEntry(880, PATH, "audit.menu", Set.of(Role.AUDITOR, Role.ADMINISTRATOR));
        }
    }
}
