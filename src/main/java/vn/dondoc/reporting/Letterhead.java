package vn.dondoc.reporting;

import java.util.List;
import vn.dondoc.regulation.Authority;
import vn.dondoc.regulation.Profile;

/** Who writes the report, to whom, and on what basis: kept with the snapshot, so that later settings do not change an old report. */
public record Letterhead(
        String authority,
        String office,
        List<String> lines,
        String place,
        String instrument,
        List<String> addressees,
        List<String> signerTitle) {

    public Letterhead {
        lines = List.copyOf(lines);
        addressees = List.copyOf(addressees);
        signerTitle = List.copyOf(signerTitle);
    }

    static Letterhead of(Profile profile, Authority authority) {
        return new Letterhead(
                authority.name(),
                authority.office(),
                authority.officeLetterhead(),
                authority.place(),
                profile.instrument(),
                profile.list("office-report.to"),
                authority.signers().stream()
                        .filter(signer -> signer.id().equals("chief-own"))
                        .findFirst()
                        .map(Authority.Signer::title)
                        .orElse(List.of("CHÁNH VĂN PHÒNG")));
    }
}
