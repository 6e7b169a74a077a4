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

    /** How many words at {@code i} are such a level that no place follows; 0 where none is. */
    int length(int i) {
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
        String name = names.get(level.toLowerCase(java.util.Locale.ROOT));
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
