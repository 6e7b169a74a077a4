package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.List;
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
        for (List<String> title : scan.vocabulary.titles) {
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

    /** "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Thủ trưởng cơ quan thuộc Chính phủ" are the ministries and what ranks with them. */
    private @Nullable Hit ministers(int i) {
        int at = words.get(i).says("cac") ? i + 1 : i;
        int first = NameWords.after(MINISTER, words, at);
        if (first == at) {
            return null;
        }
        int ranking = said(first, RANKING);
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

    /** The body after a title, or the person. */
    private @Nullable Hit held(int i, int titleEnd) {
        int at = further(titleEnd);
        if (at < words.size() && words.get(at).says("cua")) {
            at++;
        }
        if (at >= words.size() || words.get(at).far() || !words.get(at).letters()) {
            return null;
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
        } else if (words.get(i).says("ong", "ba") && words.get(i).capital()) {
            at = i + 1;
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
            return null;
        }
        String name = last.office() + " " + last.name() + " " + scan.written(at, person);
        return Hit.of(
                new AgencyMention(
                        words.get(i).start(), words.get(end - 1).end(), name, last.id(), last.kind(), last.office()),
                end);
    }

    private @Nullable Hit office(int i) {
        for (List<String> title : scan.vocabulary.titles) {
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
