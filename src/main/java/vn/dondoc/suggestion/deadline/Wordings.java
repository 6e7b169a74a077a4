package vn.dondoc.suggestion.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.FoundDeadline;
import vn.dondoc.suggestion.words.PlainText;

/** All ways to write a deadline. Of two that overlap the earlier in the list is meant: "trước ngày 20 hằng tháng" comes back, it is no day. */
public final class Wordings {

    private static final List<Wording> ALL =
            List.of(new RecurringWording(), new SpanWording(), new DatedWording(), new ImmediateWording());

    private Wordings() {}

    public static List<FoundDeadline> in(String text, int from, int to, @Nullable LocalDate issuedOn) {
        PlainText plain = PlainText.of(text, from, to);
        var passage = new Passage(plain, new DocumentTime(issuedOn, text));
        List<Found> kept = new ArrayList<>();
        for (Wording wording : ALL) {
            List<Found> fresh = wording.in(passage).stream()
                    .filter(found -> kept.stream().noneMatch(found::overlaps))
                    .toList();
            kept.addAll(fresh);
        }
        return sorted(kept)
                .map(found -> new FoundDeadline(
                        plain.start(found.start()), plain.end(found.end()), found.deadline(), found.rule()))
                .toList();
    }

    private static Stream<Found> sorted(List<Found> found) {
        return found.stream().sorted(Comparator.comparingInt(Found::start));
    }
}
