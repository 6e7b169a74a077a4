package vn.dondoc.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the login form; Spring Security answers it. */
@Controller
class LoginPage {

    @GetMapping(WebSecurity.LOGIN)
    String form(
            @RequestParam(required = false, name = "wrong") @Nullable String wrong,
            @RequestParam(required = false, name = "left") @Nullable String left,
            @RequestParam(required = false, name = "ended") @Nullable String ended,
            Model model) {
        if (Viewers.current().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("left", left != null);
        model.addAttribute("ended", ended != null);
        return "access/login";
    }
}
