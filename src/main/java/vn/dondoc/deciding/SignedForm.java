package vn.dondoc.deciding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Awaiting;

/** The form by which the Office enters what a leader signed, as it arrives before the scan of the paper. */
final class SignedForm {

    private Map<String, String> fields = Map.of();
    private Deciding.Reply reply = new Deciding.Reply(false, "deciding.paperMissing");

    /** Hands on what was typed; false where nothing came of it. */
    boolean told(Map<String, String> typed, Function<Awaiting.Word, Deciding.Reply> enter) {
        fields = Map.copyOf(typed);
        Awaiting.Verdict verdict = verdict();
        String number = field("number");
        if (verdict != null) {
            reply = enter.apply(new Awaiting.Word(
                    verdict, field("text"), day("day"), number.isEmpty() ? null : number, day("paperOn")));
        }
        return reply.done();
    }

    Deciding.Reply reply() {
        return reply;
    }

    String leader() {
        return field("leader");
    }

    String whose() {
        return field("lanh-dao");
    }

    String text() {
        return field("text");
    }

    private Awaiting.@Nullable Verdict verdict() {
        String name = field("verdict");
        return Arrays.stream(Awaiting.Verdict.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate day(String name) {
        try {
            return field(name).isEmpty() ? null : LocalDate.parse(field(name));
        } catch (DateTimeException mistyped) {
            return null; // As if nothing had been typed: the form then asks for it.
        }
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
