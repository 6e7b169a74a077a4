package vn.dondoc.suggestion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.reading.Instrument;
import vn.dondoc.reading.Instruments;
import vn.dondoc.reading.Reading;

/**
 * The papers of one file that stand by themselves, each with all that hangs on it. What has a letterhead but no number of its own is
 * none: a form to be filled in, a draft laid before somebody.
 */
final class Papers {

    /** {@code text} are its words alone, {@code start} where they begin in the file's text. */
    record Paper(int start, Reading.Text text, ProposedHeader header) {

        int end() {
            return start + text.text().length();
        }
    }

    private final HeaderReader headers = new HeaderReader();

    /** In their order; one at least. */
    List<Paper> in(Reading.Text text) {
        List<Instrument> all = Instruments.in(text);
        List<Integer> opening = opening(all, text);
        if (opening.size() < 2) {
            return List.of(new Paper(0, text, headers.read(text)));
        }
        var papers = new ArrayList<Paper>();
        for (int i = 0; i < opening.size(); i++) {
            int next = i + 1 < opening.size() ? opening.get(i + 1) : all.size();
            Instrument first = all.get(opening.get(i));
            Reading.Text own = first.upTo(all.get(next - 1), text);
            papers.add(new Paper(first.start(), own, headers.read(own)));
        }
        return List.copyOf(papers);
    }

    /** A number that was there before is another copy, or a letterhead repeated on an annex. */
    private List<Integer> opening(List<Instrument> all, Reading.Text text) {
        var opening = new ArrayList<Integer>(List.of(0));
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Instrument one = all.get(i);
            if (i > 0 && one.kind() != Instrument.Kind.INSTRUMENT) {
                continue;
            }
            Guess<String> number =
                    all.size() == 1 ? null : headers.read(one.upTo(one, text)).number();
            if (number != null && numbers.add(number.value()) && i > 0) {
                opening.add(i);
            }
        }
        return opening;
    }
}
