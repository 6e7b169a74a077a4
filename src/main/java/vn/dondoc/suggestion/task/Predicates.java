package vn.dondoc.suggestion.task;

import java.util.Set;
import vn.dondoc.suggestion.rule.Concept;

/** Where, after the one who is told, the words begin that tell what to do. */
final class Predicates {

    private static final int FARTHEST = 34;
    private static final int NEAR = 30;

    /** Words that carry a name on or tell about the body. */
    private static final Set<String> LEADS_ON = Set.of(
            "và", "hoặc", "của", "tại", "ở", "nơi", "là", "với", "cùng", "theo", "thuộc", "trực", "có", "được", "bị",
            "về", "liên", "trên", "trong", "các", "do", "để", "đã", "đang", "sẽ", "chưa", "không", "vừa", "từ", "đến",
            "khi", "nếu", "mà", "này", "nói", "đóng", "như");

    /** Words of a place behind a body ("ven biển", "khu vực phía Đông"), none of which tells it what to do. */
    private static final Set<String> PLACES = Set.of(
            "ven", "dọc", "phía", "vùng", "miền", "khu", "lưu", "thượng", "gần", "quanh", "giáp", "sông", "biển",
            "suối", "núi", "hồ", "đầm", "đảo", "đê", "đèo", "kênh", "trũng", "thấp", "cao", "sâu", "xa", "đô", "nông",
            "lân", "phụ", "nội", "ngoại", "biên", "tỉnh", "huyện", "xã", "phường", "quận", "thành", "thị", "thôn",
            "bản", "địa", "bàn", "đông", "tây", "nam", "bắc", "trung", "đặc");

    /** Last words of a place or of a group, after which the body's name is over. */
    private static final Set<String> CLOSES =
            Set.of("quan", "tỉnh", "bàn", "này", "phố", "huyện", "xã", "phường", "quận");

    private final Page page;

    Predicates(Page page) {
        this.page = page;
    }

    /** Whether a verb of work, a manner or a duty begins here. */
    boolean at(int i) {
        return strongAt(i) || workAt(i);
    }

    boolean workAt(int i) {
        return page.mentionEnd(i) < 0
                && page.begins(Concept.WORK, i)
                && page.after(Concept.NOT_VERB, i) <= page.after(Concept.WORK, i)
                && !isName(i)
                && !isPaper(i)
                && !(i > 0 && page.token(i).before() == ' ' && page.token(i - 1).says("được", "bị", "việc"));
    }

    /** "Quy định số 178-QĐ/TW", "Kết luận số 12": a paper is named, nothing is told. */
    private boolean isPaper(int i) {
        int number = page.after(Concept.WORK, i);
        return number + 1 < page.typed.size()
                && page.token(number).says("số")
                && Character.isDigit(page.token(number + 1).word().charAt(0));
    }

    /** A capital in the middle of a sentence begins a name ("phòng Quản lý đô thị"), not a verb. */
    private boolean isName(int i) {
        return i > 0
                && i < page.typed.size()
                && " -".indexOf(page.token(i).before()) >= 0
                && Character.isUpperCase(
                        page.reading.text().charAt(page.token(i).start()))
                && page.mentionEnd(i - 1) < 0;
    }

    boolean strongAt(int i) {
        return page.mentionEnd(i) < 0
                && !(page.token(i).says("chỉ") && page.token(i + 1).says("tiêu", "số"))
                && !(i > 0
                        && page.token(i).before() == ' '
                        && page.token(i - 1).says("địa", "huy", "văn", "trật", "trình"))
                && !isDirective(i)
                && (page.begins(Concept.DUTY, i)
                        || page.begins(Concept.MANNER, i)
                        || page.begins(Concept.CHAIR, i)
                        || page.begins(Concept.TOGETHER, i));
    }

    /** "Chỉ thị số 33", "chỉ tiêu": no "chỉ". */
    private boolean isDirective(int i) {
        return page.token(i).says("chỉ")
                && i + 1 < page.typed.size()
                && page.token(i + 1).says("thị", "tiêu", "số", "dẫn");
    }

