package vn.dondoc.suggestion.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.Answer;
import vn.dondoc.suggestion.DeadlineReader;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.suggestion.outline.Stretches;
import vn.dondoc.suggestion.rule.Concept;
import vn.dondoc.suggestion.rule.Hits;
import vn.dondoc.suggestion.rule.RuleHit;
import vn.dondoc.suggestion.rule.RuleSet;
import vn.dondoc.suggestion.rule.TypedText;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * Recognises an answer by its opening: who writes upwards says there what he answers. Whoever gives out tasks cites papers, too, but
 * writes to those below.
 */
public final class Answers {

    /** The letterhead, the subject, the addressee and the first paragraphs. */
    private static final int OPENING = 3_500;

    /** So many words after its number a document's day may stand. */
    private static final int NEAR = 4;

    private static final Pattern UPWARDS = Pattern.compile(
            "kinh gui:?\\s*[-–+]?\\s*(?:dong chi )?(?:chu tich |thuong truc |lanh dao )?(?:uy ban nhan dan|ubnd|van phong (?:uy ban nhan dan|ubnd)|van phong hdnd)");
    private static final Pattern COMMITTEE =
            Pattern.compile("(?:chu tich )?(?:uy ban nhan dan|ubnd) (?:tinh|thanh pho)\\b.*");
    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})\\s*(?:[/.-]|\\s+tháng\\s+)\\s*(\\d{1,2})\\s*(?:[/.-]|\\s+năm\\s+)\\s*(\\d{4})");

    private final RuleSet rules;
    private final AgencyNames names;
    private final DeadlineReader deadlines = new DeadlineReader();

    public Answers(RuleSet rules, AgencyNames names) {
        this.rules = rules;
        this.names = names;
    }

    public Optional<Answer> in(Reading.Text reading, ProposedHeader header) {
        String issuer =
                header.issuer() == null ? "" : Vietnamese.fold(header.issuer().value());
        String whole = reading.text();
        String opening = whole.substring(0, Math.min(OPENING, whole.length()));
        boolean report = header.type() != null && header.type().value() == DocumentType.BAO_CAO;
        boolean upwards = report || UPWARDS.matcher(Vietnamese.fold(opening)).find();
        return upwards && !COMMITTEE.matcher(issuer).matches() ? said(reading, opening) : Optional.empty();
    }

    private Optional<Answer> said(Reading.Text reading, String opening) {
        var stretches = new Stretches(Stretches.of(reading).all().stream()
                .filter(one -> one.end() <= opening.length())
                .toList());
        TypedText typed =
                Recognised.in(opening, stretches, names, deadlines, null).typed();
        Hits hits = rules.in(typed);
        RuleHit hit = hits.first(Concept.ANSWER, 0, typed.size());
        if (hit == null) {
            return Optional.empty();
        }
        int end = hit.last();
        while (end + 1 < typed.size() && !typed.token(end + 1).opensSentence()) {
            end++;
        }
        List<Answer.Cited> cited = cited(typed, hit.first(), end);
        int from = typed.token(hit.first()).start();
        int to = typed.token(hit.last()).end();
        return cited.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(
                        new Evidence(
                                from,
                                to,
                                opening.substring(from, to),
                                hit.rule().id(),
                                hit.rule().confidence()),
                        cited));
    }

    private static List<Answer.Cited> cited(TypedText typed, int from, int to) {
        var cited = new ArrayList<Answer.Cited>();
        typed.spans().stream()
                .filter(span -> span.type().equals("number") && span.first() >= from && span.last() <= to)
                .sorted(Comparator.comparingInt(TypedText.Span::first))
                .forEach(span -> cited.add(new Answer.Cited(
                        typed.words(span.first(), span.last())
                                .replaceAll("\\s", "")
                                .toUpperCase(Locale.ROOT),
                        day(typed, span.last()))));
        return cited;
    }

    private static @Nullable LocalDate day(TypedText typed, int number) {
        return typed.spans().stream()
                .filter(span -> span.type().equals("date") && span.first() > number && span.first() <= number + NEAR)
                .map(span -> date(typed.words(span.first(), span.last())))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(String words) {
        Matcher day = DAY.matcher(words);
        if (!day.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
