package vn.dondoc.agency;

import java.util.List;

/** What narrows a group down: "liên quan", "thuộc Sở", "trên địa bàn tỉnh". */
final class Modifiers {

    private Modifiers() {}

    /** The index after what narrows a group: "liên quan", "thuộc Sở", "trên địa bàn tỉnh". */
    static int after(NameScan scan, int from) {
        List<Word> words = scan.words;
        int at = from;
        while (at < words.size() && !words.get(at).far() && !words.get(at).bullet()) {
            int next = modifier(scan, at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int modifier(NameScan scan, int at) {
        List<Word> words = scan.words;
        Hit of = at > 0 && words.get(at - 1).says("vien") && scan.capital(at) ? scan.single(at, false) : null;
        if (of != null && of.bodies().size() == 1) {
            return of.end();
        }
        int plain = NameWords.afterAny(PLAIN, words, at);
        if (plain > at) {
            return plain;
        }
        int level = level(scan, at);
        if (level > at) {
            return level;
        }
        int area = area(scan, at);
        if (area > at) {
            return area;
        }
        int owner = NameWords.afterAny(OF, words, at);
        if (owner > at) {
            if (owner < words.size() && !words.get(owner).far()) {
                Hit body = scan.body(owner, false);
                if (body != null && body.bodies().size() == 1) {
                    return body.end();
                }
                if (words.get(owner).says("so", "tinh", "huyen", "xa", "bo", "thanh")) {
                    return scan.words.get(owner).says("thanh") ? Math.min(words.size(), owner + 2) : owner + 1;
                }
            }
            return words.get(at).says("truc") ? owner : at;
        }
        int doing = NameWords.afterAny(scan.vocabulary.doings, words, at);
        if (doing > at) {
            for (int k = doing; k < words.size() && k < doing + 24; k++) {
                Word word = words.get(k);
                if (word.far()
                        || !word.letters() && !word.is(",")
                        || scan.acts(k) && k > doing + 1 && !word.says("lien", "xay", "quan", "san")) {
                    return at;
                }
                int end = area(scan, k);
                if (end > k) {
                    return end;
                }
            }
        }
        return at;
    }

    /** "các phòng, ban chuyên môn huyện": whose they are, said in one word that no place follows. */
    private static int level(NameScan scan, int at) {
        List<Word> words = scan.words;
        boolean after = at > 0 && words.get(at - 1).says("mon", "nganh", "the", "quan", "vi", "dan", "hoi");
        boolean city = after
                && words.get(at).says("thanh")
                && !words.get(at).capital()
                && at + 1 < words.size()
                && words.get(at + 1).says("pho")
                && Places.end(scan, at + 2, false) == at + 2;
        if (city) {
            return at + 2;
        }
        int named = Places.end(scan, at + 1, false);
        return after
                        && words.get(at).says("huyen", "xa", "phuong")
                        && !words.get(at).capital()
                        && named == at + 1
                ? at + 1
                : at;
    }

    private static int area(NameScan scan, int at) {
        List<Word> words = scan.words;
        int end = NameWords.afterAny(AREA, words, at);
        if (end == at || end >= words.size()) {
            return end;
        }
        if (words.get(end).says("tinh")) {
            return Math.max(end + 1, scan.suffix(end + 1));
        }
        if (words.get(end).says("huyen", "xa", "phuong", "quan")) {
            return Places.end(scan, end + 1, false);
        }
        if (words.get(end).says("thanh")
                && end + 1 < words.size()
                && words.get(end + 1).says("pho")) {
            return Places.end(scan, end + 2, false);
        }
        return end;
    }

    private static final List<List<String>> PLAIN = phrases(
            "co lien quan",
            "lien quan",
            "khac co lien quan",
            "khac",
            "chuyen mon",
            "chuyen nganh",
            "quan ly nha nuoc",
            "duoc kiem tra",
            "duoc thanh tra",
            "duoc giam sat",
            "chuc nang nghiep vu",
            "chuc nang",
            "nghiep vu",
            "co chuc nang",
            "tuyen tinh",
            "tuyen huyen",
            "cap tinh",
            "cap huyen",
            "cap xa",
            "tinh",
            "trung uong",
            "truc thuoc trung uong",
            "thuoc chinh phu",
            "vu trang",
            "nganh doc",
            "dac thu",
            "o dia phuong",
            "tai dia phuong",
            "cua tinh",
            "thuong mai",
            "thanh vien",
            "co cum cong nghiep tren dia ban",
            "co khu cong nghiep tren dia ban",
            "co rung",
            "ven bien",
            "bien gioi");
    private static final List<List<String>> OF = phrases("truc thuoc", "thuoc", "cua");
    private static final List<List<String>> AREA =
            phrases("dong tren dia ban", "hoat dong tren dia ban", "tren dia ban", "tren toan tinh");

    private static List<List<String>> phrases(String... phrases) {
        return java.util.Arrays.stream(phrases)
                .map(p -> List.of(p.split(" ")))
                .sorted(java.util.Comparator.comparing((List<String> p) -> p.size())
                        .reversed())
                .toList();
    }
}
