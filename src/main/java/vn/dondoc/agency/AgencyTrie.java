package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names and aliases of a register, word by word without marks; finds the longest that begins at a word of a text. */
final class AgencyTrie {

    /** A body by one of its names, and when it was called so. */
    record Meant(Agency body, String name) {

        boolean on(LocalDate day) {
            return body.validOn(day) && body.calledOn(name, day);
        }
    }

    /** The bodies that one spelling may mean, in the order of the register. */
    static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Meant> meant = new ArrayList<>();
        List<String> toned = List.of();
        boolean joint;
    }

    /** A name found: the index after its last word, and the bodies it may mean. */
    record Found(int end, List<Meant> meant, boolean exact) {

        /** The body of the day, then one that had this name on another day. */
        Agency on(@Nullable LocalDate day) {
            if (day != null) {
                for (Meant one : meant) {
                    if (one.on(day)) {
                        return one.body();
                    }
                }
                for (Meant one : meant) {
                    if (one.body().validOn(day)) {
                        return one.body();
                    }
                }
            }
            return meant.getFirst().body();
        }
    }

    private final Node root = new Node();

    AgencyTrie(List<Agency> register) {
        for (Agency agency : register) {
            add(agency, agency.name());
            agency.aliases().forEach(alias -> add(agency, alias));
        }
    }

    private void add(Agency agency, String name) {
        Node node = root;
        boolean joint = false;
        var toned = new ArrayList<String>();
        List<Word> words = Words.of(name, 0, name.length());
        for (int i = 0; i < words.size(); ) {
            Word word = words.get(i);
            if (joiner(word)) {
                joint = true;
                i++;
                continue;
            }
            int end = abbreviationEnd(words, i);
            String key = end > i + 1 ? joined(words, i, end) : word.folded();
            toned.add(end > i + 1 ? key : word.toned());
            node = node.next.computeIfAbsent(key, k -> new Node());
            node.joint |= joint;
            joint = false;
            i = end;
        }
        if (node.meant.stream().noneMatch(one -> one.body().equals(agency))) {
            node.meant.add(new Meant(agency, name));
        }
        if (node.toned.isEmpty()) {
            node.toned = List.copyOf(toned);
        }
    }

    /** "KH&ĐT", "KH-ĐT", "KH và ĐT" and "KHĐT" are one abbreviation. */
    static int abbreviationEnd(List<Word> words, int from) {
        if (!words.get(from).abbreviation()) {
            return from + 1;
        }
        int end = from + 1;
        int at = end;
        while (at < words.size() && at - from < 9) {
            Word word = words.get(at);
            if (word.abbreviation() && word.lines() < 2 && at > end) {
                end = ++at;
            } else if (joiner(word) && !word.bullet() && at == end && (!word.is(",") || tight(words, at))) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /** The comma of "VH,TT&DL" stands close; that of a list has a blank after it. */
    private static boolean tight(List<Word> words, int at) {
        return at + 1 < words.size()
                && words.get(at).touches(words.get(at - 1))
                && words.get(at + 1).touches(words.get(at));
    }

    static String joined(List<Word> words, int from, int end) {
        var out = new StringBuilder();
        for (int i = from; i < end; i++) {
            if (!joiner(words.get(i))) {
                out.append(words.get(i).folded());
            }
        }
        return out.toString();
    }

    static boolean joiner(Word word) {
        return word.dash() || word.is(",") || word.is("&") || word.says("va");
    }

    @Nullable
    Found longest(List<Word> words, int from) {
        return longest(root, words, from, 0);
    }

    /** The longest that begins with {@code head} (already read elsewhere) and goes on at {@code from}: the items of "các Sở: Tài chính, Y tế". */
    @Nullable
    Found after(String head, List<Word> words, int from) {
        Node node = root;
        for (String part : head.split(" ")) {
            Node next = node.next.get(part);
            if (next == null) {
                return null;
            }
            node = next;
        }
        return longest(node, words, from, head.split(" ").length);
    }

    private @Nullable Found longest(Node start, List<Word> words, int from, int depth) {
        Found best = null;
        Node node = start;
        int wrong = 0;
        int at = from;
        int edits = 0;
        int read = depth;
        while (at < words.size()) {
            Word word = words.get(at);
            if (at > from && (word.lines() > 3 || word.bullet())) {
                break;
            }
            if (joiner(word) && at > from) {
                if (at + 1 >= words.size()
                        || joiner(words.get(at + 1))
                        || node.next.values().stream().noneMatch(n -> n.joint)) {
                    break;
                }
                Node ahead = step(node, words, at + 1);
                if (ahead == null && read > 1 && edits == 0) {
                    ahead = near(node, words.get(at + 1).folded());
                }
                if (ahead == null || !ahead.joint) {
                    break;
                }
                at++;
                continue;
            }
            int end = abbreviationEnd(words, at);
            Node ahead = end > at + 1 ? node.next.get(joined(words, at, end)) : null;
            if (ahead == null) {
                end = at + 1;
                ahead = node.next.get(word.folded());
            }
            if (ahead == null && edits == 0 && read > 1 && word.folded().length() > 2) {
                ahead = near(node, word.folded());
                edits = 1;
            }
            if (ahead == null) {
                break;
            }
            node = ahead;
            at = end;
            read++;
            if (!node.meant.isEmpty()) {
                wrong = 0;
                boolean capital = words.get(from).capital();
                int first = at - 1;
                for (int i = node.toned.size() - 1; i >= depth && first >= from; first--) {
                    if (joiner(words.get(first))) {
                        continue;
                    }
                    if (!words.get(first).toned().equals(node.toned.get(i))
                            && !words.get(first).abbreviation()) {
                        wrong++;
                    }
                    i--;
                }
                int size = node.toned.size();
                boolean allowed = wrong == 0 || (capital && wrong <= Math.max(1, size / 2) && size > 2);
                if (size == depth + 1
                        && node.toned.getFirst().length() < 7
                        && depth == 0
                        && !words.get(from).abbreviation()
                        && !node.toned.getFirst().contains("uỷ")) {
                    allowed = false;
                }
                if (edits > 0 && size < 4) {
                    allowed = false;
                }
                if (allowed) {
                    best = new Found(at, List.copyOf(node.meant), wrong == 0);
                }
            }
        }
        return best;
    }

    private static @Nullable Node step(Node node, List<Word> words, int at) {
        int end = abbreviationEnd(words, at);
        Node ahead = end > at + 1 ? node.next.get(joined(words, at, end)) : null;
        return ahead != null ? ahead : node.next.get(words.get(at).folded());
    }

    private static @Nullable Node near(Node node, String folded) {
        for (var entry : node.next.entrySet()) {
            if (entry.getKey().length() > 2 && Edits.one(entry.getKey(), folded)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
