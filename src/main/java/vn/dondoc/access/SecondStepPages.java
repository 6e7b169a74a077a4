package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people turn their second step on and off, and get their recovery codes. */
@Controller
class SecondStepPages {

    static final String PATH = "/ca-nhan/hai-buoc";

    private final SecondSteps steps;
    private final Accounts accounts;
    private final LoginSessions sessions;
    private final LoginSettings settings;

    SecondStepPages(SecondSteps steps, Accounts accounts, LoginSessions sessions, LoginSettings settings) {
        this.steps = steps;
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping(PATH)
    String page(Viewer viewer, Model model) {
        Account account = account(viewer);
        boolean on = steps.isOn(account.id());
        model.addAttribute("on", on);
        model.addAttribute("demanded", settings.secondStep().demandedOf(account.roles()));
        if (on) {
            model.addAttribute("codesLeft", steps.recoveryCodesLeft(account.id()));
        } else {
            steps.begun(account).ifPresent(secret -> {
                model.addAttribute("secret", Totp.base32(secret).replaceAll("(.{4})(?!$)", "$1 "));
                model.addAttribute("address", Totp.address(secret, account.login()));
                model.addAttribute("qr", QrCode.of(Totp.address(secret, account.login())));
            });
        }
        return "access/second-step";
    }

    @PostMapping(PATH + "/bat-dau")
    String begin(Viewer viewer) {
        Account account = account(viewer);
        if (!steps.isOn(account.id())) {
            steps.begin(account);
        }
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/xac-nhan")
    String confirm(
            Viewer viewer,
            Authentication authentication,
            HttpServletRequest request,
            @RequestParam String code,
            RedirectAttributes flash) {
        Optional<List<String>> codes = steps.confirm(viewer, account(viewer), code);
        if (codes.isPresent()) {
            aloneAgain(viewer, authentication, request);
        }
        show(flash, codes);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/ma-du-phong")
    String renew(Viewer viewer, @RequestParam String code, RedirectAttributes flash) {
        show(flash, steps.renewCodes(viewer, account(viewer), code));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/tat")
    String turnOff(
            Viewer viewer,
            Authentication authentication,
            HttpServletRequest request,
            @RequestParam String code,
            RedirectAttributes flash) {
        Account account = account(viewer);
        if (settings.secondStep().demandedOf(account.roles())) {
            flash.addFlashAttribute("problem", "access.second.demanded");
        } else if (steps.pass(account, code)) {
            steps.remove(viewer, account);
            aloneAgain(viewer, authentication, request);
            flash.addFlashAttribute("done", "access.second.offNow");
        } else {
            flash.addFlashAttribute("problem", "access.second.wrong");
        }
        return "redirect:" + PATH;
    }

    private void aloneAgain(Viewer viewer, Authentication authentication, HttpServletRequest request) {
        SessionRow.of(request.getSession()).ifPresent(own -> sessions.endOthers(own, viewer.account()));
        FreshSession.begin(request, authentication, account(viewer));
    }

    private static void show(RedirectAttributes flash, Optional<List<String>> codes) {
        if (codes.isPresent()) {
            flash.addFlashAttribute("codes", codes.get());
        } else {
            flash.addFlashAttribute("problem", "access.second.wrong");
        }
    }

    private Account account(Viewer viewer) {
        return accounts.byLogin(viewer.account()).orElseThrow();
    }
}
