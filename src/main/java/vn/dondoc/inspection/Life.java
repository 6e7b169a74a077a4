package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/**
 * The one place that says what may be done to an inspection and what comes of it. It knows the regulation and neither database nor screen;
 * whom a decision may reach is said by {@link Reach}.
 */
final class Life {

    record Setting(Rules rules, Hand hand, LocalDate today) {}

    /** What comes of an act. */
    sealed interface Result {

        record Moved(Inspection after) implements Result {}

        record Refused(Taken why) implements Result {}
    }

    private Life() {}

    /** What this hand could do as it stands, whatever it would have to say. */
    static List<Step> open(Inspection one, Setting setting) {
        return Arrays.stream(Step.values())
                .filter(step -> barred(step, one, setting) == null)
                .toList();
    }

    static Result after(Inspection before, Act act, Setting setting) {
        Taken barred = barred(act.step(), before, setting);
        if (barred != null) {
            return new Result.Refused(barred);
        }
        Result result = judge(before, act, setting);
        return result instanceof Result.Moved moved
                ? new Result.Moved(moved.after().next())
                : result;
    }

    private static @Nullable Taken barred(Step step, Inspection one, Setting setting) {
        if (!mayTouch(step, setting.hand())) {
            return Taken.NOT_ALLOWED;
        }
        if (!fits(step, one)) {
            return Taken.NOT_NOW;
        }
        return switch (step) {
            case ISSUE -> setting.rules().full() ? null : Taken.NOT_FORESEEN;
            case SETTLE -> setting.rules().full() ? Taken.NOT_FORESEEN : null;
            case PUBLIC_TEXT, RELEASE -> setting.rules().publishes() ? null : Taken.PUBLICATION_NOT_FORESEEN;
            default -> null;
        };
    }

    private static boolean mayTouch(Step step, Hand hand) {
        return switch (step) {
            case WRITE, SETTLE, ISSUE, CANCEL, CONCLUDE, REPORT, NOTIFY, PUBLIC_TEXT -> hand.keeper();
            case INVITE, ASK, MINUTES, FIND, END, DRAFT_CONCLUSION -> hand.keeper() || hand.team();
            case ANSWER, UNIT_REPORT -> hand.keeper() || hand.unit() != null;
            case RELEASE -> hand.leader();
            case ORDER -> hand.office();
            case PROPOSE -> false;
        };
    }

    private static boolean fits(Step step, Inspection one) {
        Stage stage = one.stage();
        boolean atWork = stage == Stage.ISSUED || stage == Stage.ENDED;
        return switch (step) {
            case WRITE, SETTLE, ISSUE -> stage == Stage.PREPARED;
            case CANCEL -> stage == Stage.PREPARED || stage == Stage.ISSUED;
            case INVITE, END -> stage == Stage.ISSUED;
            case ASK, ANSWER, MINUTES, FIND -> atWork;
            case UNIT_REPORT, REPORT -> stage == Stage.ENDED || stage == Stage.CONCLUDED;
            case DRAFT_CONCLUSION, CONCLUDE -> stage == Stage.ENDED;
            case NOTIFY, ORDER -> stage == Stage.CONCLUDED;
            case PUBLIC_TEXT, RELEASE ->
                stage == Stage.CONCLUDED && one.outcome().releasedOn() == null;
            case PROPOSE -> false;
        };
    }

