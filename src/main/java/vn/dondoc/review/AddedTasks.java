package vn.dondoc.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.DeadlineReader;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.FoundDeadline;

/** Makes a task from the words that a person selected, with the agencies and the deadline that stand in them. */
@Component
class AddedTasks {

    /** The name of the "rule" by which a person found the words. */
    static final String BY_HAND = "by-hand";

    private final Materials materials;
    private final AgencyChoices agencies;
    private final DeadlineReader deadlines = new DeadlineReader();

    AddedTasks(Materials materials, AgencyChoices agencies) {
        this.materials = materials;
        this.agencies = agencies;
    }

    /** An empty task where the stretch is none of the text's. */
    DraftTask from(Review review, int start, int end) {
        Material material = materials.of(review).orElse(null);
        if (material == null || !(material.reading() instanceof Reading.Text read)) {
            return empty();
        }
        String text = read.text();
        if (start < 0
                || end > text.length()
                || start >= end
                || text.substring(start, end).isBlank()) {
            return empty();
        }
        return selected(text, start, end, review.draft().headerAt(start).issuedOn());
    }

    /** From words that were noted, not read. */
    DraftTask from(String noted, @Nullable LocalDate issuedOn) {
        return selected(noted, 0, noted.length(), issuedOn);
    }

    private DraftTask selected(String text, int start, int end, @Nullable LocalDate issuedOn) {
        List<ConfirmedAgency> found = agencies.in(text, start, end, issuedOn);
        Deadline deadline = deadlines.in(text, start, end, issuedOn).stream()
                .map(FoundDeadline::deadline)
                .findFirst()
                .orElse(new Deadline.None());
        String words = text.substring(start, end);
        return new DraftTask(
                UUID.randomUUID(),
                DraftTask.State.ADDED,
                words.strip().replaceAll("\\s+", " "),
                found.stream().limit(1).toList(),
                found.stream().skip(1).toList(),
                DeadlineWords.say(deadline),
                deadline,
                false,
                TaskTerms.NONE,
                new Evidence(start, end, words, BY_HAND, 1),
                null);
    }

    private static DraftTask empty() {
        return new DraftTask(
                UUID.randomUUID(),
                DraftTask.State.ADDED,
                "",
                List.of(),
                List.of(),
                "",
                new Deadline.None(),
                false,
                TaskTerms.NONE,
                null,
                null);
    }
}
