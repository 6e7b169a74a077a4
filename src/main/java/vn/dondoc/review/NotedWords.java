package vn.dondoc.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.Proposal;
import vn.dondoc.suggestion.Suggestions;

/** Suggests tasks from words that a person noted or pasted, by the same rules as from a file. */
@Component
class NotedWords {

    private final Suggestions suggestions;
    private final AddedTasks added;

    NotedWords(Suggestions suggestions, AddedTasks added) {
        this.suggestions = suggestions;
        this.added = added;
    }

    /**
     * With the tasks that the words give and the draft has not yet; what the head lacks is taken from them, too. Where no rule finds any,
     * each line is one: whoever notes an instruction notes nothing else.
     */
    Draft suggestedIn(Draft draft) {
        if (draft.words().isBlank()) {
            return draft;
        }
        Proposal proposal = suggestions.of(reading(draft.words()));
        Draft fresh = Draft.of(proposal);
        Set<String> known = draft.kept().stream()
                .map(task -> Likeness.of(task.content()))
                .collect(Collectors.toCollection(HashSet::new));
        Draft after = draft.with(filled(draft.header(), fresh.header()));
        List<DraftTask> tasks = fresh.tasks().isEmpty()
                ? draft.words()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> added.from(line, draft.header().issuedOn()))
                        .toList()
                : fresh.tasks();
        for (DraftTask task : tasks) {
            if (known.add(Likeness.of(task.content()))) {
                after = after.adding(task);
            }
        }
        return after;
    }

    private static DraftHeader filled(DraftHeader header, DraftHeader found) {
        return new DraftHeader(
                header.number().isBlank() ? found.number() : header.number(),
                header.type() == null ? found.type() : header.type(),
                header.issuer().isBlank() ? found.issuer() : header.issuer(),
                header.issuedOn() == null ? found.issuedOn() : header.issuedOn(),
                header.subject().isBlank() ? found.subject() : header.subject(),
                header.signer().isBlank() ? found.signer() : header.signer(),
                header.urgency(),
                header.visibility(),
                header.field(),
                header.submittedBy(),
                header.trackedBy(),
                header.complex());
    }

    private static Reading.Text reading(String words) {
        String text = words.replace("\r\n", "\n");
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, start, start + line.length(), 1, 0, null));
            }
            start += line.length() + 1;
        }
        return new Reading.Text(text, blocks, List.of(), 1, List.of());
    }
}