    private static Result judge(Inspection before, Act act, Setting setting) {
        LocalDate today = setting.today();
        return switch (act) {
            case Act.Write write -> moved(before.with(write.head()).with(write.decision()));
            case Act.Settle settle ->
                settle.answer().isBlank()
                        ? refused(Taken.TEXT_MISSING)
                        : moved(before.answered(settle.answer().strip()).at(Stage.SETTLED));
            case Act.Issue issue -> issued(before, issue, setting);
            case Act.Cancel cancel ->
                cancel.why().isBlank()
                        ? refused(Taken.TEXT_MISSING)
                        : moved(before.answered(cancel.why().strip()).at(Stage.CANCELLED));
            case Act.Invite invite -> invited(before, invite, setting);
            case Act.Ask ask -> asked(before, ask, today);
            case Act.Answer answer -> answered(before, answer, setting);
            case Act.Note note -> noted(before, note, today);
            case Act.Find find -> found(before, find.finding());
            case Act.End end -> ended(before, end.day(), today);
            case Act.UnitReport report -> unitReported(before, report, setting);
            case Act.DraftConclusion draft ->
                draft.text().isBlank()
                        ? refused(Taken.TEXT_MISSING)
                        : moved(before.with(before.outcome().concluding(draft.text(), draft.recommendations())));
            case Act.Conclude conclude -> concluded(before, conclude, today);
            case Act.Report report ->
                dated(report.paper(), today)
                        ? moved(before.with(before.outcome().reportedBy(report.paper())))
                        : refused(Taken.PAPER_MISSING);
            case Act.Notify notice ->
                dated(notice.paper(), today)
                        ? moved(before.with(before.outcome().noticedBy(notice.paper())))
                        : refused(Taken.PAPER_MISSING);
            case Act.SayPublicly say ->
                say.text().isBlank()
                        ? refused(Taken.TEXT_MISSING)
                        : moved(before.with(before.outcome().saying(say.text())));
            case Act.Release release -> released(before, today);
            case Act.Order order -> ordered(before, order);
        };
    }

    private static Result issued(Inspection before, Act.Issue issue, Setting setting) {
        Head head = before.head();
        if (head.units().isEmpty()) {
            return refused(Taken.UNITS_MISSING);
        }
        if (head.form() == Form.AD_HOC && !head.ground().holds()) {
            return refused(Taken.GROUND_MISSING);
        }
        if (head.form() == Form.PERIODIC && head.plan() == null) {
            return refused(Taken.PLAN_MISSING);
        }
        if (!setting.rules().missing(before.decision()).isEmpty()) {
            return refused(Taken.ITEMS_MISSING);
        }
        if (!dated(issue.paper(), setting.today()) || issue.signer().isBlank()) {
            return refused(Taken.PAPER_MISSING);
        }
        return moved(before.with(
                        before.decision().issued(issue.paper(), issue.signer().strip()))
                .at(Stage.ISSUED));
    }

    private static Result invited(Inspection before, Act.Invite invite, Setting setting) {
        if (invite.name().isBlank() || invite.body().isBlank()) {
            return refused(Taken.TEXT_MISSING);
        }
        String account = invite.account();
        var one = new Invitee(
                invite.name().strip(),
                invite.body().strip(),
                account == null || account.isBlank() ? null : account.strip(),
                setting.hand().name(),
                setting.today());
        return moved(before.with(before.work().inviting(one)));
    }

    private static Result asked(Inspection before, Act.Ask ask, LocalDate today) {
        AgencyId unit = ask.unit();
        if (unit == null || before.unit(unit).isEmpty()) {
            return refused(Taken.UNIT_MISSING);
        }
        if (ask.text().isBlank()) {
            return refused(Taken.TEXT_MISSING);
        }
        LocalDate due = ask.dueOn();
        if (due == null || due.isBefore(today)) {
            return refused(Taken.DAY_WRONG);
        }
        int no = before.work().requests().size() + 1;
        return moved(before.with(
                before.work().asking(new Request(no, unit, ask.text().strip(), due, today, null, null))));
    }

    private static Result answered(Inspection before, Act.Answer answer, Setting setting) {
        Request asked = before.work().request(answer.no()).orElse(null);
        if (asked == null || !speaksFor(setting.hand(), asked.unit())) {
            return refused(Taken.UNKNOWN);
        }
        if (answer.text().isBlank()) {
            return refused(Taken.TEXT_MISSING);
        }
        return moved(
                before.with(before.work().answered(asked.answered(answer.text().strip(), setting.today()))));
    }

    private static Result noted(Inspection before, Act.Note note, LocalDate today) {
        AgencyId unit = note.unit();
        LocalDate day = note.heldOn();
        LocalDate start = before.decision().startsOn();
        if (unit == null || before.unit(unit).isEmpty()) {
            return refused(Taken.UNIT_MISSING);
        }
        if (note.text().isBlank()) {
            return refused(Taken.TEXT_MISSING);
        }
        if (day == null || day.isAfter(today) || start != null && day.isBefore(start)) {
            return refused(Taken.DAY_WRONG);
        }
        int no = before.work().minutes().size() + 1;
        return moved(before.with(before.work()
                .noting(new Minutes(
                        no, unit, day, note.place().strip(), note.text().strip()))));
    }

