package vn.dondoc.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyId;

/** The administrator's list of the tokens of other programs. */
@Controller
@RequestMapping(TokenPages.PATH)
class TokenPages {

    static final String PATH = "/tai-khoan/ma-truy-cap";

    private static final List<Integer> DAYS = List.of(30, 90, 180, 365);
    private static final int LONGEST_NAME = 100;
    private static final Duration SOON = Duration.ofDays(14);

    private final ApiTokens tokens;
    private final TokenChanges changes;
    private final Agencies agencies;
    private final Clock clock;

    TokenPages(ApiTokens tokens, TokenChanges changes, Agencies agencies, Clock clock) {
        this.tokens = tokens;
        this.changes = changes;
        this.agencies = agencies;
        this.clock = clock;
    }

    record Line(ApiToken token, ApiToken.State state) {}

    @GetMapping
    String list(Model model) {
        return page(model);
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<Scope> scopes,
            @RequestParam int days,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            Model model,
            RedirectAttributes flash) {
        var wanted = scopes == null ? EnumSet.noneOf(Scope.class) : EnumSet.copyOf(scopes);
        var whose = agency.isBlank() ? null : new AgencyId(agency);
        var objection = objection(name, wanted, days, whose);
        if (objection.isEmpty()) {
            try {
                var secret = changes.create(viewer, name.strip(), wanted, whose, Duration.ofDays(days));
                flash.addFlashAttribute("freshName", name.strip());
                flash.addFlashAttribute("freshSecret", secret);
                return new ModelAndView("redirect:" + PATH);
            } catch (DuplicateKeyException taken) {
                objection = Optional.of("access.tokens.nameTaken");
            }
        }
        model.addAttribute("objection", objection.get());
        model.addAttribute("wantedName", name);
        model.addAttribute("wantedScopes", wanted);
        return new ModelAndView(page(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/thu-hoi")
    String revoke(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        var revoked = changes.revoke(viewer, id);
        flash.addFlashAttribute(
                revoked ? "done" : "problem", revoked ? "access.tokens.revokedNow" : "access.tokens.notRevoked");
        return "redirect:" + PATH;
    }

    private Optional<String> objection(String name, Set<Scope> scopes, int days, @Nullable AgencyId agency) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return Optional.of("access.tokens.noName");
        }
        if (scopes.isEmpty()) {
            return Optional.of("access.tokens.noScope");
        }
        boolean known = agency != null && agencies.register().byId(agency).isPresent();
        if (agency != null && !known || scopes.contains(Scope.TASKS_WRITE) && !known) {
            return Optional.of("access.tokens.noAgency");
        }
        return DAYS.contains(days) ? Optional.empty() : Optional.of("access.tokens.badDays");
    }

    private String page(Model model) {
        var now = clock.instant();
        model.addAttribute(
                "tokens",
                tokens.all().stream()
                        .map(token -> new Line(token, token.at(now, now.plus(SOON))))
                        .toList());
        model.addAttribute(
                "agencies",
                agencies.register().validOn(LocalDate.now(clock)).stream()
                        .filter(one -> !one.isGroup())
                        .toList());
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("days", DAYS);
        model.addAttribute("zone", clock.getZone());
        return "access/tokens";
    }

    @Configuration
    static class Menu {

        @Bean
        static Waiting endingTokens(ApiTokens tokens, Clock clock) {
            return new Waiting(
                    90,
                    PATH,
                    "access.tokens.waiting",
                    true,
                    viewer -> viewer.has(Role.ADMINISTRATOR) ? ending(tokens, clock) : -1);
        }

        private static int ending(ApiTokens tokens, Clock clock) {
            var now = clock.instant();
            return (int) tokens.all().stream()
                    .filter(token -> token.at(now, now.plus(SOON)) == ApiToken.State.ENDING)
                    .count();
        }
    }
}
