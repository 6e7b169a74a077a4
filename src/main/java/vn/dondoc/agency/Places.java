package vn.dondoc.agency;

/** Names of places after "huyện", "phường" and the like: capitals, a number at most at the end. */
final class Places {

    /** A province's own name after "tỉnh" says nothing that the authority does not know. */
    static final String PROVINCES = "(?:\\p{Lu}[\\p{L}'’]*(?: - | )?){2,4}";

    private Places() {}

    /** The index after the name that begins at {@code from}; {@code from} itself where none does. {@code titled}: a person's name may follow it. */
    static int end(NameScan scan, int from, boolean titled) {
        int at = from;
        if (at < scan.words.size() && lone(scan, at)
                || NameWords.afterSpelled(scan.vocabulary.papers, scan.words, at) > at) {
            return from;
        }
        while (at < scan.words.size() && at - from < 5) {
            Word word = scan.words.get(at);
            if (word.far() || word.bullet()) {
                break;
            }
            if (at > from && word.apart()) {
                break;
            }
            if (word.digits()
                    && (at == from ? !scan.words.get(Math.max(0, at - 1)).says("phuong", "quan") : word.lines() > 0)) {
                break;
            }
            if (word.digits()) {
                boolean date = at + 1 < scan.words.size()
                        && (scan.words.get(at + 1).is("/")
                                || scan.words.get(at + 1).is("."))
                        && at + 2 < scan.words.size()
                        && scan.words.get(at + 2).digits();
                return date || word.raw().length() > 2 ? at : at + 1;
            }
            if (word.dash()
                    && at > from
                    && at + 2 < scan.words.size()
                    && plain(scan, at + 1)
                    && plain(scan, at + 2)
                    && at - from == 2) {
                at++;
                continue;
            }
            if (!plain(scan, at)) {
                break;
            }
            if (at > from
                    && (word.lines() > 0 && scan.acts(at)
                            || titled
                                    && at - from > 1
                                    && scan.vocabulary.families.contains(word.folded())
                                    && plain(scan, at + 1))) {
                break;
            }
            at++;
        }
        return at;
    }

    /** "Kế hoạch" is no place: a lone capital, a small letter after it, on a new line. */
    static boolean lone(NameScan scan, int at) {
        Word next = at + 1 < scan.words.size() ? scan.words.get(at + 1) : null;
        return scan.words.get(at).lines() > 0 && next != null && next.letters() && !next.capital() && next.lines() == 0;
    }

    private static boolean plain(NameScan scan, int at) {
        if (!scan.capital(at)) {
            return false;
        }
        Word word = scan.words.get(at);
        if (word.abbreviation() && word.raw().length() > 1) {
            return word.raw().matches("[IVX]+")
                    || scan.words
                            .get(Math.max(0, at - 1))
                            .raw()
                            .equals(scan.words.get(Math.max(0, at - 1)).raw().toUpperCase(java.util.Locale.ROOT));
        }
        return !scan.title(at)
                && !word.says("ubnd")
                && !(word.says("so", "giao", "chu")
                        && scan.words.get(Math.max(0, at - 1)).letters()
                        && scan.body(at, false) != null);
    }
}
