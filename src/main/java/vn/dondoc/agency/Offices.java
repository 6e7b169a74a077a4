package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Persons named by their office: "Giám đốc Sở Y tế" is the body, "Phó Chủ tịch UBND tỉnh Nguyễn Văn A" the person in office. */
final class Offices {

    private final NameScan scan;
    private final List<Word> words;

    Offices(NameScan scan) {
        this.scan = scan;
        this.words = scan.words;
    }

    @Nullable
    Hit at(int i) {
        Hit ministers = ministers(i);
        if (ministers != null) {
            return ministers;
        }
        Hit comrade = comrade(i);
        if (comrade != null) {
            return comrade;
        }
        Hit standing = standingOffice(i);
        if (standing != null) {
            return standing;
        }
        for (List<String> title : scan.vocabulary.titles(words, i)) {
            int end = scan.vocabulary.title(words, i, title);
            if (end > i && (title.size() > 1 || words.get(i).capital())) {
                Hit hit = held(i, end);
                if (hit != null) {
                    return hit;
                }
            }
        }
        return null;
    }

    /** "Văn phòng Thường trực Ban Chỉ đạo …": the office of a board, named with it. */
    private @Nullable Hit standingOffice(int i) {
        int office = NameWords.after(STANDING_OFFICE, words, i);
        int at = office > i ? office : NameWords.after(STANDING_BODY, words, i);
        if (at == i || at >= words.size() || !words.get(i).capital()) {
            return null;
        }
        Hit board = scan.body(at, false);
        return board == null || board.bodies().size() > 1
                ? null
                : Hit.of(
                        scan.mention(i, board.end(), scan.written(i, board.end()), null, Agency.Kind.OFFICE),
                        board.end());
    }

    private static final List<String> STANDING_OFFICE = List.of("van", "phong", "thuong", "truc");

    private static final List<String> STANDING_BODY = List.of("co", "quan", "thuong", "truc");

    private static final List<String> MINISTRIES = List.of("cac", "bo");

    /** "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Thủ trưởng cơ quan thuộc Chính phủ" are the ministries and what ranks with them. */
    private @Nullable Hit ministers(int i) {
        int at = words.get(i).says("cac") ? i + 1 : i;
        int first = NameWords.after(MINISTER, words, at);
        if (first == at) {
            return null;
        }
        boolean again = NameWords.after(MINISTRIES, words, first) > first;
        int ranking = said(again ? first + MINISTRIES.size() : first, RANKING);
        if (ranking == first) {
            return at > i ? Hit.of(scan.mention(i, first, "các Bộ", null, Agency.Kind.GROUP), first) : null;
        }
        int under = said(ranking, UNDER);
        String name = "các Bộ, cơ quan ngang Bộ" + (under > ranking ? ", cơ quan thuộc Chính phủ" : "");
        return Hit.of(
                new AgencyMention(
                        words.get(i).start(),
                        words.get(under - 1).end(),
                        name,
                        null,
                        Agency.Kind.GROUP,
                        "Bộ trưởng, Thủ trưởng"),
                under);
    }

    private int said(int from, List<String> phrase) {
        int at = from;
        while (at < words.size() && (words.get(at).is(",") || words.get(at).says("va", "cac", "thu", "truong"))) {
            at++;
        }
        int end = NameWords.after(phrase, words, at);
        return end > at ? end : from;
    }

    private static final List<String> MINISTER = List.of("bo", "truong");
    private static final List<String> RANKING = List.of("co", "quan", "ngang", "bo");
    private static final List<String> UNDER = List.of("co", "quan", "thuoc", "chinh", "phu");

    /** "Giám đốc sở, Thủ trưởng ban, ngành": the first of a row of heads, none of whose bodies is named, stands for all of its kind. */
    private @Nullable Hit directors(int i, int at) {
        boolean several = words.get(at).says("so")
                && at + 2 < words.size()
                && (words.get(at + 1).is(",") || words.get(at + 1).is(";"))
                && words.get(at + 2).says("thu", "chu", "truong", "ban", "nganh", "cac");
        return several ? Hit.of(scan.named(i, at + 1, "các sở", Agency.Kind.GROUP), at + 1) : null;
    }

    /** The body after a title, or the person. */
    private @Nullable Hit held(int i, int titleEnd) {
        int at = further(titleEnd);
        if (at < words.size() && words.get(at).says("cua")) {
            at++;
        }
        if (at >= words.size() || words.get(at).far() || !words.get(at).letters()) {
            return null;
        }
        Hit directors = directors(i, at);
        if (directors != null) {
            return directors;
        }
        Hit body = scan.body(at, true);
        if (body == null) {
            int person = words.get(i).capital() && at == titleEnd ? person(titleEnd) : titleEnd;
            return person > titleEnd && words.get(i).says("pho", "chu", "giam", "chanh")
                    ? Hit.of(
                            new AgencyMention(
                                    words.get(i).start(),
                                    words.get(person - 1).end(),
                                    scan.written(i, person),
                                    null,
                                    Agency.Kind.COMMITTEE,
                                    scan.written(i, titleEnd)),
                            person)
                    : null;
        }
        String office = scan.written(i, titleEnd);
        if (words.get(i).says("chanh") && titleEnd == i + 1
                || words.get(i).says("pho") && words.get(titleEnd - 1).says("chanh")) {
            office = scan.written(i, Math.min(words.size(), titleEnd + 2));
        }
        if (words.get(titleEnd - 1).says("truong")
                && titleEnd < words.size()
                && words.get(titleEnd).says("phong", "ban")
                && !words.get(titleEnd).capital()) {
            office = scan.written(i, titleEnd + 1);
        }
        var bodies = new ArrayList<AgencyMention>();
        for (AgencyMention one : body.bodies()) {
            int start = bodies.isEmpty() ? words.get(i).start() : one.start();
            bodies.add(new AgencyMention(start, one.end(), one.name(), one.id(), one.kind(), office));
        }
        int person = bodies.size() == 1 ? person(body.end()) : body.end();
        if (person > body.end()) {
            AgencyMention one = bodies.getFirst();
            String name = office + " " + one.name() + " " + scan.written(body.end(), person);
            bodies.set(
                    0, new AgencyMention(one.start(), words.get(person - 1).end(), name, one.id(), one.kind(), office));
        }
        return new Hit(bodies, person);
    }

