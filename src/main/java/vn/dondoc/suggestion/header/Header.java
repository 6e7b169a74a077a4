package vn.dondoc.suggestion.header;

import vn.dondoc.suggestion.ProposedHeader;

/** Puts together what the top and the foot of a document say. */
public final class Header {

    private Header() {}

    public static ProposedHeader of(String text) {
        var letter = new Letter(text);
        NumberLine.Found number = NumberLine.in(letter);
        TypeTitle.Title title = TypeTitle.title(letter);
        Line about = title == null ? Subject.about(letter) : null;
        return new ProposedHeader(
                NumberLine.number(letter, number),
                TypeTitle.type(letter, title, number, about),
                Issuer.in(letter, title),
                PlaceDate.in(letter),
                Subject.in(letter, title, about),
                Signer.in(letter),
                UrgencyMark.in(letter));
    }
}
