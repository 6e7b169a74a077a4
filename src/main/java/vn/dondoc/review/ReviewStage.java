package vn.dondoc.review;

import org.springframework.stereotype.Component;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Original;
import vn.dondoc.archive.Originals;
import vn.dondoc.suggestion.Proposals;
import vn.dondoc.suggestion.StoredProposal;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;

/** The stage that ends where the person begins: lays a proposal before the reviewers. */
@Component
public class ReviewStage {

    private final Originals originals;
    private final Proposals proposals;
    private final Opening opening;

    ReviewStage(Originals originals, Proposals proposals, Opening opening) {
        this.originals = originals;
        this.proposals = proposals;
        this.opening = opening;
    }

    /** The claim's subject is a document. */
    public StageResult open(Claim claim) {
        var document = new DocumentId(claim.subject());
        String name = originals.find(document).map(Original::name).orElse("");
        StoredProposal proposal =
                proposals.latest(document).orElseThrow(() -> new IllegalStateException("No proposal for " + document));
        return new Opened(claim, opening, name, proposal);
    }

    private record Opened(Claim claim, Opening opening, String fileName, StoredProposal proposal)
            implements StageResult {

        @Override
        public void keep() {
            opening.open(fileName, proposal);
        }
    }
}
