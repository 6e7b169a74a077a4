package vn.dondoc.inspection;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.access.Viewer;

/** The agencies that give reason for an inspection that no plan foresees. */
@Controller
class SignPages {

    private final Signs signs;
    private final Clock clock;

    SignPages(Signs signs, Clock clock) {
        this.signs = signs;
        this.clock = clock;
    }

    @GetMapping(InspectionDoors.PATH + "/dau-hieu")
    String signs(Viewer viewer, Model model) {
        if (!InspectionPages.mayPropose(viewer) && !viewer.seesWholeAuthority()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("agencies", signs.agencies(viewer));
        model.addAttribute("proposes", InspectionPages.mayPropose(viewer));
        model.addAttribute("today", LocalDate.now(clock));
        return "inspection/signs";
    }
}
