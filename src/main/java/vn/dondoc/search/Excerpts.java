package vn.dondoc.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.dondoc.search.Found.Excerpt;
import vn.dondoc.search.Found.Piece;
import vn.dondoc.search.Queries.Run;
import vn.dondoc.search.SyllableForms.Form;

/** Finds the lines of a directive that answer a question best, and marks the words that do. */
final class Excerpts {

    private static final int LINES = 2;

    /** Of a longer text the excerpts come from its beginning. */
    private static final int LONGEST = 300_000;

    /** A paragraph may fill a page: so much of it is shown on each side of the first word that was asked for. */
    private static final int AROUND = 160;

    private final Map<String, List<Run>> wanted = new HashMap<>();
    private final Set<String> terms = new HashSet<>();
    private final TypedMarks typed;
    private final StandardTokenizer tokens = new StandardTokenizer();
    private final CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);

    Excerpts(List<Run> runs, Words words) {
        for (var run : runs) {
            wanted.computeIfAbsent(run.terms().getFirst(), first -> new ArrayList<>())
                    .add(run);
            terms.addAll(run.terms());
        }
        typed = TypedMarks.of(words);
    }

    List<Excerpt> of(String text) {
        if (terms.isEmpty() || text.isEmpty()) {
            return List.of();
        }
        var answers = answers(met(text.length() <= LONGEST ? text : text.substring(0, LONGEST)));
        return lines(answers, text).stream()
                .sorted(Comparator.comparingDouble(Line::worth).reversed())
                .limit(LINES)
                .sorted(Comparator.comparingInt(Line::from))
                .map(line -> excerpt(line, text))
                .toList();
    }

    /** A word of the text that was asked for, alone or in a run; {@code position} counts words. */
    private record Met(Form form, int position, int start, int end) {}

    /** A line with what in it was asked for, in the order of the text. */
    private record Line(int from, int to, List<Met> answers, double worth) {}

    /** The syllables that were typed with marks: "tại" is no answer to "tài", though without marks they are alike. */
    private record TypedMarks(Set<String> exact, Set<String> folded) {

        static TypedMarks of(Words words) {
            var exact = new HashSet<String>();
            var folded = new HashSet<String>();
            for (var clause : words.clauses()) {
                for (var said : Analyzers.terms(Fields.EXACT, clause.text())) {
                    var form = SyllableForms.of(said);
                    exact.add(form.exact());
                    if (form.marked()) {
                        folded.add(form.folded());
                    }
                }
            }
            return new TypedMarks(exact, folded);
        }

        boolean contradict(Form form) {
            return form.marked() && folded.contains(form.folded()) && !exact.contains(form.exact());
        }
    }

    private List<Met> met(String text) {
        var met = new ArrayList<Met>();
        try (tokens) {
            tokens.setReader(new CaselessLetters(new StringReader(text)));
            tokens.reset();
            int position = 0;
            while (tokens.incrementToken()) {
                position += step.getPositionIncrement();
                var form = SyllableForms.of(term.toString());
                if (terms.contains(form.folded())) {
                    met.add(new Met(form, position, offset.startOffset(), offset.endOffset()));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return met;
    }

    /** Those that stand in a run that was asked for. */
    private List<Met> answers(List<Met> met) {
        var answering = new boolean[met.size()];
        for (int i = 0; i < met.size(); i++) {
            for (var run : wanted.getOrDefault(met.get(i).form().folded(), List.of())) {
                answer(met, i, run, answering);
            }
        }
        var answers = new ArrayList<Met>();
        for (int i = 0; i < answering.length; i++) {
            if (answering[i]) {
                answers.add(met.get(i));
            }
        }
        return answers;
    }

    private static void answer(List<Met> met, int first, Run run, boolean[] answering) {
        int last = met.get(first).position() + run.terms().size() - 1 + run.slop();
        var places = new int[run.terms().size()];
        places[0] = first;
        int at = first;
        for (int i = 1; i < places.length; i++) {
            int before = met.get(at).position();
            do {
                at++;
            } while (at < met.size()
                    && met.get(at).position() <= last
                    && !(met.get(at).position() > before
                            && met.get(at).form().folded().equals(run.terms().get(i))));
            if (at == met.size() || met.get(at).position() > last) {
                return;
            }
            places[i] = at;
        }
        for (int place : places) {
            answering[place] = true;
        }
    }

    private List<Line> lines(List<Met> answers, String text) {
        var worths = new Worths(answers, text.length());
        var lines = new ArrayList<Line>();
        for (int i = 0; i < answers.size(); ) {
            int from = text.lastIndexOf('\n', answers.get(i).start()) + 1;
            int end = text.indexOf('\n', answers.get(i).start());
            int to = end < 0 ? text.length() : end;
            int first = i;
            while (i < answers.size() && answers.get(i).start() < to) {
                i++;
            }
            i = Math.max(i, first + 1);
            var within = answers.subList(first, i);
            lines.add(new Line(from, to, within, worths.of(within, from, to)));
        }
        return lines;
    }

    /** How much a line says of what was asked for: rare words more than frequent ones, short lines and early ones more than others. */
    private final class Worths {

        private static final double REPEATED = 1.2;
        private static final double LENGTH = 0.75;
        private static final double USUAL_LENGTH = 87;

        private final Map<String, Double> weights = new HashMap<>();

        Worths(List<Met> answers, int length) {
            var times = new HashMap<String, Integer>();
            answers.forEach(one -> times.merge(one.form().folded(), 1, Integer::sum));
            double lines = 1 + length / USUAL_LENGTH;
            times.forEach((word, n) -> weights.put(word, (REPEATED + 1) * Math.log(1 + (lines + 0.5) / (n + 0.5))));
        }

        double of(List<Met> within, int from, int to) {
            var times = new HashMap<String, Integer>();
            for (var one : within) {
                if (!typed.contradict(one.form())) {
                    times.merge(one.form().folded(), 1, Integer::sum);
                }
            }
            double norm = REPEATED * ((1 - LENGTH) + LENGTH * ((to - from) / USUAL_LENGTH));
            double worth = 0;
            for (var one : times.entrySet()) {
                worth += Objects.requireNonNull(weights.get(one.getKey())) * one.getValue() / (one.getValue() + norm);
            }
            return worth * (1 + 1 / Math.log(USUAL_LENGTH + from));
        }
    }

    private Excerpt excerpt(Line line, String text) {
        int first = line.answers().getFirst().start();
        int from = wordStart(text, Math.max(line.from(), first - AROUND), line.from());
        int to = wordStart(text, Math.min(line.to(), first + 2 * AROUND), line.to());
        var pieces = new ArrayList<Piece>();
        if (from > line.from()) {
            pieces.add(new Piece("… ", false));
        }
        int at = from;
        for (var one : line.answers()) {
            if (one.start() >= at && one.end() <= to && !typed.contradict(one.form())) {
                add(pieces, text.substring(at, one.start()), false);
                add(pieces, text.substring(one.start(), one.end()), true);
                at = one.end();
            }
        }
        add(pieces, text.substring(at, Math.max(at, to)), false);
        if (to < line.to()) {
            pieces.add(new Piece(" …", false));
        }
        return new Excerpt(List.copyOf(pieces));
    }

    private static int wordStart(String text, int wanted, int edge) {
        if (wanted == edge) {
            return edge;
        }
        int blank = text.indexOf(' ', wanted);
        return blank < 0 || Math.abs(blank - wanted) > 20 ? wanted : blank;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.replace('\t', ' ').replace('\n', ' '), marked));
        }
    }
}
