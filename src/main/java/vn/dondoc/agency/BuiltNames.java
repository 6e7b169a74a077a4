package vn.dondoc.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names that no register lists, by the way they are built: a head ("Trung tâm", "Công ty") and what properly goes on after it. */
final class BuiltNames {

    /** Heads that may stand before the name of the body they belong to. */
    private static final java.util.Map<String, String> OWN = java.util.Map.of(
            "vp",
            "Văn phòng",
            "van phong",
            "Văn phòng",
            "thanh tra",
            "Thanh tra",
            "ban giam doc",
            "Ban Giám đốc",
            "dang uy",
            "Đảng ủy",
            "cong doan",
            "Công đoàn",
            "ban can su dang",
            "Ban cán sự đảng",
            "ban thuong vu",
            "Ban Thường vụ");

    private static final java.util.Set<String> NESTING = OWN.keySet();

    private static final java.util.Set<String> TRADES = java.util.Set.of(
            "dau tu",
            "du an",
            "tu van",
            "thuong mai",
            "ha tang",
            "co phan",
            "thanh vien",
            "san xuat",
            "ho tro",
            "trung tam",
            "quan ly",
            "dich vu");

    private final NameScan scan;
    private final List<Word> words;
    private final SteeringNames steering;

    /** While the items of a list are read, a comma parts two of them. */
    private boolean listing;

    private static final String URBAN = Words.toned("quận");
    private static final List<String> BRANCH = List.of("chi", "nhanh");

    BuiltNames(NameScan scan) {
        this.scan = scan;
        this.words = scan.words;
        this.steering = new SteeringNames(scan, this);
    }

    @Nullable
    Hit at(int i, boolean titled) {
        Word first = words.get(i);
        if (!first.capital() && !titled) {
            return null;
        }
        NameWords.Head head = scan.vocabulary.head(words, i);
        if (head == null
                || (loud(i)
                        && !first.says(
                                "vnpt", "bhxh", "nhnn", "kbnn", "bqlda", "ubmttq", "mttq", "tand", "vksnd", "htx",
                                "hdnd", "dntn", "bql", "vp"))) {
            return null;
        }
        int from = i + head.words().size();
        if (NESTING.contains(String.join(" ", head.words()))) {
            Hit nested = nested(i, from, head, titled);
            if (nested != null) {
                return nested;
            }
        }
        int end = steering.end(end(from, head), head);
        if (end == from && !head.alone()
                || head.words().equals(List.of("bao"))
                        && NameWords.afterAny(scan.vocabulary.provinces, words, from) == from
                        && !papery(from)) {
            return null;
        }
        int swallowed = belongsTo(end);
        return Hit.of(scan.named(i, swallowed, name(i, end, head), head.kind()), swallowed);
    }

    /** Newspapers that are called by a common word. */
    private boolean papery(int at) {
        return at < words.size()
                && words.get(at)
                        .says(
                                "nhan", "lao", "thanh", "tuoi", "tien", "dau", "cong", "phap", "quan", "dien", "chinh",
                                "dai");
    }

    /** An item of a list whose head stands once: "các phòng: Quản lý Công nghiệp, Quản lý Năng lượng". */
    @Nullable
    Hit item(String head, int start, int at) {
        NameWords.Head of = scan.vocabulary.heads.stream()
                .filter(one -> String.join(" ", one.words()).equals(head))
                .findFirst()
                .orElse(null);
        if (of == null || !scan.capital(at) || scan.title(at)) {
            return null;
        }
        listing = true;
        int end = end(at, of);
        listing = false;
        String name = scan.vocabulary.written.getOrDefault(head, head) + " " + scan.written(at, end);
        return end == at ? null : Hit.of(scan.named(start, end, name, of.kind()), end);
    }

    /** Words in capitals are headings: what is a name there, only a register can say. */
    private boolean loud(int i) {
        Word word = words.get(i);
        return word.raw().length() > 1 && word.raw().equals(word.raw().toUpperCase(java.util.Locale.ROOT));
    }

    /** "Văn phòng Sở Y tế", "Thanh tra Sở". */
    private @Nullable Hit nested(int i, int from, NameWords.Head head, boolean titled) {
        if (from >= words.size() || !scan.capital(from)) {
            return null;
        }
        String own = OWN.getOrDefault(String.join(" ", head.words()), "");
        Hit body = scan.body(from, titled);
        if (body != null && body.bodies().size() == 1) {
            return Hit.of(
                    scan.named(
                            i, body.end(), own + " " + body.bodies().getFirst().name(), head.kind()),
                    body.end());
        }
        if (words.get(from).says("so")) {
            return Hit.of(scan.mention(i, from + 1, own + " Sở", null, head.kind()), from + 1);
        }
        return null;
    }

