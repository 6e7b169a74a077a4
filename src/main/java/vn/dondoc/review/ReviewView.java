package vn.dondoc.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Furniture;
import vn.dondoc.reading.Reading;

/** Everything the page shows. {@code html} is the marked text, null where the document gave none; then {@code noText} says why. */
record ReviewView(
        Review review,
        @Nullable String html,
        @Nullable String noText,
        List<String> notes,
        List<Furniture> furniture,
        List<PageView> pages,
        List<SignatureView> signatures,
        Map<String, Why> headWhys,
        List<TaskCard> cards,
        List<Problem> headProblems) {

    ReviewView {
        notes = List.copyOf(notes);
        furniture = List.copyOf(furniture);
        pages = List.copyOf(pages);
        signatures = List.copyOf(signatures);
        cards = List.copyOf(cards);
        headProblems = List.copyOf(headProblems);
        headWhys = Map.copyOf(headWhys);
    }

    public long kept() {
        return cards.stream().filter(card -> !card.deleted()).count();
    }

    /** How many tasks nobody has looked at yet. */
    public long untouched() {
        return cards.stream()
                .filter(card -> card.task().state() == DraftTask.State.SUGGESTED)
                .count();
    }

    /** Whether letters of an old encoding were converted, and the review may still go another way. */
    public boolean converted() {
        return open() && notes.stream().anyMatch(note -> note.startsWith(Reading.Text.CONVERTED));
    }

    /** Whether the pages have words that can be laid over their pictures. */
    public boolean placed() {
        return pages.stream().anyMatch(page -> page.end() > 0);
    }

    public boolean wrong(String field) {
        return headProblems.stream()
                .anyMatch(problem -> problem.blocking() && problem.field().equals(field));
    }

    public boolean open() {
        return review.state().open();
    }
}
