package vn.dondoc.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.dondoc.agency.AgencyId;

/** What the form of a step sends; each step reads its own fields. */
record ActForm(
        Step step,
        @Nullable String text,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate completedOn,

        @Nullable String number,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate documentOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate receivedOn,

        @Nullable String sender,
        @Nullable String despite,
        @Nullable Quality quality,
        @Nullable String type,
        @Nullable String channel,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate newDay,

        @Nullable String agency,
        @Nullable String remedy) {

    static ActForm of(Step step, @Nullable String text, @Nullable LocalDate completedOn) {
        return new ActForm(step, text, completedOn, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** {@code named} is what the register calls the agency of the form. */
    Act act(@Nullable String named) {
        var paper = new Act.Paper(clean(number), documentOn);
        return switch (step) {
            case RECEIVE -> new Act.Receive(text);
            case UPDATE -> new Act.Update(text);
            case REPORT ->
                new Act.Report(
                        text, new Act.Paper(clean(number), completedOn), receivedOn, clean(sender), clean(despite));
            case SIGN -> new Act.Sign(text);
            case REFUSE_SIGNATURE -> new Act.RefuseSignature(text);
            case CONFIRM -> new Act.Confirm(text, quality);
            case SEND_BACK -> new Act.SendBack(text);
            case CLOSE -> new Act.Close(text);
            case REOPEN -> new Act.Reopen(text);
            case RETURN -> new Act.Return(text, clean(type), clean(channel));
            case WITHDRAW_RETURN -> new Act.WithdrawReturn(text);
            case ACCEPT_RETURN -> new Act.AcceptReturn(text);
            case REFUSE_RETURN -> new Act.RefuseReturn(text);
            case ASK_EXTENSION -> new Act.AskExtension(text, newDay, paper);
            case SUBMIT_EXTENSION -> new Act.SubmitExtension(text, paper);
            case GRANT_EXTENSION -> new Act.GrantExtension(text, newDay, paper);
            case REFUSE_EXTENSION -> new Act.RefuseExtension(text, paper);
            case ADJUST -> new Act.Adjust(text, newDay, paper);
            case CORRECT_COMPLETION -> new Act.CorrectCompletion(text, completedOn, clean(channel));
            case REASSIGN ->
                new Act.Reassign(text, named == null || agency == null ? null : new AgencyId(agency), named);
            case TAKE_BACK -> new Act.TakeBack(text);
            case EXPLAIN -> new Act.Explain(text, clean(remedy), paper);
            case ASSIGN, RESCHEDULE, SUCCEED -> throw new IllegalArgumentException("Không làm bằng biểu mẫu: " + step);
        };
    }

    private static @Nullable String clean(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
