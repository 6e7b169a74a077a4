package vn.dondoc.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        List<Problem> problems,
        List<PaperView> papers,
        DraftSteps.@Nullable Done undo) {

    ReviewView {
        notes = List.copyOf(notes);
        furniture = List.copyOf(furniture);
        pages = List.copyOf(pages);
        signatures = List.copyOf(signatures);
        cards = List.copyOf(cards);
        problems = List.copyOf(problems);
        papers = List.copyOf(papers);
        headWhys = Map.copyOf(headWhys);
    }

    public List<Problem> headProblems() {
        return problems.stream().filter(problem -> problem.isOf(Draft.MAIN)).toList();
    }

    /** The number that the page gives a kept task; 0 for the head. */
    public int numberOf(@Nullable UUID task) {
        return cards.stream()
                .filter(card -> card.task().id().equals(task))
                .mapToInt(TaskCard::number)
                .findFirst()
                .orElse(0);
    }

    public long blocking() {
        return problems.stream().filter(Problem::blocking).count();
    }

    /** Each agency of each task: never to be mixed with the number of tasks. */
    public int assignments() {
        return review.draft().assignments();
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
        return headProblems().stream()
                .anyMatch(problem -> problem.blocking() && problem.field().equals(field));
    }

    public boolean open() {
        return review.state().open();
    }
}
