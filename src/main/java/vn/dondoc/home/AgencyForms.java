package vn.dondoc.home;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyChanges;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.agency.Membership;
import vn.dondoc.agency.RegisterEntry;

/** Where an administrator enters and changes bodies and groups. */
@Controller
@RequestMapping("/quan-tri/co-quan")
class AgencyForms {

    private final Agencies agencies;
    private final AgencyChanges changes;

    AgencyForms(Agencies agencies, AgencyChanges changes) {
        this.agencies = agencies;
        this.changes = changes;
    }

    @GetMapping("/them")
    String empty(Model model) {
        return page(AgencyForm.empty(), null, model);
    }

    @PostMapping
    ModelAndView add(Viewer viewer, AgencyForm form, Model model, RedirectAttributes flash) {
        try {
            RegisterEntry wanted = form.entry(changes.freeId(form.name()), false, agencies.register());
            AgencyId id = changes.add(wanted, viewer.actor());
            flash.addFlashAttribute("done", "agency.added");
            return new ModelAndView("redirect:/co-quan/" + id);
        } catch (IllegalArgumentException wrong) {
            return again(form, null, wrong, model);
        }
    }

    @GetMapping("/sua/{id}")
    String edit(@PathVariable AgencyId id, Model model) {
        return page(
                AgencyForm.of(existing(id), agencies.register()), existing(id).agency(), model);
    }

    @PostMapping("/sua/{id}")
    ModelAndView change(
            Viewer viewer, @PathVariable AgencyId id, AgencyForm form, Model model, RedirectAttributes flash) {
        RegisterEntry before = existing(id);
        try {
            var changed = changes.change(form.entry(id, before.shipped(), agencies.register()), viewer.actor());
            switch (changed) {
                case DONE -> flash.addFlashAttribute("done", "agency.changed");
                case NOTHING -> flash.addFlashAttribute("done", "agency.unchanged");
                case OUTRUN -> flash.addFlashAttribute("problem", "agency.outrun");
            }
            return new ModelAndView("redirect:/co-quan/" + id);
        } catch (IllegalArgumentException wrong) {
            return again(form, before.agency(), wrong, model);
        }
    }

    @PostMapping("/nhom/{id}/loai")
    String stand(
            Viewer viewer,
            @PathVariable AgencyId id,
            @RequestParam(name = "loai", required = false) @Nullable Set<Agency.Kind> kinds,
            RedirectAttributes flash) {
        return changed(id, flash, () -> changes.stand(id, kinds == null ? Set.of() : kinds, viewer.actor()));
    }

    @PostMapping("/nhom/{id}/thanh-vien")
    String join(
            Viewer viewer,
            @PathVariable AgencyId id,
            @RequestParam(name = "ten") String name,
            @RequestParam(name = "trong", defaultValue = "true") boolean included,
            @RequestParam(name = "tu", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            @RequestParam(name = "den", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate to,
            RedirectAttributes flash) {
        return changed(id, flash, () -> {
            AgencyId member = AgencyForm.known(name.strip(), agencies.register(), from);
            changes.join(new Membership(id, member, included, from, to), viewer.actor());
        });
    }

    @PostMapping("/nhom/{id}/thanh-vien/bo")
    String leave(
            Viewer viewer,
            @PathVariable AgencyId id,
            @RequestParam(name = "thanh-vien") AgencyId member,
            RedirectAttributes flash) {
        return changed(id, flash, () -> changes.leave(id, member, viewer.actor()));
    }

    private String changed(AgencyId group, RedirectAttributes flash, Runnable change) {
        existing(group);
        try {
            change.run();
            flash.addFlashAttribute("done", "agency.group.changed");
        } catch (IllegalArgumentException wrong) {
            flash.addFlashAttribute("why", wrong.getMessage());
        }
        return "redirect:/co-quan/" + group;
    }

    private ModelAndView again(AgencyForm form, @Nullable Agency agency, IllegalArgumentException wrong, Model model) {
        model.addAttribute("why", wrong.getMessage());
        return new ModelAndView(page(form, agency, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(AgencyForm form, @Nullable Agency agency, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("agency", agency);
        model.addAttribute("kinds", AgencyForm.kinds());
        return "agency/form";
    }

    private RegisterEntry existing(AgencyId id) {
        return agencies.entry(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
