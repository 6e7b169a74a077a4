package vn.dondoc.suggestion.task;

import vn.dondoc.suggestion.rule.Concept;

/** Orders in which nothing can be done and seen: "nghiêm túc triển khai thực hiện Chỉ thị này". */
final class EmptyOrders {

    private static final int OWN_WORDS = 2;

    private final Page page;

    EmptyOrders(Page page) {
        this.page = page;
    }

    boolean isEmpty(int first, int last) {
        if (page.deadline(first, last) != null || page.hits.any(Concept.REPORT, first, last + 1)) {
            return false;
        }
        return !pressesOn(first, last) && saysNothing(first, last);
    }

    /** "đôn đốc việc thực hiện", "tổ chức hội nghị quán triệt", "xây dựng kế hoạch": to follow up, to call a meeting or to make a plan is work that can be seen. */
    private boolean pressesOn(int first, int last) {
        for (int i = first; i < last; i++) {
            boolean pair = page.token(i + 1).before() == ' ';
            if (pair
                    && (page.token(i).says("đôn") && page.token(i + 1).says("đốc")
                            || page.token(i).says("theo") && page.token(i + 1).says("dõi")
                            || page.token(i).says("giám") && page.token(i + 1).says("sát")
                            || page.token(i).says("hội") && page.token(i + 1).says("nghị")
                            || page.token(i).says("xây") && page.token(i + 1).says("dựng"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether hardly a word names something to be done. */
    boolean saysNothing(int first, int last) {
        int own = 0;
        for (int i = first; i <= last; i++) {
            if (page.mentionEnd(i) < 0 && !page.hits.covers(Concept.EMPTY_ORDER, i)) {
                own++;
            }
        }
        return own <= OWN_WORDS;
    }
}
