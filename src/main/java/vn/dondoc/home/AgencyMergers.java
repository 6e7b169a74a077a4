package vn.dondoc.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.Reorganisation;
import vn.dondoc.agency.Reorganisations;

/** Where an administrator merges or splits bodies, after having seen what is open with those that end. */
@Controller
@RequestMapping("/quan-tri/co-quan/sap-nhap")
class AgencyMergers {

    /** The plan as the form sends it: bodies by name, one on each line; names that the register lacks begin on that day. */
    record Form(
            @Nullable String ketThuc,
            @Nullable String keThua,
            Agency.@Nullable Kind loai,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate ngay,

            @Nullable String canCu) {

        Reorganisation plan(AgencyRegister register) {
            LocalDate day = ngay;
            if (day == null) {
                throw new IllegalArgumentException("Hãy ghi ngày cơ quan kế thừa bắt đầu");
            }
            List<AgencyId> ended = lines(ketThuc).stream()
                    .map(name -> AgencyForm.known(name, register, day.minusDays(1)))
                    .toList();
            Agency.Kind kind = loai != null
                    ? loai
                    : ended.stream()
                            .findFirst()
                            .flatMap(register::byId)
                            .map(Agency::kind)
                            .orElse(Agency.Kind.DEPARTMENT);
            return new Reorganisation(
                    ended,
                    lines(keThua).stream()
                            .map(name -> successor(name, kind, ended, register, day))
                            .toList(),
                    day,
                    canCu == null ? "" : canCu.strip());
        }

        private static Reorganisation.Successor successor(
                String name, Agency.Kind kind, List<AgencyId> ended, AgencyRegister register, LocalDate day) {
            return register.called(name, day)
                    .filter(agency -> !agency.endedBefore(day) && !agency.isGroup())
                    .filter(agency -> agency.name().equals(name) || !ended.contains(agency.id()))
                    .map(agency -> new Reorganisation.Successor(agency.id(), agency.name(), agency.kind()))
                    .orElseGet(() -> new Reorganisation.Successor(null, name, kind));
        }

        private static List<String> lines(@Nullable String text) {
            return text == null
                    ? List.of()
                    : text.lines()
                            .map(line -> line.strip().replaceAll("\\s+", " "))
                            .filter(line -> !line.isEmpty())
                            .toList();
        }
    }

    private final Agencies agencies;
    private final Reorganisations reorganisations;
    private final Clock clock;

    AgencyMergers(Agencies agencies, Reorganisations reorganisations, Clock clock) {
        this.agencies = agencies;
        this.reorganisations = reorganisations;
        this.clock = clock;
    }

    @GetMapping
    String form(@RequestParam(name = "tu", required = false) @Nullable AgencyId from, Model model) {
        String ended = from == null
                ? ""
                : agencies.register().byId(from).map(Agency::name).orElse("");
        return page(new Form(ended, "", null, LocalDate.now(clock), ""), model);
    }

    /** Shows what is open; nothing is decided yet. */
    @PostMapping("/xem-truoc")
    ModelAndView preview(Form form, Model model) {
        try {
            Reorganisation plan = form.plan(agencies.register());
            model.addAttribute("plan", plan);
            model.addAttribute("form", form);
            model.addAttribute("register", agencies.register());
            model.addAttribute("moves", reorganisations.moves(plan));
            return new ModelAndView("agency/merge-preview", model.asMap());
        } catch (IllegalArgumentException wrong) {
            return again(form, wrong, model);
        }
    }

    /** {@code doi} are the keys of what follows, {@code toi-<key>} the place of its successor in the plan. */
    @PostMapping
    ModelAndView decide(
            Viewer viewer,
            Form form,
            @RequestParam Map<String, String> all,
            @RequestParam(name = "doi", defaultValue = "") List<String> chosen,
            Model model,
            RedirectAttributes flash) {
        var follows = new HashMap<String, Integer>();
        chosen.forEach(key -> follows.put(key, place(all.get("toi-" + key))));
        try {
            Reorganisation plan = form.plan(agencies.register());
            reorganisations.decide(plan, follows, viewer.actor());
            flash.addFlashAttribute("done", "agency.merge.done");
            return new ModelAndView("redirect:/co-quan/" + plan.ended().getFirst());
        } catch (IllegalArgumentException wrong) {
            return again(form, wrong, model);
        }
    }

    private static int place(@Nullable String written) {
        return written != null && written.matches("\\d{1,3}") ? Integer.parseInt(written) : 0;
    }

    private ModelAndView again(Form form, IllegalArgumentException wrong, Model model) {
        model.addAttribute("why", wrong.getMessage());
        return new ModelAndView(page(form, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", AgencyForm.kinds());
        return "agency/merge";
    }
}
