package vn.dondoc.suggestion.task;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.suggestion.FoundDeadline;
import vn.dondoc.suggestion.rule.Concept;

/**
 * Cuts the words of one order into pieces of work: at semicolons, where a verb of its own follows; steps of the same work, and a last
 * step that only finishes or reports it, stay together.
 */
final class ClauseCutter {

    /** A piece of work, words {@code [first, last]}. */
    record Piece(int first, int last) {

        int size() {
            return last - first + 1;
        }
    }

    private static final int TOO_SHORT = 7;
    private static final int TOO_LONG = 130;

    private final Page page;
    private final Predicates predicates;

    ClauseCutter(Page page) {
        this.page = page;
        this.predicates = new Predicates(page);
    }

    List<Piece> cut(int first, int end) {
        List<Piece> clauses = clauses(first, end);
        // "…; nếu có vướng mắc, phản ánh về Sở": a formula at the end of an order.
        while (clauses.size() > 1 && isFormula(clauses.getLast())) {
            clauses.removeLast();
        }
        return steps(clauses);
    }

    private boolean isFormula(Piece piece) {
        return page.hits.any(Concept.NO_TASK, piece.first(), Math.min(piece.last() + 1, piece.first() + 16));
    }

    private List<Piece> steps(List<Piece> clauses) {
        int first = clauses.getFirst().first();
        int end = clauses.getLast().last() + 1;
        Piece closing = clauses.getLast();
        if (clauses.size() > 1 && finishes(closing)) {
            int size = end - first;
            boolean dated = deadline(closing) != null;
            if (dated && size < TOO_LONG && noneDatedBefore(clauses)) {
                return List.of(new Piece(first, end - 1));
            }
            clauses.removeLast();
            clauses.set(clauses.size() - 1, new Piece(clauses.getLast().first(), closing.last()));
        }
        return grouped(clauses);
    }

    private List<Piece> clauses(int first, int end) {
        var clauses = new ArrayList<Piece>();
        int from = first;
        for (int i = first + 1; i < end; i++) {
            if (page.token(i).before() == ';'
                    && (predicates.at(i)
                            || page.deadlineFrom(i) != null
                                    && !Character.isDigit(page.token(i).word().charAt(0))
                            || page.begins(Concept.NO_TASK, i)
                            || page.token(i).says("trong", "nếu", "trường", "khi", "mọi"))
                    && !page.token(i).says("đặc", "nhất")
                    && !page.inBrackets(first, i)
                    && !listsMatters(first, i)) {
                clauses.add(new Piece(from, i - 1));
                from = i;
            }
        }
        clauses.add(new Piece(from, end - 1));
        return clauses;
    }

    /** "truyền thông về: xử lý nước; vệ sinh môi trường; …": what stands behind the colon are matters, and no steps. */
    private boolean listsMatters(int first, int i) {
        for (int at = first + 1; at < i; at++) {
            if (page.token(at).before() == ':' && page.token(at - 1).says("về", "gồm")) {
                return page.deadlineFrom(i) == null;
            }
        }
        return false;
    }

    private boolean finishes(Piece piece) {
        return page.begins(Concept.FINISH, piece.first())
                || page.begins(Concept.REPORT, piece.first())
                || isDay(deadline(piece))
                || deadline(piece) != null && page.hits.any(Concept.REPORT, piece.first(), piece.last() + 1);
    }

    /** A day at the end of a sentence is the day of all its steps; what comes back or is urgent is said of its own clause. */
    private static boolean isDay(@org.jspecify.annotations.Nullable FoundDeadline found) {
        return found != null
                && (found.deadline() instanceof Deadline.On || found.deadline() instanceof Deadline.Within);
    }

    private boolean noneDatedBefore(List<Piece> clauses) {
        return clauses.subList(0, clauses.size() - 1).stream().allMatch(c -> deadline(c) == null);
    }

    private @org.jspecify.annotations.Nullable FoundDeadline deadline(Piece piece) {
        return page.deadline(piece.first(), piece.last());
    }

    /** Short clauses lean on the one before; more than three are taken two by two. */
    private List<Piece> grouped(List<Piece> clauses) {
        var pieces = new ArrayList<Piece>();
        for (Piece clause : clauses) {
            boolean lean = !pieces.isEmpty()
                    && (clause.size() < TOO_SHORT || pieces.getLast().size() < TOO_SHORT || isCase(clause))
                    && sameDay(pieces.getLast(), clause);
            if (lean) {
                pieces.set(pieces.size() - 1, new Piece(pieces.getLast().first(), clause.last()));
            } else {
                pieces.add(clause);
            }
        }
        if (pieces.size() <= 3) {
            return pieces;
        }
        var pairs = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i += 2) {
            Piece one = pieces.get(i);
            if (i + 1 < pieces.size() && sameDay(one, pieces.get(i + 1))) {
                pairs.add(new Piece(one.first(), pieces.get(i + 1).last()));
            } else {
                pairs.add(one);
                if (i + 1 < pieces.size()) {
                    pairs.add(pieces.get(i + 1));
                }
            }
        }
        return pairs;
    }

    /** "; trường hợp vượt thẩm quyền, …": what to do in one case goes with the work itself. */
    private boolean isCase(Piece clause) {
        return page.token(clause.first()).says("trường", "nếu");
    }

    private boolean sameDay(Piece one, Piece other) {
        FoundDeadline a = deadline(one);
        FoundDeadline b = deadline(other);
        return a == null && b == null;
    }
}
