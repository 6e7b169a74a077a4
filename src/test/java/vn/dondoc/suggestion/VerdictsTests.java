package vn.dondoc.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.Verdict.Field;
import vn.dondoc.suggestion.Verdict.Outcome;
import vn.dondoc.suggestion.Verdicts.Tally;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.Wiring;

class VerdictsTests {

    private static final Evidence WORDS = new Evidence(10, 30, "Giao Sở Tài chính rà soát", "giao", 0.946);

    @Nested
    class OnH2Tests extends Contract {
        OnH2Tests() {
            super(Databases.h2());
        }
    }

    @Nested
    class OnPostgresTests extends Contract {
        OnPostgresTests() {
            super(Databases.postgres());
        }
    }

    abstract static class Contract {

        private final Wiring wiring;
        private final Verdicts verdicts;

        Contract(DataSource database) {
            var noon = Clock.fixed(Instant.parse("2026-06-02T05:00:00Z"), ZoneOffset.UTC);
            wiring = Wiring.over(database, noon, Path.of("target"), Verdicts.class, Trusts.class);
            verdicts = wiring.get(Verdicts.class);
        }

        @AfterEach
        void close() {
            wiring.close();
        }

        @Test
        void verdictsAreCountedByRuleFieldSurenessAndEnd() {
            judged(DocumentId.random(), Verdict.on(Field.TASK, WORDS, Outcome.ACCEPTED));
            judged(
                    DocumentId.random(),
                    Verdict.on(Field.TASK, WORDS, Outcome.ACCEPTED),
                    Verdict.on(Field.TASK, WORDS, Outcome.REFUSED));

            assertThat(verdicts.tallies())
                    .containsExactlyInAnyOrder(
                            new Tally(Field.TASK, "giao", 95, Outcome.ACCEPTED, 2),
                            new Tally(Field.TASK, "giao", 95, Outcome.REFUSED, 1));
        }

        @Test
        void aDocumentDecidedAnewCountsOnceAndATakenBackOneNotAtAll() {
            DocumentId document = DocumentId.random();
            judged(document, Verdict.on(Field.TASK, WORDS, Outcome.REFUSED));
            judged(document, Verdict.on(Field.TASK, WORDS, Outcome.ACCEPTED));
            assertThat(verdicts.tallies()).containsExactly(new Tally(Field.TASK, "giao", 95, Outcome.ACCEPTED, 1));

            wiring.transactions().executeWithoutResult(status -> verdicts.withdrawn(document));
            assertThat(verdicts.tallies()).isEmpty();
        }

        @Test
        void aVerdictSaysWhereItsWordsStandAndNeverWhatTheyAre() {
            DocumentId document = DocumentId.random();
            judged(document, Verdict.on(Field.TASK, WORDS, Outcome.CHANGED));

            assertThat(verdicts.places("giao", 5, Outcome.CHANGED, Outcome.REFUSED))
                    .containsExactly(new Verdicts.Place(document, 3, Field.TASK, Outcome.CHANGED, 10, 30));
            var columns = wiring.get(org.springframework.jdbc.core.simple.JdbcClient.class)
                    .sql("SELECT * FROM verdict")
                    .query()
                    .listOfRows();
            assertThat(columns).isNotEmpty();
            assertThat(columns.toString()).doesNotContain("Tài chính", "rà soát");
        }

        @Test
        void aProbabilityFollowsTheNextVerdictAtOnce() {
            Trusts trusts = wiring.get(Trusts.class);
            double before = trusts.of(Field.TASK, "giao", 95).probability();
            judged(DocumentId.random(), Verdict.on(Field.TASK, WORDS, Outcome.REFUSED));

            assertThat(trusts.of(Field.TASK, "giao", 95).probability()).isLessThan(before);
        }

        private void judged(DocumentId document, Verdict... all) {
            wiring.transactions().executeWithoutResult(status -> verdicts.judged(document, 3, List.of(all)));
        }
    }
}
