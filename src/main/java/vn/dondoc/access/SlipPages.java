package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.agency.AgencyId;

/** Accounts for many bodies at once, printed as slips to be cut and handed over; the page with the passwords is shown once. */
@Controller
@RequestMapping("/tai-khoan/phieu")
class SlipPages {

    private final AccountSlips slips;

    SlipPages(AccountSlips slips) {
        this.slips = slips;
    }

    @GetMapping
    String choose(Model model) {
        model.addAttribute("without", slips.without());
        model.addAttribute("most", AccountSlips.MOST);
        return "access/slips";
    }

    @PostMapping
    String make(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Set<AgencyId> agency,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<AccountSlips.Slip> made = agency == null ? List.of() : slips.make(viewer, agency);
        if (made.isEmpty()) {
            model.addAttribute("problem", "access.slips.nobody");
            return choose(model);
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("slips", made);
        model.addAttribute("address", address(request));
        return "access/slips-print";
    }

    private static String address(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
