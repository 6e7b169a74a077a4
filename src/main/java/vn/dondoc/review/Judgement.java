package vn.dondoc.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.PastTasks;
import vn.dondoc.suggestion.Proposal;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.suggestion.ProposedTask;
import vn.dondoc.suggestion.Verdict;
import vn.dondoc.suggestion.Verdict.Field;
import vn.dondoc.suggestion.Verdict.Outcome;
import vn.dondoc.suggestion.Verdicts;

/** Tells from a decision what became of each guess that it was made on, and hands that to the rules' history. */
@Component
class Judgement {

    private final Materials materials;
    private final AgencyChoices agencies;
    private final PastLeads past;
    private final Verdicts verdicts;

    Judgement(Materials materials, AgencyChoices agencies, PastLeads past, Verdicts verdicts) {
        this.materials = materials;
        this.agencies = agencies;
        this.past = past;
        this.verdicts = verdicts;
    }

    /** To be called in the transaction of the decision. */
    void of(Review review, ReviewState decision) {
        Optional<Material> material = materials.of(review);
        if (material.isPresent()) {
            Proposal proposal = material.get().proposal();
            verdicts.judged(
                    review.document(),
                    material.get().read().version(),
                    decision == ReviewState.CONFIRMED ? confirmed(review, proposal) : refused(proposal));
        }
    }

    void takenBack(DocumentId document) {
        verdicts.withdrawn(document);
    }

    /** Who rejects a document says that it gives nobody a task, and nothing about its head. */
    private static List<Verdict> refused(Proposal proposal) {
        return proposal.tasks().stream()
                .map(task -> Verdict.on(Field.TASK, task.evidence(), Outcome.REFUSED))
                .toList();
    }

    private List<Verdict> confirmed(Review review, Proposal proposal) {
        var all = new ArrayList<Verdict>();
        head(proposal.header(), review.draft().header(), all);
        for (DraftTask task : review.draft().tasks()) {
            task(task, review, all);
        }
        // What was merged into another task is in the draft no more: it was no task of its own.
        Set<ProposedTask> left = review.draft().tasks().stream()
                .map(DraftTask::suggested)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        proposal.tasks().stream()
                .filter(task -> !left.contains(task))
                .forEach(task -> all.add(Verdict.on(Field.TASK, task.evidence(), Outcome.CHANGED)));
        return all;
    }

    private static void head(ProposedHeader guessed, DraftHeader kept, List<Verdict> all) {
        value(Field.NUMBER, guessed.number(), kept.number(), all);
        value(Field.TYPE, guessed.type(), kept.type(), all);
        value(Field.ISSUER, guessed.issuer(), kept.issuer(), all);
        value(Field.ISSUED_ON, guessed.issuedOn(), kept.issuedOn(), all);
        value(Field.SUBJECT, guessed.subject(), kept.subject(), all);
        value(Field.SIGNER, guessed.signer(), kept.signer(), all);
        value(Field.URGENCY, guessed.urgency(), kept.urgency(), all);
    }

    private static void value(Field field, @Nullable Guess<?> guess, @Nullable Object kept, List<Verdict> all) {
        if (guess != null && guess.evidence() != null) {
            boolean same = guess.value() instanceof String words
                    ? kept instanceof String other && words.strip().equals(other.strip())
                    : guess.value().equals(kept);
            all.add(Verdict.on(field, guess.evidence(), same ? Outcome.ACCEPTED : Outcome.CHANGED));
        }
    }

    private void task(DraftTask task, Review review, List<Verdict> all) {
        ProposedTask guessed = task.suggested();
        if (guessed == null) {
            if (task.state() != DraftTask.State.DELETED) {
                Evidence words = task.evidence();
                all.add(
                        words == null
                                ? new Verdict(Field.TASK, AddedTasks.BY_HAND, 100, Outcome.ADDED, null, null)
                                : new Verdict(
                                        Field.TASK,
                                        AddedTasks.BY_HAND,
                                        100,
                                        Outcome.ADDED,
                                        words.start(),
                                        words.end()));
            }
            return;
        }
        if (task.state() == DraftTask.State.DELETED) {
            all.add(Verdict.on(Field.TASK, guessed.evidence(), Outcome.REFUSED));
            return;
        }
        boolean sameWords = task.content().equals(task.asSuggested().content());
        all.add(Verdict.on(Field.TASK, guessed.evidence(), sameWords ? Outcome.ACCEPTED : Outcome.CHANGED));
        agencies(Field.LEAD, guessed.lead(), task.lead(), task, review, all);
        if (guessed.lead().isEmpty() && !task.lead().isEmpty()) {
            past.proposed(review, task.asSuggested().content()).ifPresent(offer -> all.add(ofThePast(offer, task)));
        }
        agencies(Field.COORDINATE, guessed.coordinate(), task.coordinate(), task, review, all);
        value(Field.DEADLINE, guessed.deadline(), task.deadline(), all);
    }

    private static Verdict ofThePast(PastLeads.Offer offer, DraftTask task) {
        boolean right = task.lead().containsAll(offer.leads());
        return new Verdict(
                Field.LEAD, PastTasks.RULE, offer.said(), right ? Outcome.ACCEPTED : Outcome.CHANGED, null, null);
    }

    private void agencies(
            Field field,
            List<ProposedAgency> guessed,
            List<ConfirmedAgency> kept,
            DraftTask task,
            Review review,
            List<Verdict> all) {
        for (ProposedAgency agency : guessed) {
            if (agency.evidence() != null) {
                var asGuessed = new ConfirmedAgency(agency.name(), agency.id());
                boolean right = kept.contains(asGuessed) || expanded(asGuessed, kept, task, review);
                all.add(Verdict.on(field, agency.evidence(), right ? Outcome.ACCEPTED : Outcome.CHANGED));
            }
        }
    }

    /** A group whose members stand in its place was read rightly. */
    private boolean expanded(ConfirmedAgency group, List<ConfirmedAgency> kept, DraftTask task, Review review) {
        var meant =
                agencies.group(group, task.content(), review.draft().header().issuedOn());
        return meant != null
                && meant.members().stream()
                        .anyMatch(member ->
                                kept.stream().anyMatch(one -> member.id().equals(one.id())));
    }
}
