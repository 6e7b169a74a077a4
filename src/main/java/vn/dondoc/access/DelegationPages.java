package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody says who acts for him while he is away, and where that person begins and ends doing so. */
@Controller
class DelegationPages {

    static final String PATH = "/ca-nhan/vang-mat";
    private static final String ALL = "/tai-khoan/vang-mat";
    private static final int SHOWN = 30;

    private final StandIns standIns;
    private final Delegations delegations;
    private final Accounts accounts;
    private final Clock clock;

    DelegationPages(StandIns standIns, Delegations delegations, Accounts accounts, Clock clock) {
        this.standIns = standIns;
        this.delegations = delegations;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String own(Viewer viewer, @RequestParam(name = "over", required = false) @Nullable String over, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("over", over != null);
        model.addAttribute("holding", delegations.ofSubstitute(viewer.account(), today));
        model.addAttribute("concerning", delegations.concerning(viewer.account(), SHOWN));
        model.addAttribute("candidates", standIns.candidates(account(viewer)));
        return "access/delegation";
    }

    @PostMapping(PATH)
    String delegateOwn(
            Viewer viewer,
            @RequestParam String substitute,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var wanted = new StandIns.Wanted(viewer.account(), substitute, from, to, reason.strip());
        say(flash, standIns.delegate(viewer, wanted));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/ket-thuc")
    String endOwn(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        sayEnded(flash, standIns.end(viewer, id));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/lam-thay")
    String begin(
            Viewer viewer,
            Authentication authentication,
            HttpServletRequest request,
            @PathVariable UUID id,
            RedirectAttributes flash) {
        Optional<SignedIn> instead = standIns.begin(account(viewer), id);
        if (instead.isEmpty()) {
            flash.addFlashAttribute("problem", "access.delegation.notNow");
            return "redirect:" + PATH;
        }
        FreshSession.begin(request, authentication, instead.get());
        return "redirect:/";
    }

    @PostMapping(PATH + "/thoi-lam-thay")
    String stop(Viewer viewer, Authentication authentication, HttpServletRequest request) {
        FreshSession.begin(request, authentication, account(viewer));
        return "redirect:/";
    }

    @GetMapping(ALL)
    String all(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("ahead", delegations.ahead(today));
        model.addAttribute(
                "accounts",
                accounts.all().stream().filter(one -> !one.disabled()).toList());
        return "access/delegations";
    }

    @PostMapping(ALL)
    String delegate(
            Viewer viewer,
            @RequestParam String absent,
            @RequestParam String substitute,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var wanted = new StandIns.Wanted(absent, substitute, from, to, reason.strip());
        say(flash, standIns.delegate(viewer, wanted));
        return "redirect:" + ALL;
    }

    @PostMapping(ALL + "/{id}/ket-thuc")
    String end(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        sayEnded(flash, standIns.end(viewer, id));
        return "redirect:" + ALL;
    }

    @Bean
    static Waiting actingWaits(Delegations delegations, Clock clock) {
        return new Waiting(
                5,
                PATH,
                "access.delegation.waiting",
                false,
                viewer -> Optional.of(delegations.ofSubstitute(viewer.account(), LocalDate.now(clock)))
                        .filter(some -> !some.isEmpty() && viewer.insteadOf() == null)
                        .map(java.util.List::size)
                        .orElse(-1));
    }

    private Account account(Viewer viewer) {
        return accounts.byLogin(viewer.account()).orElseThrow();
    }

    private static void say(RedirectAttributes flash, Optional<String> objection) {
        flash.addFlashAttribute(objection.isEmpty() ? "done" : "problem", objection.orElse("access.delegation.done"));
    }

    private static void sayEnded(RedirectAttributes flash, boolean ended) {
        flash.addFlashAttribute(
                ended ? "done" : "problem", ended ? "access.delegation.ended" : "access.delegation.notEnded");
    }
}
