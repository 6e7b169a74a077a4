package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says what may be done to an assignment and what comes of it. It knows the regulation and neither database nor
 * screen.
 */
final class Life {

    /** Who touches it when, under which rules; {@code openPieces} were given on and are not done; {@code wholeDue} is of the whole. */
    record Setting(
            Rules rules,
            Hand hand,
            LocalDate today,
            LocalDate issuedOn,
            int openPieces,
            @Nullable LocalDate wholeDue) {}

    /** What comes of an act. */
    sealed interface Outcome {

        record Moved(Assignment after) implements Outcome {}

        record Refused(Taken why) implements Outcome {}
    }

    private Life() {}

    /** What this hand could do as it stands, whatever it would have to say. */
    static List<Step> open(Assignment one, Setting setting) {
        return Arrays.stream(Step.values())
                .filter(step -> barred(step, one, setting) == null)
                .toList();
    }

    static Outcome after(Assignment before, Act act, Setting setting) {
        Taken barred = barred(act.step(), before, setting);
        if (barred != null) {
            return refused(barred);
        }
        Outcome outcome = judge(before, act, setting);
        return outcome instanceof Outcome.Moved moved
                ? new Outcome.Moved(moved.after().next())
                : outcome;
    }

    private static @Nullable Taken barred(Step step, Assignment one, Setting setting) {
        Hand hand = setting.hand();
        if (!mayTouch(step, hand)) {
            return Taken.NOT_ALLOWED;
        }
        if (one.progress() == Progress.CLOSED && step != Step.REOPEN) {
            return Taken.CLOSED;
        }
        return fits(step, one) ? foreseen(step, one, setting) : Taken.NOT_NOW;
    }

    private static boolean mayTouch(Step step, Hand hand) {
        return switch (step) {
            case RECEIVE, UPDATE, REPORT, RETURN, WITHDRAW_RETURN, ASK_EXTENSION, EXPLAIN -> hand.doer();
            case SIGN, REFUSE_SIGNATURE -> hand.leader();
            case CONFIRM,
                    SEND_BACK,
                    CLOSE,
                    REOPEN,
                    ACCEPT_RETURN,
                    REFUSE_RETURN,
                    ADJUST,
                    CORRECT_COMPLETION,
                    REASSIGN,
                    TAKE_BACK -> hand.giver();
            case SUBMIT_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION -> hand.office();
            case ASSIGN, RESCHEDULE, SUCCEED -> false;
        };
    }

    private static boolean fits(Step step, Assignment one) {
        Progress now = one.progress();
        return switch (step) {
            case RECEIVE -> now == Progress.NOT_STARTED;
            case UPDATE, REPORT, RETURN, ASK_EXTENSION, EXPLAIN -> now.open();
            case SIGN, REFUSE_SIGNATURE -> now == Progress.IN_PROGRESS;
            case CONFIRM, SEND_BACK -> now == Progress.AWAITING_CONFIRMATION;
            case CLOSE -> now == Progress.DONE;
            case REOPEN -> now.finished();
            case WITHDRAW_RETURN, ACCEPT_RETURN, REFUSE_RETURN -> now == Progress.RETURNED;
            case SUBMIT_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION -> !now.finished() && now != Progress.TAKEN_BACK;
            case ADJUST, TAKE_BACK -> now.open() || now == Progress.RETURNED || now == Progress.AWAITING_CONFIRMATION;
            case REASSIGN -> now.open() || now == Progress.RETURNED;
            case CORRECT_COMPLETION -> now == Progress.AWAITING_CONFIRMATION || now == Progress.DONE;
            case ASSIGN, RESCHEDULE, SUCCEED -> false;
        };
    }

