package vn.dondoc.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.regulation.Authority;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPaper.Alignment;
import vn.dondoc.rendering.OfficialPaper.Column;
import vn.dondoc.rendering.OfficialPaper.Paragraph;
import vn.dondoc.rendering.OfficialPaper.Part;
import vn.dondoc.rendering.OfficialPaper.Table;
import vn.dondoc.tracking.Directive;

/** Lays a letter out as an official paper. */
final class LetterPaper {

    private static final List<Column> COLUMNS = List.of(
            new Column("TT", 2, Alignment.CENTER),
            new Column("Nội dung nhiệm vụ", 15),
            new Column("Văn bản giao", 8),
            new Column("Thời hạn thực hiện", 6, Alignment.CENTER));

    private LetterPaper() {}

    /** {@code number} and {@code on} are null for a draft. */
    static OfficialPaper of(
            Letter letter,
            Authority authority,
            List<Drafting.Subject> subjects,
            @Nullable String number,
            @Nullable LocalDate on) {
        Letter.Wording wording = letter.wording();
        boolean committee = letter.kind().ofTheCommittee();
        return new OfficialPaper(
                committee ? authority.letterhead() : authority.officeLetterhead(),
                number == null ? (committee ? "        /UBND-…" : "        /VP-…") : number,
                OfficialPaper.placeAndDate(authority.place(), on),
                "",
                wording.title(),
                lines(wording.addressees()),
                parts(wording.body(), subjects),
                new OfficialPaper.Signature(title(authority, wording.signer()), wording.signerName()),
                lines(wording.recipients()));
    }

    private static List<String> title(Authority authority, String signer) {
        return authority.signers().stream()
                .filter(one -> one.id().equals(signer))
                .findFirst()
                .map(Authority.Signer::title)
                .orElse(List.of("CHÁNH VĂN PHÒNG"));
    }

    private static List<Part> parts(String body, List<Drafting.Subject> subjects) {
        var parts = new ArrayList<Part>();
        for (String line : lines(body)) {
            parts.add(line.equals(LetterWords.TABLE) ? table(subjects) : new Paragraph(line));
        }
        return parts;
    }

    private static Table table(List<Drafting.Subject> subjects) {
        var rows = new ArrayList<List<String>>();
        for (Drafting.Subject one : subjects) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    one.task().content(),
                    named(one.directive()),
                    due(one.part().dueOn())));
        }
        return new Table("", COLUMNS, rows);
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toList());
    }

    static String named(Directive directive) {
        return directive.number().isBlank()
                ? "ý kiến chỉ đạo ngày " + day(directive.issuedOn())
                : "Văn bản số " + directive.number() + " ngày " + day(directive.issuedOn());
    }

    static String due(@Nullable LocalDate day) {
        return day == null ? "không có thời hạn" : day(day);
    }

    static String day(LocalDate day) {
        return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
