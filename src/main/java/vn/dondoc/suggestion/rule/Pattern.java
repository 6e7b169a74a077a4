package vn.dondoc.suggestion.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * One wording as people write it in a rule file, made a Lucene interval. {@code (a|b c)} is a choice, {@code [x]} may be missing,
 * {@code …3} lets up to three words stand between, {@code ⟨agency⟩} is a type, a leading {@code ^} wants the start of a clause,
 * {@code §} of a sentence and {@code •} of a paragraph that a list mark opens. One word alone must carry its marks; in a longer wording marks do not count, because scans lose them, unless
 * it begins with {@code =}.
 */
final class Pattern {

    /** So many choices cost less by themselves than looked for together. */
    private static final int MANY = 400;

    /** A rule of so many sequences would stop the server at its start. */
    private static final int TOO_MANY = 20_000;

    /** The start of a clause, of a sentence, of a listed paragraph. */
    private static final Set<String> ANCHORS = Set.of("^", "§", "•");

    private Pattern() {}

    /**
     * One wording for each choice: a disjunction would keep only the shortest wording that begins at a word. Where the choices multiply
     * beyond {@link #MANY}, those that are equally long and stand in the same run are looked for together.
     */
    static List<Wording> compile(String wording) {
        boolean exact = wording.startsWith("= ");
        List<List<String>> sequences = expand(exact ? wording.substring(2).strip() : wording.strip());
        Map<List<String>, List<Sequence>> alike = new LinkedHashMap<>();
        for (List<String> elements : sequences) {
            Sequence sequence = Sequence.of(anchored(elements), exact);
            List<String> shape = sequences.size() > MANY ? sequence.shape() : elements;
            alike.computeIfAbsent(shape, any -> new ArrayList<>()).add(sequence);
        }
        return alike.values().stream().map(Pattern::wording).toList();
    }

    /** In "^(a|b)" the anchor belongs to the first word of the choice. */
    private static List<String> anchored(List<String> elements) {
        String first = elements.getFirst();
        if (!ANCHORS.contains(first)) {
            return elements;
        }
        List<String> joined = new ArrayList<>(elements.subList(1, elements.size()));
        joined.set(0, first + joined.getFirst());
        return joined;
    }

    /** Plain elements between its gaps, as terms; {@code ⟨x⟩} stands for a recognised stretch. */
    private record Sequence(List<List<String>> runs, int gaps) {

        static Sequence of(List<String> elements, boolean exact) {
            long words = elements.stream().filter(e -> !e.startsWith("…")).count();
            List<List<String>> runs = new ArrayList<>();
            runs.add(new ArrayList<>());
            int gaps = 0;
            for (String element : elements) {
                if (element.startsWith("…")) {
                    gaps += Integer.parseInt(element.substring(1));
                    runs.add(new ArrayList<>());
                } else {
                    runs.getLast().add(isType(element) ? element : term(element, words > 1 && !exact));
                }
            }
            return new Sequence(runs, gaps);
        }

        /** What two sequences must have in common to be looked for together: everything but which words they are. */
        List<String> shape() {
            List<String> shape = new ArrayList<>();
            for (List<String> run : runs) {
                shape.add("…");
                run.forEach(
                        term -> shape.add(isType(term) ? term : ANCHORS.contains(term.substring(0, 1)) ? "^" : "x"));
            }
            return shape;
        }

        boolean typed() {
            return runs.stream().flatMap(List::stream).anyMatch(Pattern::isType);
        }
    }

    private static Wording wording(List<Sequence> alike) {
        List<IntervalsSource> sources = new ArrayList<>();
        List<Set<List<String>>> needed = new ArrayList<>();
        Sequence first = alike.getFirst();
        for (int run = 0; run < first.runs().size(); run++) {
            int at = run;
            Set<List<String>> choices = new LinkedHashSet<>();
            alike.forEach(sequence -> choices.add(sequence.runs().get(at)));
            IntervalsSource[] each = choices.stream().map(Pattern::phrase).toArray(IntervalsSource[]::new);
            sources.add(each.length == 1 ? each[0] : Intervals.or(each));
            needed.addAll(plain(choices));
        }
        IntervalsSource source = sources.size() == 1
                ? sources.getFirst()
                : Intervals.maxgaps(first.gaps(), Intervals.ordered(sources.toArray(IntervalsSource[]::new)));
        return new Wording(source, needed, types(first), first.typed() ? Wording.ANY : first.gaps());
    }

    private static Set<String> types(Sequence sequence) {
        return sequence.runs().stream()
                .flatMap(List::stream)
                .filter(Pattern::isType)
                .map(type -> type.substring(1, type.length() - 1))
                .collect(Collectors.toSet());
    }

    /** The stretches of words within a run, between what is recognised; the choices have these at the same places. */
    private static List<Set<List<String>>> plain(Set<List<String>> choices) {
        List<Set<List<String>>> stretches = new ArrayList<>();
        for (List<String> choice : choices) {
            int n = 0;
            int from = 0;
            for (int i = 0; i <= choice.size(); i++) {
                if (i == choice.size() || isType(choice.get(i))) {
                    if (i > from) {
                        if (n == stretches.size()) {
                            stretches.add(new LinkedHashSet<>());
                        }
                        stretches.get(n++).add(choice.subList(from, i));
                    }
                    from = i + 1;
                }
            }
        }
        return stretches;
    }

    private static IntervalsSource phrase(List<String> run) {
        IntervalsSource[] each = run.stream()
                .map(one -> isType(one) ? type(one.substring(1, one.length() - 1)) : Intervals.term(one))
                .toArray(IntervalsSource[]::new);
        return each.length == 1 ? each[0] : Intervals.phrase(each);
    }

    private static boolean isType(String element) {
        return element.startsWith("⟨");
    }

    private static IntervalsSource type(String type) {
        return Intervals.or(
                Intervals.term("<" + type + ">"),
                Intervals.ordered(Intervals.term("<" + type), Intervals.term(type + ">")));
    }

    private static String term(String element, boolean several) {
        String anchor = ANCHORS.contains(element.substring(0, 1)) ? element.substring(0, 1) : "";
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
        if ((long) heads.size() * tails.size() > TOO_MANY) {
            throw new IllegalArgumentException("Mẫu có quá nhiều lựa chọn (hơn " + TOO_MANY + ")");
        }
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
