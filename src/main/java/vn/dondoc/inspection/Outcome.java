package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/**
 * What comes of an inspection: the reports of those inspected, the conclusion with its recommendations, the report to the Committee, the
 * notice to those inspected, and the text for the public.
 */
public record Outcome(
        List<Reported> reported,
        String conclusion,
        Paper concluded,
        String signer,
        List<Recommendation> recommendations,
        Paper report,
        Paper notice,
        String publicText,
        @Nullable LocalDate releasedOn) {

    static final Outcome NONE = new Outcome(List.of(), "", Paper.NONE, "", List.of(), Paper.NONE, Paper.NONE, "", null);

    public Outcome {
        reported = List.copyOf(reported);
        recommendations = List.copyOf(recommendations);
        conclusion = Objects.requireNonNullElse(conclusion, "").strip();
        publicText = Objects.requireNonNullElse(publicText, "").strip();
    }

    Outcome with(Reported one) {
        return new Outcome(
                Lists.with(reported, one, each -> each.unit().equals(one.unit())),
                conclusion,
                concluded,
                signer,
                recommendations,
                report,
                notice,
                publicText,
                releasedOn);
    }

    Outcome concluding(String text, List<Recommendation> asks) {
        return new Outcome(reported, text, concluded, signer, asks, report, notice, publicText, releasedOn);
    }

    Outcome concluded(Paper as, String by) {
        return new Outcome(reported, conclusion, as, by, recommendations, report, notice, publicText, releasedOn);
    }

    Outcome reportedBy(Paper paper) {
        return new Outcome(
                reported, conclusion, concluded, signer, recommendations, paper, notice, publicText, releasedOn);
    }

    Outcome noticedBy(Paper paper) {
        return new Outcome(
                reported, conclusion, concluded, signer, recommendations, report, paper, publicText, releasedOn);
    }

    Outcome saying(String text) {
        return new Outcome(reported, conclusion, concluded, signer, recommendations, report, notice, text, releasedOn);
    }

    Outcome releasedOn(LocalDate day) {
        return new Outcome(reported, conclusion, concluded, signer, recommendations, report, notice, publicText, day);
    }

    Outcome ordered(Recommendation one) {
        return new Outcome(
                reported,
                conclusion,
                concluded,
                signer,
                Lists.with(recommendations, one, each -> each.no() == one.no()),
                report,
                notice,
                publicText,
                releasedOn);
    }

    Optional<Paper> reportOf(AgencyId unit) {
        return reported.stream()
                .filter(one -> one.unit().equals(unit))
                .map(Reported::paper)
                .findFirst();
    }

    Optional<Recommendation> recommendation(int no) {
        return recommendations.stream().filter(one -> one.no() == no).findFirst();
    }
}
