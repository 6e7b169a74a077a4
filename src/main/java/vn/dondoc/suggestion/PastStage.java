package vn.dondoc.suggestion;

import org.springframework.stereotype.Component;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.intake.Defaults;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.Receipt;
import vn.dondoc.reading.GivenFacts;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.Readings;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;

/** The stage in which a document of the past ends: its header is noted, and nobody is asked. */
@Component
public class PastStage {

    private final Readings readings;
    private final GivenFacts facts;
    private final Ledger ledger;
    private final PastDirectives past;
    private final GivenTypes types;
    private final Papers papers = new Papers();

    PastStage(Readings readings, GivenFacts facts, Ledger ledger, PastDirectives past, GivenTypes types) {
        this.readings = readings;
        this.facts = facts;
        this.ledger = ledger;
        this.past = past;
        this.types = types;
    }

    /** Called by routes/25-past.camel.yaml; the claim's subject is a document. */
    public StageResult describe(Claim claim) {
        var document = new DocumentId(claim.subject());
        var read = readings.latest(document).orElseThrow(() -> new IllegalStateException("No reading of " + document));
        var header = given(
                document,
                read.reading() instanceof Reading.Text text
                        ? papers.in(text).getFirst().header()
                        : ProposedHeader.UNKNOWN);
        var defaults = ledger.acceptedAs(document).map(Receipt::defaults).orElse(Defaults.NONE);
        var directive = PastDirective.of(document, read.version(), header, types.of(defaults), defaults.label());
        return new Described(claim, past, directive);
    }

    /** What the sender stated goes before what was read. */
    private ProposedHeader given(DocumentId document, ProposedHeader read) {
        return new GivenHeader(facts.of(document)).over(read);
    }

    private record Described(Claim claim, PastDirectives past, PastDirective directive) implements StageResult {

        @Override
        public void keep() {
            past.put(directive);
        }
    }
}
