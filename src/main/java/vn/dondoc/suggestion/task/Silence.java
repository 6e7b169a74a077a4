package vn.dondoc.suggestion.task;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.rule.Concept;
import vn.dondoc.suggestion.rule.RuleHit;

/** Whether the words around an order say that nothing is ordered: an effect clause, a closing formula, something told of the past. */
final class Silence {

    /** Formulas that silence even words which address somebody. */
    private static final Set<String> ALWAYS =
            Set.of("vuong-mac", "dieu-khoan-thi-hanh", "thi-hanh", "noi-dung-bao-cao");

    private static final int NEAR = 4;

    private final Page page;

    Silence(Page page) {
        this.page = page;
    }

    /** What a heading that names no work makes of the paragraphs below it. */
    Context.Mood of(Item heading) {
        RuleHit hit = page.hits.at(Concept.NO_TASK_SECTION, heading.first());
        return hit != null && hit.rule().id().equals("muc-kinh-phi") ? Context.Mood.FUNDS : Context.Mood.SILENT;
    }

    /** {@code told}: somebody is told already, so that what would be decided elsewhere is work here ("Thành lập các chốt kiểm soát"). */
    boolean covers(Order order, int sentence, boolean told) {
        if (order.rule().equals("co-quan-lam") && executes(order)) {
            return true;
        }
        boolean handed = !order.rule().equals("co-quan-lam") && order.actors() != null;
        RuleHit opening = page.hits.at(Concept.NO_TASK, sentence);
        if (opening != null && opening.rule().id().equals("vuong-mac") && !handed) {
            return true;
        }
        for (int i = sentence; i < order.end(); i++) {
            RuleHit hit = page.hits.at(Concept.NO_TASK, i);
            if (hit != null && told && hit.rule().id().equals("quyet-dinh")) {
                continue;
            }
            if (hit != null && hit.rule().id().equals("keu-goi")) {
                if (calls(order) && touches(hit, order)) {
                    return true;
                }
                continue;
            }
            if (hit != null
                    && (!handed || ALWAYS.contains(hit.rule().id()))
                    && !isAside(hit, sentence)
                    && touches(hit, order)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the order calls on somebody's spirit: it sets no day. */
    private boolean calls(Order order) {
        return page.deadline(order.dueFrom(), order.end() - 1) == null;
    }

    /** "Sở A chịu trách nhiệm về nội dung trình. Theo dõi …": no task yet, but the next sentences go on with the same one. */
    boolean answersFor(int from, int end) {
        for (int i = from; i < end; i++) {
            RuleHit hit = page.hits.at(Concept.NO_TASK, i);
            if (hit != null && hit.rule().id().equals("dieu-khoan-thi-hanh")) {
                return page.token(i).says("chịu");
            }
        }
        return false;
    }

    /** "A; B; C chịu trách nhiệm thi hành Quyết định này": the list before the formula names many and orders nothing. */
    private boolean executes(Order order) {
        for (int i = order.first();
                i < page.typed.size() && (i == order.first() || !page.token(i).opensSentence());
                i++) {
            RuleHit hit = page.hits.at(Concept.NO_TASK, i);
            if (hit != null && hit.rule().id().equals("thi-hanh")) {
                return true;
            }
        }
        return false;
    }

    /** "… thay thế QCVN 40 (đã hết hiệu lực)": a remark in brackets. */
    private boolean isAside(RuleHit hit, int sentence) {
        int at = page.token(hit.first()).start();
        String text = page.reading.text();
        int open = text.lastIndexOf('(', at);
        return open > page.token(sentence).start() && text.lastIndexOf(')', at) < open;
    }

    private boolean touches(RuleHit hit, Order order) {
        int from = Math.min(hit.first(), order.first());
        int to = Math.max(hit.first(), order.first());
        for (int i = from + 1; i <= to; i++) {
            if (page.token(i).before() == ';' || page.token(i).opensSentence()) {
                return false;
            }
        }
        boolean far = hit.first() > order.first() + NEAR;
        return !far || hit.rule().id().equals("dieu-khoan-thi-hanh");
    }

    /** A clause within an order that orders nothing itself. */
    @Nullable
    RuleHit at(int first) {
        return page.hits.at(Concept.NO_TASK, first);
    }
}