    /** ", các Phó Chủ tịch": further titles before the one body. */
    private int further(int titleEnd) {
        int at = titleEnd;
        while (at + 1 < words.size() && (words.get(at).is(",") || words.get(at).says("va"))) {
            int next = at + 1;
            if (words.get(next).says("cac")) {
                next++;
            }
            int end = scan.vocabulary.title(words, next);
            if (end == next) {
                return titleEnd;
            }
            at = end;
        }
        return at;
    }

    /** "Đồng chí Nguyễn Văn A, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh": the last office is the one that is written. */
    private @Nullable Hit comrade(int i) {
        int at = i;
        if (words.get(i).says("dong")
                && i + 1 < words.size()
                && words.get(i + 1).says("chi")) {
            at = i + 2;
        } else if (sir(i)) {
            at = i + 1 < words.size()
                            && (words.get(i + 1).is(".") || words.get(i + 1).is(":"))
                    ? i + 2
                    : i + 1;
        } else if (words.get(i).says("d")
                && i + 2 < words.size()
                && words.get(i + 1).is("/")
                && words.get(i + 2).says("c")) {
            at = i + 3;
        }
        int person = at > i ? person(at) : at;
        if (person == at) {
            return null;
        }
        AgencyMention last = null;
        int end = person;
        int next = person;
        while (next + 1 < words.size()
                && (words.get(next).is(",")
                        || words.get(next).dash() && words.get(next).lines() == 0)) {
            Hit office = office(next + 1);
            if (office == null) {
                break;
            }
            last = office.bodies().getLast();
            end = office.end();
            next = end;
        }
        if (last == null) {
            return member(i, at, person);
        }
        String name = joined(last.office(), last.name()) + " " + scan.written(at, person);
        return Hit.of(
                new AgencyMention(
                        words.get(i).start(), words.get(end - 1).end(), name, last.id(), last.kind(), last.office()),
                end);
    }

    /** "Trưởng phòng" and "Phòng Giám sát" are "Trưởng phòng Giám sát". */
    private static String joined(@Nullable String office, String body) {
        String head = office == null ? "" : office;
        String shared = head.substring(head.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
        boolean twice =
                shared.length() > 2 && body.toLowerCase(java.util.Locale.ROOT).startsWith(shared + " ");
        return head + " " + (twice ? body.substring(shared.length() + 1) : body);
    }

    private static final Set<String> SIRS = Set.of(Words.toned("ông"), Words.toned("bà"));

    private boolean sir(int i) {
        return SIRS.contains(words.get(i).toned());
    }

    /** "Ông Nguyễn Văn A - Trưởng đoàn:": a part in a team, where the words go on with what he does. */
    private @Nullable Hit member(int i, int name, int person) {
        if (person + 1 >= words.size()
                || !(words.get(person).dash() || words.get(person).is(","))) {
            return null;
        }
        for (List<String> part : PARTS) {
            int end = NameWords.after(part, words, person + 1);
            if (end > person + 1 && end < words.size() && words.get(end).is(":")) {
                String office = scan.written(person + 1, end);
                return Hit.of(
                        new AgencyMention(
                                words.get(i).start(),
                                words.get(end - 1).end(),
                                office + " " + scan.written(name, person),
                                null,
                                Agency.Kind.OTHER_PROVINCIAL,
                                office),
                        end);
            }
        }
        return null;
    }

    /** What somebody may be in a team; longer ones first. */
    private static final List<List<String>> PARTS = List.of(
            List.of("pho", "truong", "doan"),
            List.of("truong", "doan"),
            List.of("pho", "to", "truong"),
            List.of("to", "truong"),
            List.of("to", "pho"),
            List.of("thanh", "vien", "thu", "ky"),
            List.of("thu", "ky", "doan"),
            List.of("thu", "ky", "to"),
            List.of("thu", "ky"),
            List.of("uy", "vien"),
            List.of("thanh", "vien"));

    private @Nullable Hit office(int i) {
        for (List<String> title : scan.vocabulary.titles(words, i)) {
            int end = scan.vocabulary.title(words, i, title);
            if (end > i) {
                Hit hit = held(i, end);
                if (hit != null && hit.bodies().getFirst().office() != null) {
                    return hit;
                }
            }
        }
        return null;
    }

    /** The index after a person's name: a family name and one to three more capitals. */
    int person(int at) {
        if (!scan.capital(at)
                || !scan.vocabulary.families.contains(words.get(at).folded())) {
            return at;
        }
        int end = at + 1;
        while (end < at + 4
                && scan.capital(end)
                && words.get(end).lines() == 0
                && (words.get(end).raw().length() == 1 || !words.get(end).abbreviation())
                && !scan.title(end)) {
            end++;
        }
        return end > at + 1 ? end : at;
    }
}
