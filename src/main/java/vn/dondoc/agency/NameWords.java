package vn.dondoc.agency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words by which names of bodies are built, from {@code agency/words.yaml}. */
final class NameWords {

    /** What opens a name: its words, the kind of body; loose: lower case may follow at once; alone: it is a name by itself. */
    record Head(List<String> words, Agency.Kind kind, boolean loose, boolean alone) {}

    final Set<String> ends;
    final Set<String> acts;
    final Set<String> parts;
    final List<Head> heads = new ArrayList<>();
    final Set<String> spelling = new HashSet<>();
    private static final String STREET = Words.toned("phố");
    private final Map<String, List<Head>> headsByFirst = new HashMap<>();
    private final Map<String, List<List<String>>> titles;
    final Set<String> families = new HashSet<>();
    final List<List<String>> provinces;
    final Map<String, String> spelled = new HashMap<>();
    private final Map<String, List<List<String>>> nouns;
    final Set<String> shortNouns = new HashSet<>();
    private final Set<String> shortTitles = new HashSet<>();
    final List<List<String>> doings;
    private final List<List<String>> nots;
    final List<List<String>> papers;
    final Set<String> weak;
    /** Heads that lists share, as they are written. */
    final Map<String, String> written = Map.of(
            "phong",
            "Phòng",
            "ban",
            "Ban",
            "chi cuc",
            "Chi cục",
            "trung tam",
            "Trung tâm",
            "cong ty",
            "Công ty",
            "truong",
            "Trường",
            "benh vien",
            "Bệnh viện",
            "hoi",
            "Hội",
            "cuc",
            "Cục",
            "vu",
            "Vụ");

    NameWords() {
        Map<String, List<?>> file = file();
        ends = Set.copyOf(strings(file, "ends").stream().map(Words::toned).toList());
        acts = Set.copyOf(strings(file, "acts"));
        parts = Set.copyOf(strings(file, "parts"));
        for (Object row : list(file, "heads")) {
            var head = (Map<?, ?>) row;
            heads.add(new Head(
                    List.of(String.valueOf(head.get("words")).split(" ")),
                    Agency.Kind.valueOf(String.valueOf(head.get("kind"))),
                    Boolean.TRUE.equals(head.get("loose")),
                    Boolean.TRUE.equals(head.get("alone"))));
        }
        heads.sort(Comparator.comparing((Head h) -> h.words().size()).reversed());
        strings(file, "spelling").forEach(word -> spelling.add(Words.toned(word)));
        heads.forEach(head -> headsByFirst
                .computeIfAbsent(head.words().getFirst(), first -> new ArrayList<>())
                .add(head));
        titles = byFirst(phrases(file, "titles"));
        strings(file, "families").forEach(word -> families.add(Words.fold(word)));
        provinces = phrases(file, "provinces");
        strings(file, "provinces")
                .forEach(name -> spelled.putIfAbsent(Words.fold(name).replaceAll("[^a-z]+", " "), name));
        nouns = byFirst(phrases(file, "nouns"));
        strings(file, "nouns").stream()
                .filter(noun -> !noun.contains(" "))
                .map(Words::toned)
                .forEach(shortNouns::add);
        strings(file, "titles").stream()
                .filter(title -> !title.contains(" "))
                .map(Words::toned)
                .forEach(shortTitles::add);
        doings = phrases(file, "doings");
        nots = spelled(file, "nots");
        papers = spelled(file, "papers");
        weak = Set.copyOf(strings(file, "weak").stream().map(Words::fold).toList());
    }

