package vn.dondoc.suggestion.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * One wording as people write it in a rule file, made a Lucene interval. {@code (a|b c)} is a choice, {@code [x]} may be missing,
 * {@code …3} lets up to three words stand between, {@code ⟨agency⟩} is a type, a leading {@code ^} wants the start of a clause and
 * {@code §} of a sentence. One word alone must carry its marks; in a longer wording marks do not count, because scans lose them, unless
 * it begins with {@code =}.
 */
final class Pattern {

    private Pattern() {}

    /** One wording for each choice: a disjunction would keep only the shortest wording that begins at a word. */
    static List<Wording> compile(String wording) {
        List<Wording> choices = new ArrayList<>();
        boolean exact = wording.startsWith("= ");
        for (List<String> sequence : expand(exact ? wording.substring(2).strip() : wording.strip())) {
            choices.add(sequence(anchored(sequence), exact));
        }
        return choices;
    }

    /** In "^(a|b)" the anchor belongs to the first word of the choice. */
    private static List<String> anchored(List<String> elements) {
        String first = elements.getFirst();
        if (!first.equals("^") && !first.equals("§")) {
            return elements;
        }
        List<String> joined = new ArrayList<>(elements.subList(1, elements.size()));
        joined.set(0, first + joined.getFirst());
        return joined;
    }

    private static Wording sequence(List<String> elements, boolean exact) {
        long words = elements.stream().filter(e -> !e.startsWith("…")).count();
        List<IntervalsSource> runs = new ArrayList<>();
        List<IntervalsSource> run = new ArrayList<>();
        List<List<String>> terms = new ArrayList<>();
        List<String> together = new ArrayList<>();
        int gaps = 0;
        boolean typed = false;
        for (String element : elements) {
            if (element.startsWith("…")) {
                gaps += Integer.parseInt(element.substring(1));
                runs.add(phrase(run));
                run = new ArrayList<>();
                together = new ArrayList<>();
            } else if (element.startsWith("⟨")) {
                run.add(type(element.substring(1, element.length() - 1)));
                typed = true;
                together = new ArrayList<>();
            } else {
                String term = term(element, words > 1 && !exact);
                run.add(Intervals.term(term));
                if (together.isEmpty()) {
                    terms.add(together);
                }
                together.add(term);
            }
        }
        runs.add(phrase(run));
        IntervalsSource source = runs.size() == 1
                ? runs.getFirst()
                : Intervals.maxgaps(gaps, Intervals.ordered(runs.toArray(IntervalsSource[]::new)));
        return new Wording(source, terms, typed ? Wording.ANY : gaps);
    }

    private static IntervalsSource phrase(List<IntervalsSource> run) {
        return run.size() == 1 ? run.getFirst() : Intervals.phrase(run.toArray(IntervalsSource[]::new));
    }

    private static IntervalsSource type(String type) {
        return Intervals.or(
                Intervals.term("<" + type + ">"),
                Intervals.ordered(Intervals.term("<" + type), Intervals.term(type + ">")));
    }

    private static String term(String element, boolean several) {
        String anchor = element.startsWith("^") || element.startsWith("§") ? element.substring(0, 1) : "";
        String word = Vietnamese.canonicalTones(element.substring(anchor.length()));
        return anchor + (several ? "~" + Vietnamese.fold(word) : word);
    }

    /** All sequences of plain elements that the wording stands for. */
    private static List<List<String>> expand(String wording) {
        List<List<String>> all = List.of(List.of());
        int i = 0;
        while (i < wording.length()) {
            char c = wording.charAt(i);
            if (c == ' ') {
                i++;
            } else if (c == '(' || c == '[') {
                int close = closing(wording, i);
                List<List<String>> inner = new ArrayList<>();
                for (String choice : choices(wording.substring(i + 1, close))) {
                    inner.addAll(expand(choice));
                }
                if (c == '[') {
                    inner.add(List.of());
                }
                all = product(all, inner);
                i = close + 1;
            } else {
                int end = i;
                while (end < wording.length() && " ([".indexOf(wording.charAt(end)) < 0) {
                    end++;
                }
                all = product(all, List.of(List.of(wording.substring(i, end))));
                i = end;
            }
        }
        return all;
    }

    private static int closing(String wording, int open) {
        int depth = 0;
        for (int i = open; i < wording.length(); i++) {
            if ("([".indexOf(wording.charAt(i)) >= 0) {
                depth++;
            } else if (")]".indexOf(wording.charAt(i)) >= 0 && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("Thiếu dấu đóng ngoặc trong mẫu: " + wording);
    }

    private static List<String> choices(String inside) {
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            if (c == '|' && depth == 0) {
                choices.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        choices.add(inside.substring(from));
        return choices;
    }

    private static List<List<String>> product(List<List<String>> heads, List<List<String>> tails) {
        List<List<String>> all = new ArrayList<>(heads.size() * tails.size());
        for (List<String> head : heads) {
            for (List<String> tail : tails) {
                List<String> both = new ArrayList<>(head);
                both.addAll(tail);
                all.add(both);
            }
        }
        return all;
    }
}
