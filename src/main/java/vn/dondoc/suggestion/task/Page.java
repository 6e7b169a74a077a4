package vn.dondoc.suggestion.task;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyMention;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.DeadlineReader;
import vn.dondoc.suggestion.FoundDeadline;
import vn.dondoc.suggestion.outline.Stretches;
import vn.dondoc.suggestion.rule.Concept;
import vn.dondoc.suggestion.rule.Hits;
import vn.dondoc.suggestion.rule.RuleSet;
import vn.dondoc.suggestion.rule.Token;
import vn.dondoc.suggestion.rule.TypedText;

/** One reading with everything that was recognised in it, by word: bodies, deadlines, and what the rules say. */
final class Page {

    final Reading.Text reading;
    final TypedText typed;
    final Hits hits;
    final List<FoundDeadline> deadlines;
    final Abbreviations abbreviations;
    private final DeadlineReader due;
    private @Nullable Referents referents;
    private final @Nullable AgencyMention[] starts;
    private final int[] inside;

    private Page(
            Reading.Text reading,
            TypedText typed,
            Hits hits,
            List<FoundDeadline> deadlines,
            DeadlineReader due,
            @Nullable AgencyMention[] starts,
            int[] inside) {
        this.reading = reading;
        this.typed = typed;
        this.hits = hits;
        this.deadlines = deadlines;
        this.abbreviations = new Abbreviations(reading.text());
        this.due = due;
        this.starts = starts;
        this.inside = inside;
    }

    static Page of(
            Reading.Text reading,
            Stretches stretches,
            RuleSet rules,
            AgencyNames names,
            DeadlineReader due,
            @Nullable LocalDate day) {
        String text = reading.text();
        Recognised recognised = Recognised.in(text, stretches, names, due, day);
        TypedText typed = recognised.typed();
        var starts = new @Nullable AgencyMention[typed.size() + 1];
        int[] inside = new int[typed.size() + 1];
        Arrays.fill(inside, -1);
        for (Recognised.Mention mention : recognised.mentions()) {
            TypedText.Span span = mention.span();
            starts[span.first()] = mention.agency();
            Arrays.fill(inside, span.first(), span.last() + 1, span.last());
        }
        return new Page(reading, typed, rules.in(typed), recognised.deadlines(), due, starts, inside);
    }

    Referents referents() {
        if (referents == null) {
            referents = new Referents(this);
        }
        return referents;
    }

    Token token(int i) {
        return typed.token(i);
    }

    @Nullable
    AgencyMention mentionAt(int i) {
        return i >= 0 && i < starts.length ? starts[i] : null;
    }

    /** The last word of the mention that the word lies in, or -1. */
    int mentionEnd(int i) {
        return i >= 0 && i < inside.length ? inside[i] : -1;
    }

    boolean begins(Concept concept, int i) {
        return hits.begins(concept, i);
    }

    /** The word after the longest wording of the concept at {@code i}, or {@code i} itself. */
    int after(Concept concept, int i) {
        var hit = hits.at(concept, i);
        return hit == null ? i : hit.last() + 1;
    }

    /** Whether the paragraph that begins with this word follows one that stopped at a semicolon or a comma. */
    boolean isOpen(int token) {
        if (token == 0) {
            return false;
        }
        String between =
                reading.text().substring(token(token - 1).end(), token(token).start());
        return between.indexOf(';') >= 0 || between.indexOf(',') >= 0;
    }

    /** Whether a bracket that opened behind the word {@code from} is still open at {@code i}. */
    boolean inBrackets(int from, int i) {
        int depth = 0;
        for (int at = token(from).start(); at < token(i).start(); at++) {
            char c = reading.text().charAt(at);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        }
        return depth > 0;
    }

    /** A deadline where only a deadline can stand, as in a column: "Quý III/2024", "Tháng 10". */
    @Nullable
    FoundDeadline bareDeadline(int from, int to, @Nullable LocalDate day) {
        String lead = "hoàn thành trong ";
        String words = lead + typed.words(from, to).toLowerCase(java.util.Locale.ROOT);
        for (FoundDeadline one : due.in(words, 0, words.length(), day)) {
            return new FoundDeadline(token(from).start(), token(to).end(), one.deadline(), one.rule());
        }
        return null;
    }

    /** The deadline that begins with this word. */
    @Nullable
    FoundDeadline deadlineFrom(int token) {
        int start = token(token).start();
        for (FoundDeadline one : deadlines) {
            if (one.start() == start) {
                return one;
            }
        }
        return null;
    }

    /** "(năm 2025, Sở đã tổ chức 2 lớp …)": a remark on what was done. */
    private boolean isAside(FoundDeadline one, int from) {
        String text = reading.text();
        int open = text.lastIndexOf('(', one.start());
        int close = text.indexOf(')', one.end());
        return open > from
                && close > 0
                && text.lastIndexOf(')', one.start()) < open
                && text.substring(open, close).contains(" đã ");
    }

    /** The last deadline within the words {@code [from, to]}: where a clause names several, the last one closes it. */
    @Nullable
    FoundDeadline deadline(int from, int to) {
        if (to < from) {
            return null;
        }
        int start = token(from).start();
        int end = token(to).end();
        FoundDeadline best = null;
        for (FoundDeadline one : deadlines) {
            if (one.start() >= start - 1 && one.end() <= end + 1 && !isAside(one, start)) {
                best = best == null ? one : DeadlineChoice.better(best, one);
            }
        }
        return best;
    }
}
