package vn.dondoc.suggestion.task;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyMention;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.rule.Concept;

/** Who "huyện" or "xã" alone means: the one People's Committee of that level that the text speaks of. */
final class Referents {

    private static final List<String> LEVELS = List.of("huyện", "thị xã", "xã", "phường", "quận");

    private final Page page;
    private final Map<String, String> names = new HashMap<>();

    Referents(Page page) {
        this.page = page;
        Set<String> several = new HashSet<>();
        for (int i = 0; i < page.typed.size(); i++) {
            AgencyMention mention = page.mentionAt(i);
            if (mention == null || !mention.name().startsWith("UBND ")) {
                continue;
            }
            for (String level : LEVELS) {
                String head = "UBND " + level + " ";
                if (mention.name().startsWith(head)) {
                    String known = names.putIfAbsent(level, mention.name());
                    if (known != null && !known.equals(mention.name())) {
                        several.add(level);
                    }
                }
            }
        }
        several.forEach(names::remove);
    }

    /** How many words at {@code i} stand for such a body; 0 where none do. */
    int length(int i) {
        int place = place(i);
        return place > 0 ? place : level(i);
    }

    /** "thành phố Đà Nẵng cần …", "tỉnh Sơn La tiếp tục …": the place that is told stands for its People's Committee. */
    private int place(int i) {
        if (i + 2 >= page.typed.size() || page.mentionEnd(i) >= 0) {
            return 0;
        }
        int head = page.token(i).says("tỉnh")
                ? 1
                : page.token(i).says("thành") && page.token(i + 1).says("phố") ? 2 : 0;
        if (head == 0) {
            return 0;
        }
        int end = i + head;
        while (end < page.typed.size()
                && end < i + head + 4
                && page.token(end).before() == ' '
                && Character.isUpperCase(
                        page.reading.text().charAt(page.token(end).start()))) {
            end++;
        }
        boolean told = end < page.typed.size()
                && page.token(end).before() == ' '
                && (page.begins(Concept.DUTY, end) || page.begins(Concept.MANNER, end));
        return told && end > i + head ? end - i : 0;
    }

    private int level(int i) {
        if (names.isEmpty() || i >= page.typed.size() || page.mentionEnd(i) >= 0) {
            return 0;
        }
        int length = page.token(i).says("thị")
                        && i + 1 < page.typed.size()
                        && page.token(i + 1).says("xã")
                ? 2
                : 1;
        int next = i + length;
        boolean level = names.containsKey(page.typed.words(i, next - 1).toLowerCase(java.util.Locale.ROOT));
        boolean place = next < page.typed.size()
                && page.token(next).before() == ' '
                && (Character.isUpperCase(
                                page.reading.text().charAt(page.token(next).start()))
                        || page.token(next).says("hội", "nhà", "này", "có", "nông", "trên"));
        return level && !place ? length : 0;
    }

    @Nullable
    ProposedAgency at(int i) {
        int length = length(i);
        if (length == 0) {
            return null;
        }
        String level = page.typed.words(i, i + length - 1);
        String small = level.toLowerCase(java.util.Locale.ROOT);
        String name = place(i) > 0 ? "UBND " + small.charAt(0) + level.substring(1) : names.get(small);
        int start = page.token(i).start();
        int end = page.token(i + length - 1).end();
        return name == null
                ? null
                : new ProposedAgency(
                        name,
                        null,
                        new Evidence(start, end, page.reading.text().substring(start, end), "nhac-lai", 0.75));
    }
}