    private int end(int from, NameWords.Head head) {
        int at = from;
        boolean loose = head.loose();
        boolean half = false;
        boolean named = false;
        int started = 0;
        while (at < words.size() && at - from < 40) {
            Word word = words.get(at);
            if (word.far() || word.bullet() || started > 0 && word.apart() && !joiner(at - 1)) {
                break;
            }
            if (started > 0 && NameWords.after(BRANCH, words, at) > at && !word.far()) {
                at += 2;
                half = false;
                continue;
            }
            int level = level(at, from, started);
            if (level > at) {
                return level;
            }
            if (word.capital()) {
                if (started > 0
                        && (scan.vocabulary.head(words, at) != null && opens(at) || scan.title(at) || committee(at))) {
                    break;
                }
                if (started > 0
                        && word.lines() > 0
                        && (scan.acts(at)
                                || scan.vocabulary.head(words, at) != null
                                || word.says("phuong", "xa", "huyen", "thon", "so", "to", "dia"))) {
                    break;
                }
                if (started > 0
                        && (word.folded().equals(head.words().getFirst()) && scan.vocabulary.head(words, at) != null
                                || paper(at))) {
                    break;
                }
                boolean proper = at > from
                        && words.get(at - 1).capital()
                        && !words.get(at - 1).abbreviation();
                half = !proper && (!word.abbreviation() || word.raw().length() == 1);
                named = proper;
                started++;
                at++;
                continue;
            }
            if (word.digits()
                    && (started > 0 || head.alone())
                    && word.lines() == 0
                    && word.raw().length() < 4
                    && !followedBySlash(at)) {
                at++;
                half = false;
                continue;
            }
            if (started == 0
                    && loose
                    && word.says("cac")
                    && at + 1 < words.size()
                    && words.get(at + 1).says("khu", "cum", "du")) {
                at++;
                continue;
            }
            if (started > 0 && board(head) && works(at)) {
                at++;
                continue;
            }
            if (word.letters() && !word.says("va")) {
                if (at > from && words.get(at - 1).capital() && pair(at)) {
                    at++;
                    half = false;
                    named = false;
                    continue;
                }
                if (word.says("tai")
                        && NameWords.afterAny(scan.vocabulary.provinces, words, at + 1) > at + 1
                        && head.words().getFirst().equals("phan")) {
                    return NameWords.afterAny(scan.vocabulary.provinces, words, at + 1);
                }
                if (named) {
                    break;
                }
                int firm = head.kind() == Agency.Kind.ENTERPRISE ? firm(at) : at;
                if (firm > at) {
                    at = firm;
                    started++;
                    half = false;
                    named = true;
                    continue;
                }
                int part = part(at);
                if (started > 0 && afterProvince(at, from)) {
                    break;
                }
                boolean mayStart = started > 0 || loose;
                if (mayStart && part > at && !(scan.acts(at) && !half && (ended(at) || started > 0 && !trade(at)))) {
                    at = part;
                    started++;
                    half = false;
                    continue;
                }
                if (half && started > 0 && !scan.endsName(at)) {
                    at++;
                    half = false;
                    continue;
                }
                break;
            }
            int joined = board(head) && started > 0 && (word.says("va") || word.is(",")) && fields(at)
                    ? at + 1
                    : joined(at, started, head);
            if (joined == at) {
                break;
            }
            at = joined;
            half = false;
            named = false;
        }
        while (at > from && joiner(at - 1)) {
            at--;
        }
        return at;
    }

    private static boolean board(NameWords.Head head) {
        return head.loose() && head.kind() == Agency.Kind.OTHER_PROVINCIAL && !head.alone();
    }

    /** A firm's trade in small letters, up to its proper name: "phốt pho vàng Lào Cai", "cấp nước và xây dựng Yên Bái". */
    private int firm(int from) {
        for (int at = from; at < words.size() && at - from < 9; at++) {
            Word word = words.get(at);
            if (!word.letters() || word.far() || word.apart() || paper(at)) {
                return from;
            }
            if (word.capital()) {
                boolean proper = at + 1 < words.size()
                        && (scan.capital(at + 1) && words.get(at + 1).lines() == 0 || word.abbreviation());
                if (!proper || scan.vocabulary.head(words, at) != null || committee(at) || scan.title(at)) {
                    return from;
                }
                int end = at;
                while (end < words.size()
                        && end - at < 5
                        && words.get(end).capital()
                        && (end == at || words.get(end).lines() == 0)
                        && (end == at || scan.vocabulary.head(words, end) == null)) {
                    end++;
                }
                return end;
            }
            boolean trade =
                    word.says("va") || part(at) > at || !scan.acts(at) && !scan.vocabulary.ends.contains(word.toned());
            if (!trade) {
                return from;
            }
        }
        return from;
    }

