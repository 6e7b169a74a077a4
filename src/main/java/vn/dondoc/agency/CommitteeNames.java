package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People's Committees: "UBND huyện A", "UBND các phường: A, B", "UBND các xã, phường, thị trấn". */
final class CommitteeNames {

    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("tinh", "tỉnh"),
            Map.entry("huyen", "huyện"),
            Map.entry("quan", "quận"),
            Map.entry("xa", "xã"),
            Map.entry("phuong", "phường"),
            Map.entry("tp", "thành phố"),
            Map.entry("tx", "thị xã"),
            Map.entry("tt", "thị trấn"),
            Map.entry("thanh pho", "thành phố"),
            Map.entry("thi xa", "thị xã"),
            Map.entry("thi tran", "thị trấn"),
            Map.entry("dac khu", "đặc khu"));

    /** Cities under the central government since 1 July 2025. */
    private static final Set<String> CENTRAL_CITIES =
            Set.of("ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue");

    private final NameScan scan;
    private final List<Word> words;

    CommitteeNames(NameScan scan) {
        this.scan = scan;
        this.words = scan.words;
    }

    @Nullable
    Hit at(int i, boolean titled) {
        int at = afterCommittee(i);
        if (at == i) {
            return null;
        }
        if (at < words.size() && words.get(at).says("cac")) {
            Hit several = several(i, at + 1, titled);
            if (several != null) {
                return several;
            }
        }
        if (at < words.size()
                && words.get(at).says("cap")
                && at + 1 < words.size()
                && words.get(at + 1).says("xa", "huyen", "tinh")) {
            String level = LEVELS.getOrDefault(words.get(at + 1).folded(), "");
            return Hit.of(scan.named(i, at + 2, "UBND cấp " + level, Agency.Kind.GROUP), at + 2);
        }
        return one(i, at, titled);
    }

    /** After "UBND", "Ủy ban nhân dân" or "HĐND và UBND"; the index itself where none stands. */
    int afterCommittee(int i) {
        Word word = words.get(i);
        if (word.says("ubnd")) {
            return i + 1;
        }
        boolean spelled = word.says("uy", "ửy")
                && i + 3 < words.size()
                && words.get(i + 1).says("ban")
                && words.get(i + 2).says("nhan")
                && words.get(i + 3).says("dan");
        return spelled && word.capital() ? i + 4 : i;
    }

    private @Nullable Hit one(int i, int at, boolean titled) {
        String level = level(at);
        if (level == null) {
            return i + 1 == at || titled || words.get(i).capital()
                    ? Hit.of(scan.mention(i, at, "UBND", null, Agency.Kind.COMMITTEE), at)
                    : null;
        }
        int place = afterLevel(at);
        if (levelAfterComma(place) != null && Places.end(scan, place, titled) == place) {
            Hit several = several(i, at, titled);
            if (several != null) {
                return several;
            }
        }
        if (level.equals("tỉnh")
                || level.equals("thành phố")
                        && NameWords.afterAny(scan.vocabulary.provinces, words, place) > place
                        && NameWords.afterAny(scan.vocabulary.provinces, words, place)
                                == Places.end(scan, place, titled)) {
            int end = scan.capital(place) ? NameWords.afterAny(scan.vocabulary.provinces, words, place) : place;
            String name = "UBND " + level + (end > place ? " " + scan.province(place, end) : "");
            var bodies = new ArrayList<AgencyMention>();
            bodies.add(scan.named(i, end, name, Agency.Kind.COMMITTEE));
            boolean city = level.equals("thành phố") && end > place;
            return new Hit(bodies, city ? items(end, List.of(level), bodies, false) : end);
        }
        int end = Places.end(scan, place, titled);
        var bodies = new ArrayList<AgencyMention>();
        bodies.add(named(i, end, level, place, end));
        boolean bare = isBareList(end);
        return new Hit(bodies, end == place ? end : items(end, List.of(level), bodies, bare));
    }

    /** "UBND xã A, B, C": two more places at least, and no province among them, which would only say where the first lies. */
    private boolean isBareList(int from) {
        int places = 0;
        int at = from;
        while (at + 1 < words.size() && words.get(at).is(",") && scan.capital(at + 1)) {
            int place = at + 1;
            int end = Places.end(scan, place, false);
            if (end == place
                    || scan.vocabulary.head(words, place) != null
                    || NameWords.afterAny(scan.vocabulary.provinces, words, place) == end
                    || scan.single(place, false) != null) {
                return false;
            }
            places++;
            at = end;
        }
        return places >= 2;
    }

    private AgencyMention named(int from, int end, String level, int place, int placeEnd) {
        String name = "UBND " + level + (placeEnd > place ? " " + spelled(scan.written(place, placeEnd)) : "");
        return scan.named(from, end, name, kind(level));
    }

    /** A place in capitals, as letterheads have it, is written as a place. */
    private static String spelled(String place) {
        if (place.length() < 4
                || !place.equals(place.toUpperCase(Locale.ROOT))
                || place.chars().anyMatch(Character::isDigit)) {
            return place;
        }
        var out = new StringBuilder(place.length());
        for (int i = 0; i < place.length(); i++) {
            boolean first = i == 0 || !Character.isLetter(place.charAt(i - 1)) && place.charAt(i - 1) != '\'';
            out.append(first ? place.charAt(i) : Character.toLowerCase(place.charAt(i)));
        }
        return out.toString();
    }

    /** "các huyện, thị xã, thành phố" with or without a list of places after it. */
    private @Nullable Hit several(int i, int from, boolean titled) {
        var levels = new ArrayList<String>();
        int at = from;
        int end = from;
        while (true) {
            int next = at;
            if (next < words.size() && words.get(next).says("cac")) {
                next++;
            }
            String level = level(next);
            boolean half = level == null && !levels.isEmpty() && isHalf(next);
            if (half) {
                level = words.get(next).toned();
            }
            if (level == null) {
                break;
            }
            levels.add(half ? words.get(next).raw() : level);
            end = half ? next + 1 : afterLevel(next);
            at = end;
            if (at < words.size()
                    && (words.get(at).is(",")
                            || words.get(at).is(";")
                            || words.get(at).says("va")
                            || words.get(at).dash() && words.get(at).lines() == 0
                            || words.get(at).is("/"))) {
                at++;
                if (at < words.size() && words.get(at).says("va")) {
                    at++;
                }
                if (scan.capital(at) && level(at) == null) {
                    break;
                }
            } else {
                break;
            }
        }
        if (levels.isEmpty()) {
            if (from < words.size() && words.get(from).says("cap", "dia")) {
                int stop = words.get(from).says("cap") ? from + 1 : from + 2;
                return Hit.of(
                        scan.mention(
                                i,
                                stop,
                                "UBND các " + (words.get(from).says("cap") ? "cấp" : "địa phương"),
                                null,
                                Agency.Kind.GROUP),
                        stop);
            }
            return null;
        }
        int central = pastCentral(end);
        int list = central < words.size() && words.get(central).is(":") ? central + 1 : end;
        String single = levels.getLast();
        boolean town = levels.size() > 1 && list == end && (single.equals("thành phố") || single.equals("thị xã"));
        int zoneEnd =
                levels.size() > 1 && list == end && single.equals("đặc khu") ? Places.end(scan, end, titled) : end;
        if (zoneEnd > end && words.get(end).lines() == 0) {
            String all = "UBND các " + String.join(", ", levels) + " " + spelled(scan.written(end, zoneEnd));
            return Hit.of(scan.named(i, zoneEnd, all, Agency.Kind.GROUP), zoneEnd);
        }
        int townEnd = town && scan.capital(end) ? Places.end(scan, end, titled) : end;
        if (townEnd > end && words.get(end).lines() == 0) {
            String others = "UBND các " + String.join(", ", levels.subList(0, levels.size() - 1));
            return new Hit(
                    List.of(scan.named(i, end, others, Agency.Kind.GROUP), named(end, townEnd, single, end, townEnd)),
                    townEnd);
        }
        if (scan.capital(list)
                        && Places.end(scan, list, titled) > list
                        && !(list == end && words.get(list).lines() > 0 && levels.size() > 1)
                || list < words.size()
                        && list > end
                        && level(list) != null
                        && Places.end(scan, afterLevel(list), titled) > afterLevel(list)) {
            var bodies = new ArrayList<AgencyMention>();
            String own = level(list) != null && !words.get(list).capital() ? level(list) : null;
            int place = own == null ? list : afterLevel(list);
            int placeEnd = Places.end(scan, place, titled);
            List<String> possible = own != null ? List.of(own) : levels.size() == 1 ? List.of(single) : levels;
            bodies.add(named(i, placeEnd, which(possible, place, placeEnd), place, placeEnd));
            return new Hit(bodies, items(placeEnd, possible, bodies, true));
        }
        int stop = Modifiers.after(scan, end);
        String listed = String.join(", ", levels) + (stop > end ? " " + scan.written(end, stop) : "");
        Hit group = Hit.of(scan.named(i, stop, "UBND các " + listed, Agency.Kind.GROUP), stop);
        return group;
    }

    /** Past "trực thuộc Trung ương" before the colon of a list of provinces. */
    private int pastCentral(int at) {
        String[] phrase = {"truc", "thuoc", "trung", "uong"};
        for (int i = 0; i < phrase.length; i++) {
            if (at + i >= words.size() || !words.get(at + i).says(phrase[i])) {
                return at;
            }
        }
        int end = at + phrase.length;
        return end < words.size() && words.get(end).is(":") ? end : at;
    }

    /** "các huyện, thành, thị": towns and cities by their first word. */
    private boolean isHalf(int at) {
        return at < words.size()
                && words.get(at).says("thanh", "thi")
                && !words.get(at).capital()
                && (at + 1 == words.size() || !words.get(at + 1).says("pho", "xa", "tran"));
    }

    /** ", B và thành phố C": further places of the list, each a committee. */
    private int items(int from, List<String> first, List<AgencyMention> bodies, boolean several) {
        int end = from;
        boolean plural = several;
        List<String> levels = first;
        while (true) {
            int next = end;
            if (next < words.size()
                    && (words.get(next).is(",") || words.get(next).is(";"))) {
                next++;
            }
            if (next < words.size() && words.get(next).says("va")) {
                next++;
            }
            if (next == end || next >= words.size() || words.get(next).bullet()) {
                return end;
            }
            int start = next;
            if (words.get(next).says("cac")) {
                next++;
                boolean group = level(next) != null
                        && Places.end(scan, afterLevel(next), false) == afterLevel(next)
                        && !(afterLevel(next) < words.size()
                                && words.get(afterLevel(next)).is(":"));
                Hit others = group ? several(start, next, false) : null;
                if (others != null && others.bodies().getFirst().kind() == Agency.Kind.GROUP) {
                    bodies.addAll(others.bodies());
                    return others.end();
                }
                plural = true;
            }
            String own = level(next);
            if (own != null
                    && !(words.get(next).capital() && words.get(next).raw().length() > 2)) {
                next = afterLevel(next);
                if (next < words.size() && words.get(next).is(":")) {
                    next++;
                }
            } else if (!plural || words.get(next).abbreviation()) {
                return end;
            } else {
                own = null;
            }
            if (next < words.size() && scan.vocabulary.head(words, next) != null && own == null) {
                return end;
            }
            int place = Places.end(scan, next, false);
            if (place == next) {
                return end;
            }
            if (own != null) {
                levels = List.of(own);
            }
            bodies.add(named(start, place, which(levels, next, place), next, place));
            end = place;
        }
    }

    /**
     * "UBND các xã, phường: A, B" says no level of A: the one that the register or another place of the text knows, or else the
     * first that is named.
     */
    private String which(List<String> levels, int place, int placeEnd) {
        String name = spelled(scan.written(place, placeEnd));
        for (String level : levels) {
            if (levels.size() > 1 && scan.known("UBND " + level + " " + name) != null) {
                return level;
            }
        }
        if (levels.contains("tỉnh") && levels.contains("thành phố")) {
            return CENTRAL_CITIES.contains(Words.fold(name)) ? "thành phố" : "tỉnh";
        }
        for (String level : levels) {
            if (levels.size() > 1 && scan.says(level + " " + name)) {
                return level;
            }
        }
        return levels.getFirst();
    }

    private @Nullable String levelAfterComma(int at) {
        if (at + 1 < words.size()
                && (words.get(at).is(",")
                        || words.get(at).says("va")
                        || words.get(at).is("/")
                        || words.get(at).dash() && words.get(at).lines() == 0)) {
            return level(at + 1);
        }
        return null;
    }

    private @Nullable String level(int at) {
        if (at >= words.size() || words.get(at).far()) {
            return null;
        }
        if (at + 1 < words.size()) {
            String two =
                    LEVELS.get(words.get(at).folded() + " " + words.get(at + 1).folded());
            if (two != null) {
                return two;
            }
        }
        return LEVELS.get(words.get(at).folded());
    }

    private int afterLevel(int at) {
        boolean two = at + 1 < words.size()
                && LEVELS.containsKey(
                        words.get(at).folded() + " " + words.get(at + 1).folded());
        int next = at + (two ? 2 : 1);
        boolean dotted = !two
                && words.get(at).says("tp", "tx", "tt")
                && next < words.size()
                && words.get(next).is(".");
        return dotted ? next + 1 : next;
    }

    private static Agency.Kind kind(String level) {
        return switch (level) {
            case "huyện", "quận", "thị xã", "thành phố" -> Agency.Kind.DISTRICT;
            case "tỉnh" -> Agency.Kind.COMMITTEE;
            default -> Agency.Kind.COMMUNE;
        };
    }
}
