package vn.dondoc.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.access.Gate;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.Membership;
import vn.dondoc.agency.Offer;
import vn.dondoc.agency.RegisterEntry;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.vietnamese.CollationKey;

/** The register of bodies as people see it, and the names offered while somebody types one. */
@Controller
class AgencyPages {

    private static final int OFFERED = 12;

    /** A body offered to somebody who types; {@code inPlaceOf} names the ended body that was meant. */
    record Choice(
            String id, String name, String kind, @Nullable String inPlaceOf) {

        static Choice of(Offer offer) {
            Agency agency = offer.agency();
            Agency ended = offer.inPlaceOf();
            return new Choice(
                    agency.id().value(), agency.name(), agency.kind().name(), ended == null ? null : ended.name());
        }
    }

    /** A body that a person put into a group or took out of it, with its name. */
    record Chosen(Agency agency, Membership membership) {}

    private final Agencies agencies;
    private final AuditTrail audit;
    private final Clock clock;

    AgencyPages(Agencies agencies, AuditTrail audit, Clock clock) {
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code ngay} is the day whose bodies are shown, {@code q} words of a name; bodies of all days with {@code tat-ca}. */
    @GetMapping("/co-quan")
    String list(
            Viewer viewer,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            @RequestParam(name = "loai", required = false) Agency.@Nullable Kind kind,
            @RequestParam(name = "ket-noi", required = false) @Nullable Boolean connected,
            @RequestParam(name = "tat-ca", defaultValue = "false") boolean all,
            Model model) {
        LocalDate on = day == null ? LocalDate.now(clock) : day;
        model.addAttribute(
                "entries",
                found(typed)
                        .filter(entry -> all || entry.agency().validOn(on))
                        .filter(entry -> kind == null || entry.agency().kind() == kind)
                        .filter(entry -> connected == null || entry.connected() == connected)
                        .sorted(Comparator.comparing(
                                entry -> CollationKey.of(entry.agency().name())))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("day", on);
        model.addAttribute("kind", kind);
        model.addAttribute("connected", connected);
        model.addAttribute("all", all);
        model.addAttribute("mayChange", viewer.has(Role.ADMINISTRATOR));
        model.addAttribute("kinds", AgencyForm.kinds());
        return "agency/agencies";
    }

    private Stream<RegisterEntry> found(String typed) {
        if (typed.isBlank()) {
            return agencies.entries().stream();
        }
        Set<AgencyId> named =
                agencies.register().matching(typed).map(Agency::id).collect(java.util.stream.Collectors.toSet());
        return agencies.entries().stream()
                .filter(entry -> named.contains(entry.agency().id()));
    }

    @GetMapping("/co-quan/{id}")
    String one(
            Viewer viewer,
            @PathVariable AgencyId id,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            Model model) {
        RegisterEntry entry = agencies.entry(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        AgencyRegister register = agencies.register();
        LocalDate on = day == null ? LocalDate.now(clock) : day;
        boolean office = viewer.seesWholeAuthority();
        model.addAttribute("entry", entry);
        model.addAttribute("register", register);
        model.addAttribute("day", on);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("standing", register.standingFor(id, on));
        model.addAttribute("predecessors", register.predecessors(id));
        model.addAttribute(
                "below",
                register.all().stream().filter(one -> id.equals(one.parent())).toList());
        model.addAttribute("seesContact", office || id.equals(viewer.agency()));
        model.addAttribute("history", office ? audit.of("agency", id.value()).reversed() : List.of());
        model.addAttribute("mayChange", viewer.has(Role.ADMINISTRATOR));
        if (entry.agency().isGroup()) {
            group(id, on, register, model);
        }
        return "agency/agency";
    }

    private static void group(AgencyId id, LocalDate on, AgencyRegister register, Model model) {
        model.addAttribute("members", register.groups().members(id, on));
        model.addAttribute("standsFor", register.members().getOrDefault(id, Set.of()));
        model.addAttribute("kinds", AgencyForm.kinds());
        model.addAttribute(
                "chosen",
                register.memberships().stream()
                        .filter(one -> one.group().equals(id))
                        .flatMap(one -> register.byId(one.member()).map(agency -> new Chosen(agency, one)).stream())
                        .sorted(Comparator.comparing(
                                one -> CollationKey.of(one.agency().name())))
                        .toList());
    }

    @GetMapping("/co-quan/goi-y")
    @ResponseBody
    List<Choice> offered(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day) {
        return agencies.register().offers(typed, day == null ? LocalDate.now(clock) : day, OFFERED).stream()
                .map(Choice::of)
                .toList();
    }

    @Configuration
    static class Menu {

        @Bean
        static MenuEntry agencyMenu() {
            return new MenuEntry(700, "/co-quan", "agency.menu", Set.of(Role.values()));
        }

        @Bean
        static Gate agencyGate() {
            return new Gate("/quan-tri/co-quan/**", Set.of(Role.ADMINISTRATOR));
        }
    }
}