    /** "Kế hoạch", "Quyết định": a paper, where no joiner makes it a part of a name. */
    private boolean paper(int at) {
        int end = NameWords.afterSpelled(scan.vocabulary.papers, words, at);
        return end > at
                && !(end < words.size()
                        && (words.get(end).dash() || words.get(end).says("va"))
                        && scan.capital(end + 1));
    }

    private boolean joiner(int at) {
        return at >= 0 && AgencyTrie.joiner(words.get(at));
    }

    /** "xây dựng" may go on a name ("Quản lý dự án đầu tư xây dựng"), or be what the body is told to do. It goes on where a noun of names follows. */
    private boolean ended(int at) {
        int next = at + 2;
        return next >= words.size()
                || !(words.get(next).capital()
                        || part(next) > next
                        || works(next)
                        || words.get(next).says("va") && fields(next)
                        || words.get(next).says("tinh"));
    }

    /** "các công trình", "các dự án" within the name of a board that builds them. */
    private boolean works(int at) {
        return at + 1 < words.size()
                && words.get(at).says("cac")
                && !words.get(at + 1).capital()
                && words.get(at + 1).says("cong", "du", "khu", "cum")
                && part(at + 1) > at + 1;
    }

    /**
     * "giao thông và dân dụng", "dân dụng, công nghiệp và hạ tầng đô thị tỉnh": fields in small letters go on a board's name; those after
     * a comma, or that could be what the board is told to do, only where a level closes them.
     */
    private boolean fields(int joiner) {
        boolean certain = words.get(joiner).says("va") && !scan.acts(joiner + 1);
        boolean anded = false;
        int at = joiner;
        while (at < words.size()
                && at - joiner < 24
                && !words.get(at).far()
                && !words.get(at).bullet()) {
            int part = part(at);
            if (part > at) {
                at = part;
            } else if (words.get(at).says("va") || words.get(at).is(",") || works(at)) {
                anded |= words.get(at).says("va");
                at++;
            } else {
                break;
            }
        }
        return part(joiner + 1) > joiner + 1 && (certain || anded && at < words.size() && level(at, joiner, 1) > at);
    }

    /** After "Đầu tư", "dự án", "TNHH" and the like a verb goes on the name: "Ban Quản lý dự án xây dựng", "Công ty TNHH xây dựng". */
    private boolean trade(int at) {
        Word before = words.get(at - 1);
        return joiner(at - 1)
                || before.abbreviation()
                || at > 1 && TRADES.contains(words.get(at - 2).folded() + " " + before.folded());
    }

    /** "VNPT Quảng Ngãi xây dựng": a province's name closes what comes before a small letter. */
    private boolean afterProvince(int at, int from) {
        for (int k = Math.max(from, at - 4); k < at; k++) {
            if (NameWords.afterAny(scan.vocabulary.provinces, words, k) == at) {
                return true;
            }
        }
        return false;
    }

    private boolean followedBySlash(int at) {
        return at + 1 < words.size()
                && (words.get(at + 1).is("/") || words.get(at + 1).is("."));
    }

    /** "Đầu" and "tư" are one word of a name, whatever "từ" may end. */
    private boolean pair(int at) {
        return scan.vocabulary.parts.contains(
                words.get(at - 1).folded() + " " + words.get(at).folded());
    }

    private int part(int at) {
        var phrase = new StringBuilder();
        int best = at;
        for (int n = 0;
                n < 4
                        && at + n < words.size()
                        && words.get(at + n).letters()
                        && !words.get(at + n).far();
                n++) {
            phrase.append(n > 0 ? " " : "").append(words.get(at + n).folded());
            if (scan.vocabulary.parts.contains(phrase.toString())) {
                best = at + n + 1;
            }
        }
        return best;
    }

    /** "tỉnh Lào Cai", "huyện Ninh Hải" or plain "tỉnh" closes a name. */
    int level(int at, int from, int started) {
        boolean city = words.get(at).says("thanh")
                && at + 1 < words.size()
                && words.get(at + 1).says("pho");
        boolean town = words.get(at).says("thi")
                && at + 1 < words.size()
                && words.get(at + 1).says("xa", "tran");
        boolean zone = words.get(at).says("dac")
                && at + 1 < words.size()
                && words.get(at + 1).says("khu");
        boolean plain = (words.get(at).says("tinh", "huyen", "xa", "phuong")
                        || words.get(at).toned().equals(URBAN))
                && !words.get(at).capital()
                && !(at + 1 < words.size() && words.get(at + 1).says("hoi"));
        if (!city && !town && !zone && !plain) {
            return at;
        }
        if (plain && words.get(at).says("xa") && started > 0 && part(at) > at) {
            return at;
        }
        int next = at + (plain ? 1 : 2);
        return words.get(at).says("tinh") ? Math.max(next, scan.suffix(next)) : Places.end(scan, next, false);
    }