    private static @Nullable Taken foreseen(Step step, Assignment one, Setting setting) {
        Rules rules = setting.rules();
        boolean piece = one.part() == Part.SUB;
        return switch (step) {
            case UPDATE, REPORT, RETURN -> one.signing() ? Taken.SIGNATURE_PENDING : returnable(step, rules, piece);
            case SIGN, REFUSE_SIGNATURE -> one.signing() ? null : Taken.NO_SIGNATURE_PENDING;
            case CONFIRM ->
                setting.hand().account().equals(one.reportedBy()) && !(piece && one.agency() == null)
                        ? Taken.OWN_RESULT
                        : null;
            case CLOSE -> rules.closes() || piece ? null : Taken.CLOSING_NOT_FORESEEN;
            case ASK_EXTENSION -> askable(one, rules, piece);
            case SUBMIT_EXTENSION ->
                one.pending() == null || one.pending().stage() != Pending.Stage.ASKED
                        ? Taken.EXTENSION_NOT_ASKED
                        : null;
            case GRANT_EXTENSION, REFUSE_EXTENSION -> one.pending() == null ? Taken.EXTENSION_NOT_ASKED : null;
            case EXPLAIN -> one.overdueOn(setting.today()) ? null : Taken.NOT_OVERDUE;
            case RECEIVE,
                    SEND_BACK,
                    REOPEN,
                    WITHDRAW_RETURN,
                    ACCEPT_RETURN,
                    REFUSE_RETURN,
                    ADJUST,
                    CORRECT_COMPLETION,
                    REASSIGN,
                    TAKE_BACK,
                    ASSIGN,
                    RESCHEDULE,
                    SUCCEED -> null;
        };
    }

    private static @Nullable Taken returnable(Step step, Rules rules, boolean piece) {
        return step == Step.RETURN && rules.returnTypes().isEmpty() && !piece ? Taken.RETURN_NOT_FORESEEN : null;
    }

    /** Where the regulation is silent, only a later document of the assigner moves a due day. */
    private static @Nullable Taken askable(Assignment one, Rules rules, boolean piece) {
        OptionalInt limit = rules.extensionLimit();
        if (piece || !rules.extensions()) {
            return Taken.EXTENSION_NOT_FORESEEN;
        }
        if (one.dueOn() == null) {
            return Taken.NO_DEADLINE;
        }
        if (!rules.extendable()) {
            return Taken.EXTENSION_EXCLUDED;
        }
        if (one.pending() != null) {
            return Taken.EXTENSION_PENDING;
        }
        return limit.isPresent() && one.extensions() >= limit.getAsInt() ? Taken.EXTENSION_LIMIT : null;
    }

    private static Outcome judge(Assignment before, Act act, Setting setting) {
        LocalDate today = setting.today();
        Rules rules = setting.rules();
        return switch (act) {
            case Act.Receive receive -> moved(before);
            case Act.Update update ->
                said(update, () -> before.at(Progress.IN_PROGRESS).updated(today));
            case Act.Report report -> reported(before, report, setting);
            case Act.Sign sign -> moved(sent(before, setting));
            case Act.RefuseSignature refusal ->
                said(refusal, () -> before.with(Result.NONE).signing(false));
            case Act.Confirm confirm -> confirmed(before, confirm, setting);
            case Act.SendBack back ->
                said(back, () -> before.at(Progress.IN_PROGRESS).with(Result.NONE));
            case Act.Close close -> moved(before.at(Progress.CLOSED));
            case Act.Reopen reopen ->
                said(reopen, () -> before.at(Progress.IN_PROGRESS).with(Result.NONE));
            case Act.Return back -> returned(before, back, setting);
            case Act.WithdrawReturn back -> moved(before.at(beforeReturn(before)));
            case Act.AcceptReturn accepted -> moved(before.takenBack());
            case Act.RefuseReturn refused -> said(refused, () -> before.at(beforeReturn(before)));
            case Act.AskExtension ask -> asked(before, ask, setting);
            case Act.SubmitExtension submit ->
                moved(before.asking(pending(before).submitted()));
            case Act.GrantExtension grant -> granted(before, grant, rules);
            case Act.RefuseExtension refused ->
                refused.document().complete() ? moved(before.asking(null)) : refused(Taken.DOCUMENT_MISSING);
            case Act.Adjust adjust -> adjusted(before, adjust, setting);
            case Act.CorrectCompletion correction -> corrected(before, correction, setting);
            case Act.Reassign other -> reassigned(before, other, setting);
            case Act.TakeBack back -> said(back, before::takenBack);
            case Act.Explain explain -> explained(before, explain, rules);
        };
    }