    private static Map<String, List<?>> file() {
        try (InputStream in = NameWords.class.getResourceAsStream("/agency/words.yaml")) {
            if (in == null) {
                throw new IllegalStateException("Thiếu tệp agency/words.yaml");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<?> list(Map<String, List<?>> file, String key) {
        List<?> list = file.get(key);
        if (list == null) {
            throw new IllegalStateException("agency/words.yaml thiếu mục " + key);
        }
        return list;
    }

    private static List<String> strings(Map<String, List<?>> file, String key) {
        return list(file, key).stream().map(Object::toString).toList();
    }

    /** Longest first, each as its words without marks. */
    private static List<List<String>> phrases(Map<String, List<?>> file, String key) {
        return strings(file, key).stream()
                .map(phrase -> Words.of(phrase, 0, phrase.length()).stream()
                        .filter(Word::letters)
                        .map(Word::folded)
                        .toList())
                .sorted(Comparator.comparing((List<String> p) -> p.size()).reversed())
                .toList();
    }

    private static Map<String, List<List<String>>> byFirst(List<List<String>> phrases) {
        var byFirst = new HashMap<String, List<List<String>>>();
        phrases.forEach(phrase -> byFirst.computeIfAbsent(phrase.getFirst(), first -> new ArrayList<>())
                .add(phrase));
        return byFirst;
    }

    /** Like phrases, but with marks: Văn Bàn is a place, Văn bản a paper. */
    private static List<List<String>> spelled(Map<String, List<?>> file, String key) {
        return strings(file, key).stream()
                .map(phrase -> Words.of(phrase, 0, phrase.length()).stream()
                        .map(Word::toned)
                        .toList())
                .toList();
    }

    static int afterSpelled(List<List<String>> phrases, List<Word> words, int at) {
        for (List<String> phrase : phrases) {
            int i = 0;
            while (i < phrase.size()
                    && at + i < words.size()
                    && words.get(at + i).toned().equals(phrase.get(i))) {
                i++;
            }
            if (i == phrase.size()) {
                return at + i;
            }
        }
        return at;
    }

    /** The index after a title at {@code at}; one of one syllable must be spelled right: Trưởng is no Trường. */
    int title(List<Word> words, int at, List<String> title) {
        int end = after(title, words, at);
        boolean street = words.get(at).toned().equals(STREET);
        return street || end == at + 1 && !shortTitles.contains(words.get(at).toned()) ? at : end;
    }

    /** The titles that begin with the word at {@code at}. */
    List<List<String>> titles(List<Word> words, int at) {
        return at < words.size() ? titles.getOrDefault(words.get(at).folded(), List.of()) : List.of();
    }

    int title(List<Word> words, int at) {
        for (List<String> title : titles(words, at)) {
            int end = title(words, at, title);
            if (end > at) {
                return end;
            }
        }
        return at;
    }

    /** The index after the longest noun of a group that stands at {@code at}, or {@code at}. */
    int noun(List<Word> words, int at) {
        return afterAny(nouns.getOrDefault(words.get(at).folded(), List.of()), words, at);
    }

    /** The index after the longest phrase that stands at {@code at}, or {@code at} where none does. */
    static int afterAny(List<List<String>> phrases, List<Word> words, int at) {
        for (List<String> phrase : phrases) {
            int end = after(phrase, words, at);
            if (end > at) {
                return end;
            }
        }
        return at;
    }

    /** The index after {@code phrase} where it stands at {@code at}; a dash between its words is passed over. */
    static int after(List<String> phrase, List<Word> words, int at) {
        int i = at;
        for (String part : phrase) {
            while (i > at
                    && i < words.size()
                    && (words.get(i).dash() || words.get(i).is(","))
                    && words.get(i).lines() == 0) {
                i++;
            }
            if (i >= words.size()
                    || !words.get(i).folded().equals(part)
                    || (i > at && words.get(i).far())) {
                return at;
            }
            i++;
        }
        return i;
    }

    @Nullable
    Head head(List<Word> words, int at) {
        if (at >= words.size()) {
            return null;
        }
        for (Head head : headsByFirst.getOrDefault(words.get(at).folded(), List.of())) {
            if (after(head.words(), words, at) == at + head.words().size()) {
                if (head.words().size() > 1
                        || head.words().getFirst().length() > 5
                        || words.get(at).abbreviation()
                        || spelling.contains(words.get(at).toned())) {
                    return head;
                }
            }
        }
        return null;
    }
}
