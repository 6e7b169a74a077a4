package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/** What happens while a team is at work: who was invited, what was asked and answered, what was written down. */
public record Work(
        List<Invitee> invited,
        List<Request> requests,
        List<Minutes> minutes,
        List<Finding> findings,
        @Nullable LocalDate endedOn) {

    static final Work NONE = new Work(List.of(), List.of(), List.of(), List.of(), null);

    public Work {
        invited = List.copyOf(invited);
        requests = List.copyOf(requests);
        minutes = List.copyOf(minutes);
        findings = List.copyOf(findings);
    }

    Work inviting(Invitee one) {
        return new Work(Lists.and(invited, one), requests, minutes, findings, endedOn);
    }

    Work asking(Request one) {
        return new Work(invited, Lists.and(requests, one), minutes, findings, endedOn);
    }

    Work answered(Request one) {
        return new Work(invited, Lists.with(requests, one, each -> each.no() == one.no()), minutes, findings, endedOn);
    }

    Work noting(Minutes one) {
        return new Work(invited, requests, Lists.and(minutes, one), findings, endedOn);
    }

    Work finding(Finding one) {
        return new Work(
                invited,
                requests,
                minutes,
                Lists.with(findings, one, each -> each.unit().equals(one.unit())),
                endedOn);
    }

    Work endedOn(LocalDate day) {
        return new Work(invited, requests, minutes, findings, day);
    }

    Optional<Request> request(int no) {
        return requests.stream().filter(one -> one.no() == no).findFirst();
    }

    public Optional<Finding> found(AgencyId unit) {
        return findings.stream().filter(one -> one.unit().equals(unit)).findFirst();
    }
}
