package vn.dondoc.letters;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.tracking.Beside;
import vn.dondoc.tracking.Task;

/** The letters about a task, on its page; and those the Office could write. */
@Component
class LettersBeside implements Beside {

    private final Letters letters;

    LettersBeside(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Line> of(Viewer viewer, Task task) {
        return letters.of(viewer, task.id()).stream()
                .map(one -> new Line(
                        "letters.kind." + one.kind(),
                        text(one),
                        LetterPages.PATH + "/" + one.id(),
                        one.draftedBy(),
                        one.draftedAt()))
                .toList();
    }

    private static String text(Letter letter) {
        Letter.Issued issued = letter.issued();
        return issued == null
                ? letter.agencyName() + " (dự thảo)"
                : "Số " + issued.number() + " ngày " + LetterPaper.day(issued.on()) + ", " + letter.agencyName();
    }

    @Override
    public List<Begin> begins(Viewer viewer, Task task) {
        return viewer.isOfTheOffice()
                ? Drafting.kinds(task).stream()
                        .map(kind -> new Begin(
                                LetterPages.PATH + "/moi?loai=" + kind + "&nhiem-vu=" + task.id(),
                                "letters.write." + kind))
                        .toList()
                : List.of();
    }
}
