package vn.dondoc.suggestion.task;

import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.rule.Concept;
import vn.dondoc.suggestion.rule.RuleHit;

/** Lead-ins such as "Hồ sơ gồm:", below which stands what something consists of and no work. */
final class PartsLists {

    private final Page page;

    PartsLists(Page page) {
        this.page = page;
    }

    /** {@code ordered}: the words order something, so that what "gồm" lists may be the work itself. */
    boolean opens(Item item, boolean ordered) {
        RuleHit parts = atEnd(item);
        boolean papers = parts != null && parts.rule().id().equals("tai-lieu-gui-kem");
        return papers || parts != null && !ordered && !namesWork(item);
    }

    private @Nullable RuleHit atEnd(Item item) {
        for (int i = item.first(); i <= item.last(); i++) {
            RuleHit hit = page.hits.at(Concept.PARTS, i);
            if (hit != null && hit.last() == item.last()) {
                return hit;
            }
        }
        return null;
    }

    private boolean namesWork(Item item) {
        for (int i = item.first(); i < item.last(); i++) {
            boolean work = page.token(i).says("nhiệm") && page.token(i + 1).says("vụ")
                    || page.token(i).says("giải", "biện") && page.token(i + 1).says("pháp")
                    || page.token(i).says("công") && page.token(i + 1).says("việc");
            if (work) {
                return true;
            }
        }
        return false;
    }
}
