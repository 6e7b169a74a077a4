package vn.dondoc.inspection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.access.People;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;

/** Offers people with accounts, those of agencies, too, while somebody types the name of a member of the team. */
@Controller
class TeamPages {

    static final String PATH = InspectionDoors.PATH + "/nguoi";

    private static final int MOST = 12;

    private final People people;
    private final Agencies agencies;

    TeamPages(People people, Agencies agencies) {
        this.people = people;
        this.agencies = agencies;
    }

    /** What the field gets, what is shown for it, and what the fields beside it get. */
    record Offer(String value, String label, String name, String position) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Offer> offers(Viewer viewer, @RequestParam(name = "q", defaultValue = "") String typed) {
        if (!InspectionPages.mayPropose(viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return people.named(viewer, typed, MOST).stream().map(this::offer).toList();
    }

    private Offer offer(People.Found one) {
        AgencyId agency = one.agency();
        String body = agency == null
                ? ""
                : agencies.register().byId(agency).map(Agency::name).orElse(agency.value());
        String position =
                Stream.of(one.unit(), body).filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
        String label = Stream.of(one.name(), position, one.account())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
        return new Offer(one.account(), label, one.name(), position);
    }
}
