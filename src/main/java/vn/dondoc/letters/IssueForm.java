package vn.dondoc.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form that gives a letter its number, as it arrives before the scan of the signed paper; of a numbered letter only the scan is wanted. */
final class IssueForm {

    /** Gives the number. */
    interface Numbering {
        Issuing.Reply issue(int version, String number, @Nullable LocalDate on) throws IOException;
    }

    private final Letter letter;
    private final boolean office;
    private Issuing.@Nullable Reply reply;

    IssueForm(Letter letter, boolean office) {
        this.letter = letter;
        this.office = office;
    }

    /** Whether the scan is wanted: where there is no number there is nothing that was signed. */
    boolean told(Map<String, String> fields, Numbering numbering) {
        if (!office) {
            reply = Issuing.OUTRUN;
            return false;
        }
        if (!letter.draft()) {
            return true;
        }
        try {
            Issuing.Reply given = numbering.issue(
                    version(fields.getOrDefault("version", "")),
                    fields.getOrDefault("number", ""),
                    day(fields.getOrDefault("on", "")));
            reply = given;
            return given.done();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Issuing.Reply reply(boolean scanned) {
        Issuing.Reply given = reply;
        if (given == null) {
            return new Issuing.Reply(scanned, scanned ? "letters.scanned" : "letters.scanMissing");
        }
        return given.done() && scanned ? new Issuing.Reply(true, "letters.issuedWithScan") : given;
    }

    private static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException mistyped) {
            return null; // As if nothing had been typed: the form then asks for it.
        }
    }
}
