package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.audit.AuditTrail;

/** Where people see from where they are logged in, and end what they do not know. */
@Controller
class SessionPages {

    static final String PATH = "/ca-nhan/phien";

    private final LoginSessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    SessionPages(LoginSessions sessions, AuditTrail audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(Viewer viewer, HttpServletRequest request, Model model) {
        Duration idle = Duration.ofSeconds(request.getSession().getMaxInactiveInterval());
        model.addAttribute("sessions", sessions.of(viewer.account(), idle));
        model.addAttribute("own", SessionRow.of(request.getSession()).orElse(null));
        model.addAttribute("idle", idle.toMinutes());
        model.addAttribute("zone", clock.getZone());
        return "access/sessions";
    }

    @Transactional
    @PostMapping(PATH + "/{id}/ket-thuc")
    public String end(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        if (sessions.end(id, viewer.account())) {
            audit.record(viewer.actor(), "account.session-ended", "account", viewer.account(), null);
            flash.addFlashAttribute("done", "access.sessions.ended");
        } else {
            flash.addFlashAttribute("problem", "access.sessions.notEnded");
        }
        return "redirect:" + PATH;
    }

    @Transactional
    @PostMapping(PATH + "/ket-thuc-khac")
    public String endOthers(Viewer viewer, HttpSession session, RedirectAttributes flash) {
        UUID own = SessionRow.of(session).orElse(new UUID(0, 0));
        if (sessions.endOthers(own, viewer.account()) > 0) {
            audit.record(viewer.actor(), "account.session-ended", "account", viewer.account(), null);
        }
        flash.addFlashAttribute("done", "access.sessions.ended");
        return "redirect:" + PATH;
    }
}
