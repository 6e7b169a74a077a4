package vn.dondoc.suggestion;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.reading.GivenFacts;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.Readings;
import vn.dondoc.reading.StoredReading;
import vn.dondoc.work.Claim;
import vn.dondoc.work.Priority;
import vn.dondoc.work.StageResult;

/** The stage between reading and review: suggests what a text says, and nothing where there is no text. */
@Component
public class SuggestionStage {

    private static final Proposal NOTHING = new Proposal(ProposedHeader.UNKNOWN, List.of());

    private final Readings readings;
    private final GivenFacts facts;
    private final Suggestions suggestions;
    private final Proposals proposals;
    private final Clock clock;

    SuggestionStage(Readings readings, GivenFacts facts, Suggestions suggestions, Proposals proposals, Clock clock) {
        this.readings = readings;
        this.facts = facts;
        this.suggestions = suggestions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** The claim's subject is a document. */
    public StageResult suggest(Claim claim) {
        var document = new DocumentId(claim.subject());
        StoredReading read =
                readings.latest(document).orElseThrow(() -> new IllegalStateException("No reading of " + document));
        Proposal proposal =
                read.reading() instanceof Reading.Text text ? suggestions.of(text, facts.of(document)) : NOTHING;
        var stored = new StoredProposal(
                UUID.randomUUID(), document, read.version(), suggestions.rulesVersion(), proposal, clock.instant());
        return new Suggested(claim, proposals, stored);
    }

    private record Suggested(Claim claim, Proposals proposals, StoredProposal proposal) implements StageResult {

        /** What the header says counts beside what the file's name said. */
        @Override
        public Priority priority() {
            return claim.priority()
                    .or(
                            switch (proposal.proposal().header().urgency().value()) {
                                case HOA_TOC -> Priority.HIGHEST;
                                case THUONG_KHAN -> Priority.HIGH;
                                case KHAN -> Priority.RAISED;
                                case NONE -> Priority.NORMAL;
                            });
        }

        @Override
        public void keep() {
            proposals.add(proposal);
        }
    }
}