    /** The first predicate after a list of bodies that ended before {@code from}; -1 where none follows in the same clause. */
    int after(int from, int to) {
        if (from >= to) {
            return -1;
        }
        if (page.token(from).before() == ':') {
            return page.begins(Concept.NOT_VERB, from) && !at(from) || isAmount(from) ? -1 : from;
        }
        if (page.token(from).opensClause()) {
            return -1;
        }
        if (page.after(Concept.BASIS, from) > page.after(Concept.WORK, from)) {
            int work = pastBasis(from, to);
            if (work > 0) {
                return work;
            }
        }
        if (page.token(from).says("để") && from + 1 < to && at(from + 1)) {
            return from + 1;
        }
        if (at(from) || page.token(from).says("thì")) {
            return at(from) ? from : after(from + 1, to);
        }
        int limit = Math.min(to, from + NEAR);
        int work = -1;
        int unknown = -1;
        if (!strongAt(from) && tells(from)) {
            return -1;
        }
        for (int i = from + 1; i < limit && !page.token(i).opensClause(); i++) {
            if (!strongAt(i) && tells(i) && work < 0) {
                return -1;
            }
            if (strongAt(i)) {
                if (work >= 0 && (page.token(work).before() == ',' || !leadsAVerb(i))) {
                    return work;
                }
                return unknown > 0 && !leadsAVerb(i) ? unknown : i;
            }
            if (unknown < 0 && work < 0 && closesPlace(i) && unknownAt(i)) {
                unknown = i;
            }
            boolean boundary = page.token(i).before() == ','
                    || page.token(i).before() == ')'
                    || closesName(i)
                    || page.token(i - 1)
                            .says(
                                    "quan", "tỉnh", "bàn", "thuộc", "sở", "này", "trên", "phố", "huyện", "xã", "phường",
                                    "quận", "thể", "ngành", "vị", "phương", "thôn", "giới");
            if (work < 0 && workAt(i) && boundary) {
                work = i;
            }
        }
        return unknown > 0 && work > 0 && page.token(work).before() == ',' ? unknown : work;
    }

    /** "Không quá 05 cá nhân", "01 tập thể": so many are meant, nothing is told. */
    private boolean isAmount(int i) {
        return Character.isDigit(page.token(i).word().charAt(0))
                || page.token(i).says("không", "tối") && page.token(i + 1).says("quá", "đa");
    }

