package vn.dondoc.suggestion.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.FoundDeadline;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.outline.Level;
import vn.dondoc.vietnamese.Vietnamese;

/** A decision to inspect: what is to be inspected is the work of the team that it sets up, within the time that it sets. */
final class InspectionOrder {

    private static final Pattern WORK = Pattern.compile(
            "(?:tien hanh )?(?:kiem tra|thanh tra|giam sat)(?: chuyen de| dot xuat| toan dien| hanh chinh| chuyen nganh)? "
                    + "(?:viec|cong tac|tinh hinh|trach nhiem|hoat dong|su chap hanh|chap hanh|cac hoat dong|doi voi)\\b.*");
    private static final Pattern SPAN = Pattern.compile(".*\\bthoi (?:han|gian) (?:kiem tra|thanh tra|giam sat)\\b.*");
    private static final List<String> TEAMS =
            List.of("đoàn kiểm tra", "đoàn thanh tra", "tổ kiểm tra", "đoàn giám sát", "tổ công tác");

    private final Page page;
    private final List<Item> body;

    InspectionOrder(Page page, List<Item> body) {
        this.page = page;
        this.body = body;
    }

    /** The task, unless another one ({@code drafts}) begins at the same words already. */
    Optional<Draft> read(List<Draft> drafts) {
        ProposedAgency team = team();
        if (team == null) {
            return Optional.empty();
        }
        for (Item item : body) {
            int first = item.isEmpty() || item.cell() != null ? -1 : work(item);
            if (first >= 0) {
                boolean known = drafts.stream().anyMatch(d -> d.first <= first && first <= d.last);
                return known ? Optional.empty() : Optional.of(draft(item, first, team));
            }
        }
        return Optional.empty();
    }

    private Draft draft(Item item, int first, ProposedAgency team) {
        int last = first;
        while (last < item.last()
                && !page.token(last + 1).opensSentence()
                && page.token(last + 1).before() != ';') {
            last++;
        }
        var draft = new Draft(first, last, Actors.leading(List.of(team)), "quyet-dinh-kiem-tra", 0.8, item.index());
        draft.deadline = span();
        return draft;
    }

    /** The word where an article, or a label's words after the colon, say what is inspected; -1 where they do not. */
    private int work(Item item) {
        boolean article = item.level() == Level.ARTICLE || item.level() == Level.NUMBER || item.level() == Level.LETTER;
        for (int i = item.first(); article && i <= Math.min(item.last(), item.first() + 12); i++) {
            boolean opens = i == item.first() || page.token(i).before() == ':';
            if (opens
                    && WORK.matcher(Vietnamese.fold(page.typed.words(i, item.last())))
                            .matches()) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable ProposedAgency team() {
        for (String team : TEAMS) {
            for (Item item : body) {
                int at = page.reading.text().toLowerCase(java.util.Locale.ROOT).indexOf(team, item.start());
                if (at >= 0 && at < item.end()) {
                    int end = at + team.length();
                    String quote = page.reading.text().substring(at, end);
                    String name = Character.toUpperCase(team.charAt(0)) + team.substring(1);
                    return new ProposedAgency(name, null, new Evidence(at, end, quote, "quyet-dinh-kiem-tra", 0.8));
                }
            }
        }
        return null;
    }

    private @Nullable FoundDeadline span() {
        for (Item item : body) {
            if (!item.isEmpty()
                    && SPAN.matcher(Vietnamese.fold(page.typed.words(item.first(), item.last())))
                            .matches()) {
                FoundDeadline due = page.deadline(item.first(), item.last());
                if (due != null) {
                    return due;
                }
            }
        }
        return null;
    }
}
