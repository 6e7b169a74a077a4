package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.regulation.Regulations;

/** Where the Office types an instruction given by word of mouth, where the regulation follows such. */
@Controller
@RequestMapping("/chi-dao-truc-tiep")
class OralPages {

    private final Registration registration;
    private final Regulations regulations;
    private final Agencies agencies;
    private final Clock clock;

    OralPages(Registration registration, Regulations regulations, Agencies agencies, Clock clock) {
        this.registration = registration;
        this.regulations = regulations;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String form(Viewer viewer, Model model) {
        return page(viewer, Oral.EMPTY, null, model);
    }

    @PostMapping
    String enter(Viewer viewer, Oral oral, Model model) {
        only(viewer);
        String problem = problem(oral);
        if (problem != null) {
            return page(viewer, oral, problem, model);
        }
        return "redirect:/nhiem-vu/" + registration.enter(viewer, oral, named(oral.leads()), named(oral.others()));
    }

    private @Nullable String problem(Oral oral) {
        LocalDate day = oral.givenOn();
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            return "tracking.oral.day";
        }
        if (!regulations.followedOn(day).yes("scope.oral")) {
            return "tracking.oral.notForeseen";
        }
        boolean said = Stream.of(oral.giver(), oral.content()).allMatch(text -> text != null && !text.isBlank());
        if (!said || oral.leads().isEmpty()) {
            return "tracking.oral.incomplete";
        }
        return oral.dueOn() != null && oral.dueOn().isBefore(day) ? "tracking.oral.due" : null;
    }

    private String page(Viewer viewer, Oral oral, @Nullable String problem, Model model) {
        only(viewer);
        model.addAttribute("oral", oral);
        model.addAttribute("wrong", problem);
        model.addAttribute("foreseen", regulations.active().yes("scope.oral"));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "agencies",
                agencies.register().validOn(LocalDate.now(clock)).stream()
                        .filter(one -> !one.isGroup())
                        .toList());
        return "tracking/oral";
    }

    private List<Agency> named(List<String> ids) {
        return ids.stream()
                .flatMap(id -> agencies.register().byId(new AgencyId(id)).stream())
                .toList();
    }

    private static void only(Viewer viewer) {
        if (!viewer.isOfTheOffice()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
