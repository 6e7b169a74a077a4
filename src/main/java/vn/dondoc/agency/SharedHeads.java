package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists whose head stands once: "các Sở: Tài chính, Y tế", "Sở: …", "liên ngành: Tài chính - Xây dựng". */
final class SharedHeads {

    private final NameScan scan;
    private final List<Word> words;

    SharedHeads(NameScan scan) {
        this.scan = scan;
        this.words = scan.words;
    }

    /** "liên ngành: Tài chính - Kế hoạch và Đầu tư - Xây dựng": departments joined by dashes. */
    @Nullable
    Hit alliance(int i) {
        int at = i + 2 < words.size() && words.get(i + 2).is(":") ? i + 3 : i + 2;
        var bodies = new ArrayList<AgencyMention>();
        int end = at;
        while (at < words.size() && scan.capital(at) && !words.get(at).bullet()) {
            int next = words.get(at).says("so") ? at + 1 : at;
            AgencyTrie.Found found = next < words.size() ? scan.register.after("so", words, next) : null;
            if (found == null) {
                break;
            }
            Agency agency = found.on(scan.on);
            bodies.add(scan.mention(bodies.isEmpty() ? i : at, found.end(), agency.name(), agency.id(), agency.kind()));
            end = found.end();
            at = end < words.size() && words.get(end).dash() && words.get(end).lines() == 0
                    ? end + 1
                    : scan.separator(end);
            if (at == end) {
                break;
            }
        }
        return bodies.isEmpty() ? null : new Hit(bodies, end);
    }

    /** "Sở: Tài chính, Y tế" without "các". */
    @Nullable
    Hit shared(int i) {
        boolean head = words.get(i).says("so", "bo")
                && words.get(i).capital()
                && i + 1 < words.size()
                && words.get(i + 1).is(":");
        return head ? list(i, i, i + 1) : null;
    }

    /** The items after "các Sở", "các Sở, ngành:"; the head is the first noun that bodies are called by. */
    @Nullable
    Hit list(int i, int nounStart, int nounEnd) {
        String head = null;
        for (int k = nounStart; k < nounEnd && head == null; k++) {
            if (words.get(k).says("so", "bo")) {
                head = words.get(k).folded();
            }
        }
        if (head == null || nounEnd >= words.size()) {
            return null;
        }
        boolean colon = words.get(nounEnd).is(":");
        int at = colon ? nounEnd + 1 : nounEnd;
        if (at >= words.size() || !words.get(at).capital() || words.get(at).far()) {
            return null;
        }
        var bodies = new ArrayList<AgencyMention>();
        int end = item(head, i, at, bodies);
        if (end == at) {
            return null;
        }
        while (true) {
            int next = scan.separator(end);
            if (next < words.size() && next > end && words.get(next).says("cac")) {
                return new Hit(bodies, end);
            }
            int following = next == end
                            || next >= words.size()
                            || !words.get(next).capital()
                            || words.get(next).bullet()
                    ? next
                    : item(head, next, next, bodies);
            if (following == next) {
                return new Hit(bodies, end);
            }
            end = following;
        }
    }

    private int item(String head, int start, int at, List<AgencyMention> bodies) {
        AgencyTrie.Found found = scan.register.after(head, words, at);
        if (found != null) {
            Agency agency = found.on(scan.on);
            int end = scan.suffix(found.end());
            bodies.add(scan.mention(start, end, agency.name(), agency.id(), agency.kind()));
            return end;
        }
        Hit body = scan.body(at, false);
        if (body != null && start != at) {
            bodies.addAll(starting(start, body).bodies());
            return body.end();
        }
        if (body != null) {
            bodies.addAll(body.bodies());
            return body.end();
        }
        return at;
    }

    /** The same bodies, the words before the first taken to it. */
    Hit starting(int i, Hit hit) {
        var bodies = new ArrayList<>(hit.bodies());
        AgencyMention first = bodies.getFirst();
        bodies.set(
                0,
                new AgencyMention(
                        words.get(i).start(), first.end(), first.name(), first.id(), first.kind(), first.office()));
        return new Hit(bodies, hit.end());
    }
}
