package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an act said, as its row in the history keeps it beside the state it led to. */
record Said(
        @Nullable String text,
        @Nullable String type,
        @Nullable String channel,
        @Nullable String number,
        @Nullable LocalDate documentOn,
        @Nullable LocalDate proposed,
        @Nullable String sender) {

    /** The type of a request for more time that came after the regulation's last day for it. */
    static final String TOO_LATE = "too-late";

    static Said only(@Nullable String text) {
        return new Said(text, null, null, null, null, null, null);
    }

    static Said in(Act act, Assignment before, Life.Setting setting) {
        String text = act.hasText() ? act.text() : null;
        return switch (act) {
            case Act.Report report ->
                new Said(
                        joined(text, report.despiteChildren()),
                        null,
                        null,
                        report.document().number(),
                        report.document().day(),
                        null,
                        report.sender());
            case Act.Return back -> new Said(text, back.type(), back.channel(), null, null, null, null);
            case Act.AskExtension ask ->
                on(ask.document(), text, ask.proposed(), tooLate(before, setting) ? TOO_LATE : null);
            case Act.SubmitExtension submit -> on(submit.document(), text, null, null);
            case Act.GrantExtension grant -> on(grant.document(), text, grant.dueOn(), null);
            case Act.RefuseExtension refused -> on(refused.document(), text, null, null);
            case Act.Adjust adjust -> on(adjust.document(), text, adjust.dueOn(), null);
            case Act.CorrectCompletion correction ->
                new Said(text, null, correction.channel(), null, null, before.completedOn(), null);
            case Act.Reassign other -> only(joined(before.agencyName() + " → " + other.agencyName(), text));
            case Act.Explain explain -> on(explain.document(), joined(text, explain.remedy()), null, null);
            case Act.Receive a -> only(text);
            case Act.Update a -> only(text);
            case Act.Sign a -> only(text);
            case Act.RefuseSignature a -> only(text);
            case Act.Confirm a -> only(text);
            case Act.SendBack a -> only(text);
            case Act.Close a -> only(text);
            case Act.Reopen a -> only(text);
            case Act.WithdrawReturn a -> only(text);
            case Act.AcceptReturn a -> only(text);
            case Act.RefuseReturn a -> only(text);
            case Act.TakeBack a -> only(text);
        };
    }

    private static boolean tooLate(Assignment before, Life.Setting setting) {
        LocalDate due = before.dueOn();
        return due != null && setting.rules().askedTooLate(due, setting.today());
    }

    private static Said on(
            Act.Paper paper, @Nullable String text, @Nullable LocalDate proposed, @Nullable String type) {
        return new Said(text, type, null, paper.number(), paper.day(), proposed, null);
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return Stream.of(first, second)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("; "));
    }
}
