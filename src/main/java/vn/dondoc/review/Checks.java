package vn.dondoc.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.reading.SecrecyWords;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.vietnamese.Vietnamese;

/** What to look at before a draft may be confirmed, in the head and over all tasks. */
@Component
class Checks {

    private static final int LONGEST_NUMBER = 200;

    private final Confirmations confirmations;
    private final TaskChecks taskChecks;
    private final Regulations regulations;

    Checks(Confirmations confirmations, TaskChecks taskChecks, Regulations regulations) {
        this.confirmations = confirmations;
        this.taskChecks = taskChecks;
        this.regulations = regulations;
    }

    List<Problem> of(Review review) {
        var problems = new ArrayList<Problem>();
        Draft draft = review.draft();
        List<Integer> giving = draft.giving();
        for (int paper : giving.isEmpty() ? List.of(Draft.MAIN) : giving) {
            head(review, draft.headerOf(paper), paper, problems);
            known(review, draft.headerOf(paper), paper, problems);
        }
        if (giving.isEmpty()) {
            problems.add(Problem.inHead(true, "tasks", "review.check.noTasks")
                    .out(Way.press("review.way.add", "add"), Way.press("review.way.reject", "reject")));
        }
        Profile profile = profile(draft.header());
        beyond(draft, profile, problems);
        taskChecks.all(review, profile, problems);
        return problems;
    }

    /** What the regulation says it does not follow may be confirmed all the same, but not unawares. */
    private static void beyond(Draft draft, Profile profile, List<Problem> problems) {
        String issuer = Vietnamese.fold(draft.header().issuer());
        boolean fromAbove = issuer.contains("chinh phu") || issuer.contains("thu tuong");
        if (fromAbove && excludes(profile, "scope.government-tasks")) {
            problems.add(Problem.inHead(false, "issuer", "review.check.governmentNotFollowed", profile.title())
                    .out(Way.press("review.way.reject", "reject"), Way.field("review.way.fill", "dau-issuer")));
        }
        boolean legal = draft.kept().stream().anyMatch(task -> task.terms().kind() == TaskKind.LEGAL_ACT);
        if (legal && excludes(profile, "scope.normative-acts")) {
            problems.add(Problem.inHead(false, "tasks", "review.check.legalActsNotFollowed", profile.title()));
        }
    }

    private static boolean excludes(Profile profile, String key) {
        return !profile.parameter(key).silent() && !profile.yes(key);
    }

    private Profile profile(DraftHeader header) {
        return header.issuedOn() == null ? regulations.active() : regulations.followedOn(header.issuedOn());
    }

    private static void head(Review review, DraftHeader header, int paper, List<Problem> problems) {
        String own = Problem.fieldOf(paper, "");
        if (header.number().isBlank()) {
            problems.add(missing(own + "number", "review.check.noNumber"));
        } else if (header.number().length() > LONGEST_NUMBER) {
            problems.add(missing(own + "number", "review.check.longNumber"));
        }
        if (header.type() == null) {
            problems.add(missing(own + "type", "review.check.noType"));
        }
        if (header.issuer().isBlank()) {
            problems.add(missing(own + "issuer", "review.check.noIssuer"));
        }
        if (header.issuedOn() == null) {
            problems.add(missing(own + "issuedOn", "review.check.noDate"));
        }
        if (header.subject().isBlank()) {
            problems.add(missing(own + "subject", "review.check.noSubject"));
        }
        if (review.origin().spoken() && header.signer().isBlank()) {
            problems.add(missing(own + "signer", "review.check.noSpeaker"));
        }
        Stream.of(header.number(), header.subject(), review.draft().words())
                .flatMap(words -> SecrecyWords.in(words).stream())
                .findFirst()
                .ifPresent(level -> problems.add(secret(review, level)));
    }

    private static Problem missing(String field, String key) {
        return Problem.inHead(true, field, key).out(Way.field("review.way.fill", "dau-" + field));
    }

    /** A document with a mark is taken out everywhere; what never was a file is simply not kept. */
    private static Problem secret(Review review, String level) {
        Problem problem = Problem.inHead(true, "subject", "review.check.secret", level);
        return review.origin() == Origin.FILE
                ? problem.out(
                        Way.link("review.way.erase", "/go-tai-lieu-mat/yeu-cau?van-ban=" + review.document()),
                        Way.field("review.way.notSecret", "dau-subject"))
                : problem.out(Way.press("review.way.reject", "reject"), Way.field("review.way.fill", "dau-subject"));
    }

    private void known(Review review, DraftHeader header, int paper, List<Problem> problems) {
        LocalDate issuedOn = header.issuedOn();
        if (header.number().isBlank() || issuedOn == null) {
            return;
        }
        confirmations
                .sameNumber(review.document(), header.number(), header.issuer(), issuedOn.getYear())
                .ifPresent(other -> problems.add(Problem.inHead(
                                false,
                                Problem.fieldOf(paper, "number"),
                                "review.check.sameNumber",
                                other.number(),
                                other.confirmedBy())
                        .out(
                                Way.link("review.way.open", "/ra-soat/" + other.documentId(), other.number()),
                                Way.press("review.way.reject", "reject"),
                                Way.field("review.way.number", "dau-" + Problem.fieldOf(paper, "number")))));
    }
}
