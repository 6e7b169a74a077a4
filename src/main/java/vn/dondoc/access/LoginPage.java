package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows the login form; Spring Security answers it. */
@Controller
class LoginPage {

    static final String ELSEWHERE = "/dang-nhap/mot-lan";

    /** What the page can say about how it was come to; each is a word in the address. */
    private static final Set<String> REASONS = Set.of("wrong", "left", "ended", "stranger", "away");

    private final OidcLogins oidc;

    LoginPage(OidcLogins oidc) {
        this.oidc = oidc;
    }

    @GetMapping(WebSecurity.LOGIN)
    String form(HttpServletRequest request, Model model) {
        if (Viewers.current().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute(
                "reasons",
                REASONS.stream()
                        .filter(reason -> request.getParameter(reason) != null)
                        .sorted()
                        .toList());
        model.addAttribute("elsewhere", oidc.isOn());
        if (oidc.isOn() && request.getParameter("elsewhere") != null) {
            String back = ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path(WebSecurity.LOGIN)
                    .toUriString();
            model.addAttribute("leaving", oidc.leaving(back).orElse(null));
        }
        return "access/login";
    }

    /** To the provider of the province, if it is there. */
    @GetMapping(ELSEWHERE)
    String elsewhere() {
        return oidc.found().isPresent()
                ? "redirect:/oauth2/authorization/" + OidcLogins.NAME
                : "redirect:" + WebSecurity.LOGIN + "?away";
    }
}
