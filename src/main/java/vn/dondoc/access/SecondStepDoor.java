package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.audit.AuditTrail;

/** The second question at the door, after the password was right; until it is answered nobody is in. */
@Controller
class SecondStepDoor {

    static final String PATH = "/dang-nhap/ma-xac-thuc";
    static final String WANTED = "dondoc.wanted";

    private final SecondSteps steps;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecondStepDoor(
            SecondSteps steps, Accounts accounts, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.steps = steps;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String ask(@RequestParam(required = false) @Nullable String wrong, Model model) {
        model.addAttribute("wrong", wrong != null);
        return halfway().isPresent() ? "access/second-step-door" : "redirect:/";
    }

    @PostMapping(PATH)
    String answer(@RequestParam String code, HttpServletRequest request) {
        Optional<SignedIn> halfway = halfway();
        if (halfway.isEmpty()) {
            return "redirect:" + WebSecurity.LOGIN;
        }
        Account account = accounts.byLogin(halfway.get().getUsername()).orElseThrow();
        if (account.lockedAt(clock.instant())) {
            request.getSession().invalidate();
            return "redirect:" + WebSecurity.LOGIN + "?wrong";
        }
        if (!steps.pass(account, code)) {
            transaction.executeWithoutResult(status -> Logins.countWrong(accounts, audit, clock, account.login()));
            return "redirect:" + PATH + "?wrong";
        }
        transaction.executeWithoutResult(status -> Logins.countRight(accounts, audit, clock, account));
        Authentication before =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        FreshSession.begin(request, before, account);
        return "redirect:" + wanted(request);
    }

    /** Where he wanted to go before he was asked; only ever a path of ours. */
    private static String wanted(HttpServletRequest request) {
        Object wanted = request.getSession().getAttribute(WANTED);
        request.getSession().removeAttribute(WANTED);
        return wanted instanceof String path && path.startsWith("/") && !path.startsWith("//") ? path : "/";
    }

    private static Optional<SignedIn> halfway() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                        && signedIn.halfway()
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
