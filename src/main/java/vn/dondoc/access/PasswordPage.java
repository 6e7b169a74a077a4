package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people change their own password; the only page open to somebody who still has a one-time password. */
@Controller
class PasswordPage {

    private final Accounts accounts;
    private final AccountChanges changes;
    private final LoginSessions sessions;

    PasswordPage(Accounts accounts, AccountChanges changes, LoginSessions sessions) {
        this.accounts = accounts;
        this.changes = changes;
        this.sessions = sessions;
    }

    @GetMapping(SessionCheck.CHANGE_PASSWORD)
    String form(Viewer viewer, Model model) {
        fill(viewer, model);
        return "access/password";
    }

    @PostMapping(SessionCheck.CHANGE_PASSWORD)
    ModelAndView change(
            Viewer viewer,
            Authentication authentication,
            HttpServletRequest request,
            @RequestParam String current,
            @RequestParam String wanted,
            @RequestParam String repeated,
            Model model,
            RedirectAttributes flash) {
        Optional<String> objection = changes.changeOwnPassword(viewer, current, wanted, repeated);
        if (objection.isPresent()) {
            fill(viewer, model);
            model.addAttribute("objection", objection.get());
            return new ModelAndView("access/password", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SessionRow.of(request.getSession()).ifPresent(own -> sessions.endOthers(own, viewer.account()));
        FreshSession.begin(
                request, authentication, accounts.byLogin(viewer.account()).orElseThrow());
        flash.addFlashAttribute("done", "access.password.done");
        return new ModelAndView("redirect:/");
    }

    private void fill(Viewer viewer, Model model) {
        model.addAttribute(
                "mustChange",
                accounts.byLogin(viewer.account())
                        .map(Account::mustChangePassword)
                        .orElse(false));
        model.addAttribute("shortest", Passwords.SHORTEST);
    }
}