    private static Result found(Inspection before, Finding finding) {
        if (before.unit(finding.unit()).isEmpty()) {
            return refused(Taken.UNIT_MISSING);
        }
        return moved(before.with(before.work().finding(finding)));
    }

    private static Result ended(Inspection before, @Nullable LocalDate day, LocalDate today) {
        LocalDate start = before.decision().startsOn();
        if (day == null || day.isAfter(today) || start != null && day.isBefore(start)) {
            return refused(Taken.DAY_WRONG);
        }
        return moved(before.with(before.work().endedOn(day)).at(Stage.ENDED));
    }

    private static Result unitReported(Inspection before, Act.UnitReport report, Setting setting) {
        AgencyId unit = report.unit();
        if (unit == null
                || DueReport.reporters(before).stream()
                        .noneMatch(one -> one.agency().equals(unit))) {
            return refused(Taken.UNIT_MISSING);
        }
        if (!speaksFor(setting.hand(), unit)) {
            return refused(Taken.UNKNOWN);
        }
        if (!dated(report.paper(), setting.today())) {
            return refused(Taken.PAPER_MISSING);
        }
        return moved(before.with(before.outcome().with(new Reported(unit, report.paper()))));
    }

    /** Đ.17.3: every content is evaluated at every body, and of what failed nature, degree, cause and responsibility are said. */
    private static Result concluded(Inspection before, Act.Conclude conclude, LocalDate today) {
        int contents = Contents.FIXED + before.decision().extras().size();
        boolean evaluated = before.head().units().stream()
                .allMatch(unit -> before.work()
                        .found(unit.agency())
                        .filter(found -> found.complete(contents))
                        .isPresent());
        if (!evaluated) {
            return refused(Taken.EVALUATION_MISSING);
        }
        if (!before.failing().stream().allMatch(Failing::complete)) {
            return refused(Taken.FAILING_INCOMPLETE);
        }
        if (before.outcome().conclusion().isEmpty()) {
            return refused(Taken.CONCLUSION_MISSING);
        }
        if (!dated(conclude.paper(), today) || conclude.signer().isBlank()) {
            return refused(Taken.PAPER_MISSING);
        }
        return moved(before.with(before.outcome()
                        .concluded(conclude.paper(), conclude.signer().strip()))
                .at(Stage.CONCLUDED));
    }

    private static Result released(Inspection before, LocalDate today) {
        if (before.outcome().conclusion().isEmpty()
                || !before.outcome().concluded().complete()) {
            return refused(Taken.CONCLUSION_MISSING);
        }
        if (!before.failing().stream().allMatch(Failing::complete)) {
            return refused(Taken.FAILING_INCOMPLETE);
        }
        return before.outcome().publicText().isEmpty()
                ? refused(Taken.PUBLIC_TEXT_MISSING)
                : moved(before.with(before.outcome().releasedOn(today)));
    }

    private static Result ordered(Inspection before, Act.Order order) {
        Outcome outcome = before.outcome();
        if (order.nos().isEmpty()) {
            return refused(Taken.TEXT_MISSING);
        }
        for (int no : order.nos()) {
            Recommendation asks = outcome.recommendation(no).orElse(null);
            if (asks == null || asks.order() != null) {
                return refused(asks == null ? Taken.UNKNOWN : Taken.ORDERED_ALREADY);
            }
            outcome = outcome.ordered(asks.ordered(order.draft()));
        }
        return moved(before.with(outcome));
    }

    private static boolean speaksFor(Hand hand, AgencyId unit) {
        return hand.keeper() || Objects.equals(hand.unit(), unit);
    }

    private static boolean dated(Paper paper, LocalDate today) {
        return paper.complete() && !Objects.requireNonNull(paper.day()).isAfter(today);
    }

    private static Result moved(Inspection after) {
        return new Result.Moved(after);
    }

    private static Result refused(Taken why) {
        return new Result.Refused(why);
    }
}
