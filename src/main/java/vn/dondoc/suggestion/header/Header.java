package vn.dondoc.suggestion.header;

import java.time.LocalDate;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.ProposedHeader;

/** Puts together what the top and the foot of a document say. */
public final class Header {

    private Header() {}

    public static ProposedHeader of(String text) {
        var letter = new Letter(text);
        NumberLine.Found line = NumberLine.in(letter);
        TypeTitle.Title title = TypeTitle.title(letter);
        Line about = title == null ? Subject.about(letter) : null;
        Guess<String> number = NumberLine.number(letter, line);
        Guess<LocalDate> date = PlaceDate.in(letter);
        if (line == null && date == null && title != null && title.type() == DocumentType.QUYET_DINH) {
            var attached = new AttachedTo(letter);
            number = attached.number();
            date = attached.date();
        }
        return new ProposedHeader(
                number,
                TypeTitle.type(letter, title, line, about),
                Issuer.in(letter, title),
                date,
                Subject.in(letter, title, about),
                Signer.in(letter),
                UrgencyMark.in(letter));
    }
}
