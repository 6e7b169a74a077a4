package vn.dondoc.review;

import java.util.List;

/** A further paper of the file as the page shows it; {@code number} counts from 1, {@code tasks} are those that were kept. */
record PaperView(int number, DraftHeader head, int tasks, List<Problem> problems) {

    PaperView {
        problems = List.copyOf(problems);
    }

    public boolean wrong(String field) {
        return problems.stream()
                .anyMatch(problem -> problem.blocking() && problem.field().equals(number + "-" + field));
    }
}
