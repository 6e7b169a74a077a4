package vn.dondoc.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.reading.Furniture;
import vn.dondoc.reading.Prints;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.TrustedRoots;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.Proposal;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.suggestion.ProposedTask;

/** Puts together what the review page shows. */
@Component
class ReviewViews {

    private final Materials materials;
    private final Checks checks;
    private final DueDay dueDay;
    private final GivenWords given;
    private final SourceDefaults defaults;
    private final Prints prints;
    private final TrustedRoots roots;
    private final DraftSteps steps;
    private final Sureness sureness;

    ReviewViews(
            Materials materials,
            Checks checks,
            DueDay dueDay,
            GivenWords given,
            SourceDefaults defaults,
            Prints prints,
            TrustedRoots roots,
            DraftSteps steps,
            Sureness sureness) {
        this.materials = materials;
        this.checks = checks;
        this.dueDay = dueDay;
        this.given = given;
        this.defaults = defaults;
        this.prints = prints;
        this.roots = roots;
        this.steps = steps;
        this.sureness = sureness;
    }

    ReviewView of(Review review, Viewer viewer) {
        @Nullable Material material = materials.of(review).orElse(null);
        List<Problem> problems = checks.of(review);
        Reading.Text text = material != null && material.reading() instanceof Reading.Text read ? read : null;
        Map<String, Guess<?>> guesses = material == null ? Map.of() : guesses(material.proposal());
        return new ReviewView(
                review,
                text == null ? null : MarkedText.html(text, marks(review.draft(), guesses)),
                text == null ? NoTextWords.of(material == null ? null : material.reading()) : null,
                notes(review, text, material),
                text == null ? List.<Furniture>of() : text.furniture(),
                material == null ? List.of() : PageView.of(prints.known(material.read())),
                text == null ? List.of() : signatures(text),
                whys(guesses, material),
                cards(review, problems),
                problems,
                papers(review.draft(), problems),
                steps.last(review.document(), viewer).orElse(null));
    }

    private static List<PaperView> papers(Draft draft, List<Problem> problems) {
        var papers = new ArrayList<PaperView>();
        for (int i = 1; i <= draft.enclosed().size(); i++) {
            int paper = i;
            papers.add(new PaperView(
                    paper,
                    draft.headerOf(paper),
                    draft.keptOf(paper).size(),
                    problems.stream().filter(problem -> problem.isOf(paper)).toList()));
        }
        return papers;
    }

    private List<SignatureView> signatures(Reading.Text text) {
        return text.signatures().stream()
                .map(signature -> new SignatureView(signature, roots.of(signature)))
                .toList();
    }

    List<TaskCard> cards(Review review, List<Problem> problems) {
        var cards = new ArrayList<TaskCard>();
        int number = 0;
        int last = -1;
        int lastKept = -1;
        for (DraftTask task : review.draft().tasks()) {
            boolean deleted = task.state() == DraftTask.State.DELETED;
            number += deleted ? 0 : 1;
            int paper = review.draft().paperOf(task);
            boolean opens = paper != last && !review.draft().enclosed().isEmpty();
            cards.add(new TaskCard(
                    deleted ? 0 : number,
                    task,
                    dueDay.of(task.deadline(), review.draft().headerOf(task).issuedOn()),
                    whys(task),
                    problems.stream()
                            .filter(problem -> task.id().equals(problem.task()))
                            .toList(),
                    !deleted && paper == lastKept,
                    opens ? review.draft().headerOf(paper) : null));
            last = paper;
            lastKept = deleted ? lastKept : paper;
        }
        return cards;
    }

    /** By field; those of further papers with the paper's number before. */
    private static Map<String, Guess<?>> guesses(Proposal proposal) {
        var guesses = new TreeMap<String, Guess<?>>();
        putAll(guesses, Draft.MAIN, proposal.header());
        for (int i = 0; i < proposal.enclosed().size(); i++) {
            putAll(guesses, i + 1, proposal.enclosed().get(i).header());
        }
        return guesses;
    }

    private static void putAll(Map<String, Guess<?>> guesses, int paper, ProposedHeader header) {
        String own = Problem.fieldOf(paper, "");
        put(guesses, own + "number", header.number());
        put(guesses, own + "type", header.type());
        put(guesses, own + "issuer", header.issuer());
        put(guesses, own + "issuedOn", header.issuedOn());
        put(guesses, own + "subject", header.subject());
        put(guesses, own + "signer", header.signer());
        put(guesses, own + "urgency", header.urgency());
    }

    private static void put(Map<String, Guess<?>> guesses, String field, @Nullable Guess<?> guess) {
        if (guess != null) {
            guesses.put(field, guess);
        }
    }

    private List<String> notes(Review review, Reading.@Nullable Text text, @Nullable Material material) {
        var notes = new ArrayList<>(defaults.notes(review.document()));
        notes.addAll(material == null ? List.of() : given.notes(material.proposal()));
        notes.addAll(text == null ? List.of() : text.notes());
        return notes;
    }

    private Map<String, Why> whys(Map<String, Guess<?>> guesses, @Nullable Material material) {
        var whys = new TreeMap<String, Why>(material == null ? Map.of() : given.whys(material.proposal()));
        guesses.forEach((field, guess) -> {
            Why why = Why.of("review.head." + field.replaceFirst("^\\d+-", ""), guess);
            if (why != null) {
                whys.put(field, sureness.of(why));
            }
        });
        return whys;
    }

    private List<Why> whys(DraftTask task) {
        ProposedTask suggested = task.suggested();
        if (suggested == null) {
            return Stream.of(Why.of("review.task.content", task.evidence()))
                    .filter(Objects::nonNull)
                    .toList();
        }
        var whys = new ArrayList<@Nullable Why>();
        whys.add(Why.of("review.task.content", suggested.evidence()));
        agencies(suggested.lead()).forEach(found -> whys.add(Why.of("review.task.lead", found)));
        agencies(suggested.coordinate()).forEach(found -> whys.add(Why.of("review.task.coordinate", found)));
        whys.add(Why.of("review.task.deadline", suggested.deadline()));
        return whys.stream().filter(Objects::nonNull).map(sureness::of).toList();
    }

    private static Stream<Evidence> agencies(List<ProposedAgency> agencies) {
        return agencies.stream().map(ProposedAgency::evidence).filter(Objects::nonNull);
    }

    private static List<Mark> marks(Draft draft, Map<String, Guess<?>> guesses) {
        var marks = new ArrayList<Mark>();
        guesses.forEach((field, guess) -> mark(marks, guess.evidence(), "dau-" + field));
        for (DraftTask task : draft.kept()) {
            String target = "viec-" + task.id();
            mark(marks, task.evidence(), target);
            ProposedTask suggested = task.suggested();
            if (suggested != null) {
                Stream.concat(agencies(suggested.lead()), agencies(suggested.coordinate()))
                        .forEach(found -> mark(marks, found, target));
                mark(marks, suggested.deadline().evidence(), target);
            }
        }
        return marks;
    }

    private static void mark(List<Mark> marks, @Nullable Evidence evidence, String target) {
        if (evidence != null) {
            marks.add(new Mark(evidence.start(), evidence.end(), target));
        }
    }
}
