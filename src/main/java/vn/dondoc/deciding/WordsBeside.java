package vn.dondoc.deciding;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.tracking.Beside;
import vn.dondoc.tracking.Task;

/** What leaders said about a task, on its page. */
@Component
class WordsBeside implements Beside {

    private final LeaderWords words;
    private final MessageSource messages;

    WordsBeside(LeaderWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    @Override
    public List<Line> of(Viewer viewer, Task task) {
        return words.of(viewer, task.id().value()).stream().map(this::line).toList();
    }

    private Line line(LeaderWord word) {
        String verdict =
                messages.getMessage("deciding.verdict." + word.verdict(), null, LocaleContextHolder.getLocale());
        return new Line(
                "deciding.word",
                word.leader() + ": " + verdict + (word.text().isBlank() ? "" : ". " + word.text())
                        + (word.number() == null ? "" : " (" + word.number() + ")"),
                null,
                word.by(),
                word.at());
    }
}
