package vn.dondoc.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the same thing is also called: "UBND" and "Ủy ban nhân dân", a body and its other names. Everything in terms without marks. */
final class OtherNames {

    static final OtherNames NONE = new OtherNames();

    /** A name that many bodies share ("Phòng Kinh tế") would otherwise make a query of hundreds of names. */
    private static final int MOST = 12;

    private final Map<List<String>, Set<List<String>>> others = new HashMap<>();
    private int longest;

    private OtherNames() {}

    /** Each group holds the names of one thing, as people write them. */
    OtherNames(List<List<String>> groups) {
        this(groups, NONE);
    }

    /** The names of a group may themselves hold names of {@code parts}: "Văn phòng UBND tỉnh". */
    OtherNames(List<List<String>> groups, OtherNames parts) {
        others.putAll(parts.others);
        longest = parts.longest;
        for (var group : groups) {
            var names = group.stream()
                    .map(name -> Analyzers.terms(Fields.ALL, name))
                    .filter(terms -> !terms.isEmpty())
                    .flatMap(terms -> parts.spellings(terms).stream())
                    .distinct()
                    .toList();
            for (var name : names) {
                var known = others.computeIfAbsent(name, n -> new TreeSet<>(OtherNames::inOrder));
                names.stream()
                        .filter(other -> !other.equals(name) && known.size() < MOST)
                        .forEach(known::add);
                longest = Math.max(longest, name.size());
            }
        }
        others.values().removeIf(Set::isEmpty);
    }

    /** A stretch of terms with what else it may be called. */
    record Named(int length, List<List<String>> others) {}

    /** The longest name that begins here and has others; a length of 0 where none does. */
    Named at(List<String> terms, int from) {
        for (int length = Math.min(longest, terms.size() - from); length > 0; length--) {
            var found = others.get(terms.subList(from, from + length));
            if (found != null) {
                return new Named(length, List.copyOf(found));
            }
        }
        return new Named(0, List.of());
    }

    /** These terms, and the same with one name in them replaced by another. */
    List<List<String>> spellings(List<String> terms) {
        var spellings = new ArrayList<List<String>>();
        spellings.add(terms);
        int at = 0;
        while (at < terms.size()) {
            var named = at(terms, at);
            for (var other : named.others()) {
                var spelling = new ArrayList<>(terms.subList(0, at));
                spelling.addAll(other);
                spelling.addAll(terms.subList(at + named.length(), terms.size()));
                spellings.add(spelling);
            }
            at += Math.max(1, named.length());
        }
        return spellings;
    }

    /** The same terms with one name in them replaced by another. */
    List<List<String>> others(List<String> terms) {
        var spellings = spellings(terms);
        return spellings.subList(1, spellings.size());
    }

    private static int inOrder(List<String> one, List<String> other) {
        return String.join(" ", one).compareTo(String.join(" ", other));
    }
}
