package vn.dondoc.conduct;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.regulation.Regulations;

/** How the regulation itself is kept: who has what, who lacks it, what is proposed; and the log of incidents and suggestions. */
@Controller
@RequestMapping(ConductPages.PATH)
class ConductPages {

    static final String PATH = "/chap-hanh-quy-che";

    private final ConductRecords records;
    private final Incidents incidents;
    private final Coverage coverage;
    private final Lateness lateness;
    private final Agencies agencies;
    private final Regulations regulations;
    private final Clock clock;

    ConductPages(
            ConductRecords records,
            Incidents incidents,
            Coverage coverage,
            Lateness lateness,
            Agencies agencies,
            Regulations regulations,
            Clock clock) {
        this.records = records;
        this.incidents = incidents;
        this.coverage = coverage;
        this.lateness = lateness;
        this.agencies = agencies;
        this.regulations = regulations;
        this.clock = clock;
    }

    @GetMapping
    String page(Viewer viewer, @RequestParam(name = "thieu", defaultValue = "false") boolean lacking, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<ConductRecord> all = records.all(viewer);
        model.addAttribute("records", all);
        model.addAttribute("kinds", RecordKind.values());
        model.addAttribute("rows", coverage.of(viewer, all, lacking));
        model.addAttribute("lacking", lacking);
        model.addAttribute("instrument", regulations.active().instrument());
        model.addAttribute("contactRule", regulations.active().list("contact-person"));
        model.addAttribute("office", viewer.isOfTheOffice());
        model.addAttribute("lateness", viewer.seesWholeAuthority() ? lateness.ofYear(viewer, today) : null);
        model.addAttribute("agencies", choices(viewer, today));
        model.addAttribute("today", today);
        return "conduct/conduct";
    }

    @PostMapping
    String add(
            Viewer viewer,
            @RequestParam("loai") RecordKind kind,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "so", defaultValue = "") String number,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate on,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            RedirectAttributes flash) {
        Optional<Agency> whose =
                agency.isBlank() ? Optional.empty() : agencies.register().byId(new AgencyId(agency));
        var entry = new ConductRecords.Entry(
                kind,
                whose.map(Agency::id).orElse(null),
                whose.map(Agency::name).orElse(regulations.active().authority().office()),
                number,
                on,
                text);
        return told(records.add(viewer, entry), "", flash);
    }

    @PostMapping("/{id}/tra-loi")
    String answer(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            RedirectAttributes flash) {
        return told(records.answer(viewer, id, text), "", flash);
    }

    @GetMapping("/su-co")
    String log(Viewer viewer, Model model) {
        model.addAttribute("incidents", incidents.all(viewer));
        model.addAttribute("office", viewer.isOfTheOffice());
        model.addAttribute("today", LocalDate.now(clock));
        return "conduct/incidents";
    }

    @PostMapping("/su-co")
    String tell(
            Viewer viewer,
            @RequestParam(name = "gop-y", defaultValue = "false") boolean suggestion,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate on,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            RedirectAttributes flash) {
        String from = Optional.ofNullable(viewer.agency())
                .flatMap(agencies.register()::byId)
                .map(Agency::name)
                .orElse(regulations.active().authority().office());
        return told(incidents.tell(viewer, suggestion, on, from, text), "/su-co", flash);
    }

    @PostMapping("/su-co/{id}")
    String settle(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            RedirectAttributes flash) {
        return told(incidents.settle(viewer, id, text), "/su-co", flash);
    }

    private List<Agency> choices(Viewer viewer, LocalDate today) {
        return agencies.register().validOn(today).stream()
                .filter(one -> !one.isGroup())
                .filter(one -> viewer.isOfTheOffice() || one.id().equals(viewer.agency()))
                .toList();
    }

    private static String told(Said said, String where, RedirectAttributes flash) {
        flash.addFlashAttribute(said == Said.DONE ? "done" : "problem", said.messageKey());
        return "redirect:" + PATH + where;
    }

    @Configuration
    static class Menu {

        @Bean
        static MenuEntry conductMenu() {
            return new MenuEntry(
                    755,
                    PATH,
                    "conduct.menu",
                    Set.of(
                            Role.OFFICE_CLERK,
                            Role.OFFICE_SPECIALIST,
                            Role.OFFICE_LEADER,
                            Role.COMMITTEE_LEADER,
                            Role.AGENCY_OFFICER,
                            Role.AGENCY_LEADER,
                            Role.ADMINISTRATOR));
        }
    }
}