    /** After a list of bodies and the words that say where they are, a verb that no rule knows; -1 where none follows in the same clause. */
    int unknownAfter(int from, int to) {
        int limit = Math.min(to, from + NEAR);
        for (int i = from;
                i < limit
                        && (page.token(i).before() == ' '
                                || i == from && page.token(i).before() == ',');
                i++) {
            if (tells(i)) {
                return -1;
            }
            if (i > from && closesPlace(i) && unknownAt(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word in small letters stands here that leads nowhere else: a verb that no rule knows. */
    boolean unknownAt(int i) {
        return page.token(i).before() == ' '
                && page.mentionEnd(i) < 0
                && !isUpperCase(i)
                && !(page.token(i).says("hội") && page.token(i - 1).says("xã"))
                && Character.isLetter(page.token(i).word().charAt(0))
                && !page.begins(Concept.NOT_VERB, i)
                && !page.begins(Concept.ACTOR_WORD, i)
                && !LEADS_ON.contains(page.token(i).word())
                && !PLACES.contains(page.token(i).word());
    }

    /** A duty, or a manner with its verb: "ngay" and "kịp thời" may also close what is told ("sơ tán ngay các hộ dân"). */
    private boolean leadsAVerb(int i) {
        int next = page.after(Concept.MANNER, i);
        return next == i || at(next) || page.token(next).before() == ',';
    }

    private boolean closesPlace(int i) {
        return closesName(i)
                || page.token(i).before() == ' '
                        && CLOSES.contains(page.token(i - 1).word());
    }

    /** Small letters after a place's name ("… trên lưu vực sông Ba vận hành …"), not within a word such as "Quy chế". */
    private boolean closesName(int i) {
        return i > 1
                && (isUpperCase(i - 2) || PLACES.contains(page.token(i - 2).word()))
                && page.token(i).before() == ' '
                && !isUpperCase(i)
                && isUpperCase(i - 1)
                && page.mentionEnd(i) < 0;
    }

    private boolean isUpperCase(int i) {
        return Character.isUpperCase(page.reading.text().charAt(page.token(i).start()));
    }

    /** "trên cơ sở đề xuất của A, tham mưu …": the work begins behind the comma. */
    private int pastBasis(int from, int to) {
        int limit = Math.min(to, from + FARTHEST);
        for (int i = page.after(Concept.BASIS, from);
                i < limit && !page.token(i).opensClause();
                i++) {
            if (page.token(i).before() == ',' && at(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Words of a tale, not of an order: what was done, is being done or will be done. */
    private boolean tells(int i) {
        return page.mentionEnd(i) < 0 && page.token(i).says("đã", "đang", "sẽ", "vừa", "chưa", "vẫn", "có");
    }

    /** A manner or duty within a dozen words: in "các đơn vị khai thác khoáng sản nghiêm túc …" the first verb only says which. */
    int strongAfter(int from, int to) {
        for (int i = from;
                i < Math.min(to, from + 14) && (i == from || !page.token(i).opensClause());
                i++) {
            if (page.mentionEnd(i) < 0 && (page.begins(Concept.DUTY, i) || page.begins(Concept.MANNER, i))) {
                return i;
            }
        }
        return -1;
    }

    /** The predicate of a body that is only described, beginning at {@code from}. */
    int afterDescription(int from, int to) {
        int limit = Math.min(to, from + FARTHEST);
        int i = from;
        while (i < limit && page.begins(Concept.ACTOR_WORD, i)) {
            i = page.after(Concept.ACTOR_WORD, i);
            while (i < limit && page.token(i).says("và", "hoặc")) {
                i++;
            }
        }
        int told = i > from ? i : -1;
        // "Đề nghị chủ đầu tư thực hiện thủ tục …": one is meant, and what follows is no name of a trade.
        int own = told > 0 && page.token(from).says("chủ", "nhà") && at(told) ? told : -1;
        int work = -1;
        for (;
                i < limit
                        && (i == from
                                || !page.token(i).opensClause()
                                || page.token(i).before() == ':');
                i++) {
            if (page.token(i).before() == ':' && i > from) {
                return at(i) ? i : work;
            }
            if (page.mentionEnd(i) >= 0) {
                continue;
            }
            if (work < 0 && i == told && !page.begins(Concept.DOING, i) && at(i)) {
                return i;
            }
            if (strongAt(i) && !page.begins(Concept.TOGETHER, i)) {
                return i;
            }
            if (work < 0 && workAt(i)) {
                work = i;
            }
        }
        return own > 0 ? own : work;
    }

    /** Past "của Tổ công tác, " after "là cơ quan thường trực". */
    private int pastOwner(int from, int to) {
        if (from >= to || !page.token(from).says("của")) {
            return from;
        }
        int end = Math.max(page.mentionEnd(from + 1), from) + 1;
        return end < to && (page.begins(Concept.DUTY, end) || at(end)) ? end : from;
    }

    /** Past "có trách nhiệm", "thì", "phải". */
    int pastDuty(int from, int to) {
        int i = from;
        while (i < to) {
            if (page.begins(Concept.DUTY, i)) {
                i = pastOwner(page.after(Concept.DUTY, i), to);
            } else if (page.token(i).says("thì", "là")
                    || i > from && page.token(i).says("chính")) {
                i++;
            } else {
                break;
            }
        }
        return i < to ? i : from;
    }
}