    private boolean opens(int at) {
        Word word = words.get(at);
        NameWords.Head head = scan.vocabulary.head(words, at);
        return head != null
                        && !word.says(
                                "thanh", "bao", "vu", "to", "ban", "dai", "thue", "hai", "thong", "quy", "truong",
                                "hoi", "phong", "doan", "chi", "ngan", "vien", "cong", "dien", "buu")
                || word.says("so")
                || scan.words.get(at).says("ban")
                        && head != null
                        && head.words().size() > 1
                || head != null
                        && word.says("phong", "chi", "cong", "truong", "vien", "benh", "ngan")
                        && head.words().size() > 1
                        && !word.says("chi");
    }

    private boolean committee(int at) {
        return words.get(at).says("ubnd")
                || words.get(at).says("uy")
                        && at + 1 < words.size()
                        && words.get(at + 1).says("ban");
    }

    /** A joiner goes on the name where a capital follows that opens no other body; a comma only in a long name that ends with "và". */
    private int joined(int at, int started, NameWords.Head head) {
        Word word = words.get(at);
        int next = at + 1;
        boolean branch = word.dash()
                && next + 1 < words.size()
                && words.get(next).says("chi")
                && words.get(next + 1).says("nhanh");
        if (branch) {
            return next + 2;
        }
        if (started == 0 || next >= words.size() || words.get(next).bullet()) {
            return at;
        }
        if (word.says("va")
                && words.get(next).says("cac")
                && next + 1 < words.size()
                && words.get(next + 1).says("khu", "cum")) {
            return next + 1;
        }
        boolean capital = words.get(next).capital() && !words.get(next).far();
        if (word.dash()) {
            return capital && !opens(next) && !committee(next) && !scan.title(next) || part(next) > next ? next : at;
        }
        if (!capital
                || opens(next)
                || committee(next)
                || scan.title(next)
                || scan.vocabulary.head(words, next) != null && !words.get(next).says("dao")) {
            return at;
        }
        if (word.says("va") || word.is("&")) {
            return next;
        }
        return word.is(",") && !listing && closesWithAnd(next) && !head.words().equals(List.of("so")) ? next : at;
    }

    private boolean closesWithAnd(int from) {
        for (int i = from; i < words.size() && i < from + 9; i++) {
            Word word = words.get(i);
            if (word.says("va")) {
                return scan.capital(i + 1)
                        && !opens(i + 1)
                        && scan.vocabulary.head(words, i + 1) == null
                        && !committee(i + 1);
            }
            if (!word.letters() && !word.is(",")
                    || word.far()
                    || scan.vocabulary.ends.contains(word.toned()) && !word.capital()) {
                return false;
            }
            if (scan.vocabulary.head(words, i) != null && word.capital() || committee(i) || scan.title(i)) {
                return false;
            }
        }
        return false;
    }

    /** "Phòng Giáo dục trung học thuộc Sở" is one body; whose it is does not belong to its name but to its words. */
    private int belongsTo(int end) {
        int i = end;
        if (i < words.size()
                && words.get(i).says("truc")
                && i + 1 < words.size()
                && words.get(i + 1).says("thuoc")) {
            i++;
        }
        if (i + 1 >= words.size() || !words.get(i).says("thuoc")) {
            return end;
        }
        if (words.get(i + 1).says("so") && !(scan.capital(i + 2))) {
            return i + 2;
        }
        Hit owner = scan.capital(i + 1) ? scan.body(i + 1, false) : null;
        return owner != null && owner.bodies().size() == 1 ? owner.end() : end;
    }

    private String name(int from, int end, NameWords.Head head) {
        String rest = scan.written(from + head.words().size(), end);
        String own = switch (String.join(" ", head.words())) {
            case "vp" -> "Văn phòng";
            case "bql", "ban ql" -> "Ban Quản lý";
            case "bqlda", "ban qlda" -> "Ban Quản lý dự án";
            case "cty" -> "Công ty";
            case "htx" -> "Hợp tác xã";
            case "dntn" -> "Doanh nghiệp tư nhân";
            case "kbnn" -> "Kho bạc Nhà nước";
            case "nhnn" -> "Ngân hàng Nhà nước";
            case "bhxh" -> "Bảo hiểm xã hội";
            case "tand" -> "Tòa án nhân dân";
            case "vksnd", "vien ksnd" -> "Viện kiểm sát nhân dân";
            case "nhcsxh" -> "Ngân hàng Chính sách xã hội";
            default -> {
                String written = scan.written(from, from + head.words().size());
                yield Character.toUpperCase(written.charAt(0)) + written.substring(1);
            }
        };
        String joint = rest.isEmpty() ? own : rest.startsWith(",") ? own + rest : own + " " + rest;
        return joint.replaceAll(" tỉnh (?:" + Places.PROVINCES + ")$", " tỉnh");
    }
}