    private static Outcome reported(Assignment before, Act.Report report, Setting setting) {
        LocalDate today = setting.today();
        LocalDate completed = report.document().day();
        LocalDate received = report.receivedOn() == null ? today : report.receivedOn();
        if (!report.hasText()) {
            return refused(Taken.TEXT_MISSING);
        }
        if (completed == null || completed.isAfter(today)) {
            return refused(Taken.DAY_MISSING);
        }
        if (received.isAfter(today) || received.isBefore(completed)) {
            return refused(Taken.ARRIVAL_WRONG);
        }
        if (setting.openPieces() > 0 && blank(report.despiteChildren())) {
            return refused(Taken.PIECES_OPEN);
        }
        Hand hand = setting.hand();
        var result = new Result(
                completed, received, today, null, null, report.document().number(), hand.account(), null);
        Assignment held = before.at(Progress.IN_PROGRESS).with(result).updated(today);
        boolean signs = setting.rules().leaderSigns() && !hand.giver() && !hand.leader();
        return moved(signs ? held.signing(true) : sent(held, setting));
    }

    /** Where the regulation knows no confirming, what the Office itself entered is done. */
    private static Assignment sent(Assignment held, Setting setting) {
        Result result = held.result();
        boolean settled = !setting.rules().confirms() && setting.hand().office() && held.part() != Part.SUB;
        Assignment sent = held.signing(false)
                .at(Progress.AWAITING_CONFIRMATION)
                .with(result.judgedOn(setting.rules().judged(result)));
        return settled ? done(sent, result.confirmed(setting.today(), null), setting) : sent;
    }

    private static Outcome confirmed(Assignment before, Act.Confirm confirm, Setting setting) {
        boolean assesses = setting.rules().assessesQuality() && before.part() != Part.SUB;
        if (assesses && confirm.quality() == null) {
            return refused(Taken.QUALITY_MISSING);
        }
        if (!assesses && confirm.quality() != null) {
            return refused(Taken.QUALITY_NOT_FORESEEN);
        }
        return moved(done(before, before.result().confirmed(setting.today(), confirm.quality()), setting));
    }

    private static Assignment done(Assignment before, Result result, Setting setting) {
        return before.at(Progress.DONE)
                .with(result.judgedOn(setting.rules().judged(result)))
                .asking(null);
    }

    private static Outcome returned(Assignment before, Act.Return back, Setting setting) {
        if (!back.hasText()) {
            return refused(Taken.TEXT_MISSING);
        }
        Rules rules = setting.rules();
        if (before.part() != Part.SUB
                && (back.type() == null || !rules.returnTypes().contains(back.type()))) {
            return refused(Taken.RETURN_TYPE_MISSING);
        }
        boolean known = back.channel() == null
                || back.channel().equals(Rules.BY_SOFTWARE)
                || rules.returnChannels().isEmpty()
                || rules.returnChannels().contains(back.channel());
        return known ? moved(before.at(Progress.RETURNED)) : refused(Taken.RETURN_CHANNEL_UNKNOWN);
    }

    private static Progress beforeReturn(Assignment before) {
        return before.firstUpdatedOn() == null ? Progress.NOT_STARTED : Progress.IN_PROGRESS;
    }

    private static Outcome asked(Assignment before, Act.AskExtension ask, Setting setting) {
        LocalDate proposed = ask.proposed();
        LocalDate due = before.dueOn();
        if (!ask.hasText()) {
            return refused(Taken.TEXT_MISSING);
        }
        if (proposed == null || due == null || !proposed.isAfter(due)) {
            return refused(Taken.LATER_DAY_MISSING);
        }
        LocalDate submitBy = setting.rules().submitExtensionBy(setting.today());
        return moved(before.asking(new Pending(Pending.Stage.ASKED, proposed, submitBy)));
    }

    private static Outcome granted(Assignment before, Act.GrantExtension grant, Rules rules) {
        LocalDate due = before.dueOn();
        if (!grant.document().complete()) {
            return refused(Taken.DOCUMENT_MISSING);
        }
        if (grant.dueOn() == null || due == null || !grant.dueOn().isAfter(due)) {
            return refused(Taken.LATER_DAY_MISSING);
        }
        return moved(before.due(grant.dueOn(), rules.redAfter(grant.dueOn())).extended());
    }

    private static Outcome adjusted(Assignment before, Act.Adjust adjust, Setting setting) {
        LocalDate day = adjust.dueOn();
        LocalDate document = adjust.document().day();
        boolean piece = before.part() == Part.SUB;
        if (!adjust.hasText()) {
            return refused(Taken.TEXT_MISSING);
        }
        boolean later =
                document != null && !document.isBefore(setting.issuedOn()) && !document.isAfter(setting.today());
        if (!piece && !(adjust.document().complete() && later)) {
            return refused(Taken.DOCUMENT_MISSING);
        }
        if (day == null || day.equals(before.dueOn())) {
            return refused(Taken.NEW_DAY_MISSING);
        }
        LocalDate whole = setting.wholeDue();
        if (piece && whole != null && day.isAfter(whole)) {
            return refused(Taken.AFTER_THE_WHOLE);
        }
        return moved(before.due(day, setting.rules().redAfter(day)).asking(null));
    }

    private static Outcome corrected(Assignment before, Act.CorrectCompletion correction, Setting setting) {
        LocalDate day = correction.completedOn();
        if (!correction.hasText()) {
            return refused(Taken.TEXT_MISSING);
        }
        if (day == null || day.isAfter(setting.today()) || day.equals(before.completedOn())) {
            return refused(Taken.DAY_MISSING);
        }
        LocalDate received = before.result().receivedOn();
        if (received != null && day.isAfter(received)) {
            return refused(Taken.ARRIVAL_WRONG);
        }
        Result result = before.result().completedOn(day);
        return moved(before.with(result.judgedOn(setting.rules().judged(result))));
    }

    /** Another agency begins anew: its days run from today. */
    private static Outcome reassigned(Assignment before, Act.Reassign other, Setting setting) {
        String name = other.agencyName();
        if (!other.hasText()) {
            return refused(Taken.TEXT_MISSING);
        }
        if (name == null || name.isBlank()) {
            return refused(Taken.AGENCY_MISSING);
        }
        if (name.equals(before.agencyName())) {
            return refused(Taken.SAME_AGENCY);
        }
        Assignment fresh = before.heldBy(other.agency(), name)
                .at(Progress.NOT_STARTED)
                .with(Result.NONE)
                .signing(false)
                .asking(null);
        return moved(setting.rules().begin(fresh, setting.today(), setting.today()));
    }

    private static Outcome explained(Assignment before, Act.Explain explain, Rules rules) {
        if (!explain.hasText()) {
            return refused(Taken.TEXT_MISSING);
        }
        return rules.explainsInWriting() && !explain.document().complete()
                ? refused(Taken.DOCUMENT_MISSING)
                : moved(before);
    }

    private static Pending pending(Assignment before) {
        return Objects.requireNonNull(before.pending(), "barred without a request");
    }

    private static Outcome said(Act act, Supplier<Assignment> after) {
        return act.hasText() ? moved(after.get()) : refused(Taken.TEXT_MISSING);
    }

    private static Outcome moved(Assignment after) {
        return new Outcome.Moved(after);
    }

    private static Outcome refused(Taken why) {
        return new Outcome.Refused(why);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
