package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.testing.Databases;

class ReviewsTests {

    private static final Viewer OFFICE = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer AGENCY =
            new Viewer("binh", "Bình", Set.of(Role.AGENCY_OFFICER), new AgencyId("so-tai-chinh"));
    private static final UUID PROPOSAL = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-06-02T05:00:00Z");

    @Nested
    class OnH2 extends Contract {
        OnH2() {
            super(Databases.h2());
        }
    }

    @Nested
    class OnPostgres extends Contract {
        OnPostgres() {
            super(Databases.postgres());
        }
    }

    abstract static class Contract {

        private final Reviews reviews;

        Contract(DataSource database) {
            reviews = new Reviews(JdbcClient.create(database));
        }

        @Test
        void aDocumentIsOpenedOnce() {
            Draft draft = Draft.of(ADocument.ordinary().number("1/UBND").proposal());
            DocumentId document = DocumentId.random();

            assertThat(reviews.open(document, PROPOSAL, "a.pdf", draft, NOON, null))
                    .isTrue();
            assertThat(reviews.open(document, PROPOSAL, "a.pdf", draft, NOON, null))
                    .isFalse();
        }

        @Test
        void aDraftComesBackAsItWasSaved() {
            DocumentId document = open(ADocument.ordinary(), NOON);
            Review before = reviews.of(document, OFFICE).orElseThrow();
            Draft draft = before.draft()
                    .changing(before.draft().tasks().getFirst().id(), task -> task.with(DraftTask.State.DELETED));

            assertThat(reviews.save(before, draft)).isTrue();

            Review after = reviews.of(document, OFFICE).orElseThrow();
            assertThat(after.draft()).isEqualTo(draft);
            assertThat(after.state()).isEqualTo(ReviewState.DRAFT);
        }

        @Test
        void whoeverSavesUponAnOldVersionIsTold() {
            DocumentId document = open(ADocument.ordinary(), NOON);
            Review both = reviews.of(document, OFFICE).orElseThrow();
            assertThat(reviews.save(both, new Draft(both.draft().header(), List.of())))
                    .isTrue();

            assertThat(reviews.save(both, both.draft())).isFalse();
            assertThat(reviews.decide(both, ReviewState.CONFIRMED, "an", NOON, null))
                    .isFalse();
        }

        @Test
        void aDecisionIsMadeOnce() {
            DocumentId document = open(ADocument.ordinary(), NOON);
            Review review = reviews.of(document, OFFICE).orElseThrow();

            assertThat(reviews.decide(review, ReviewState.REJECTED, "an", NOON, "không giao việc"))
                    .isTrue();
            Review decided = reviews.of(document, OFFICE).orElseThrow();
            assertThat(reviews.decide(decided, ReviewState.CONFIRMED, "an", NOON, null))
                    .isFalse();
            assertThat(reviews.save(decided, decided.draft())).isFalse();
            assertThat(decided.reason()).isEqualTo("không giao việc");
            assertThat(reviews.decided(OFFICE, 5))
                    .extracting(Reviews.Decided::document)
                    .containsExactly(document);
            assertThat(reviews.waiting(OFFICE)).isZero();
        }

        @Test
        void anAgencySeesNothingOfAReview() {
            DocumentId document = open(ADocument.ordinary(), NOON);

            assertThat(reviews.of(document, AGENCY)).isEmpty();
            assertThat(reviews.decided(AGENCY, 10)).isEmpty();
            assertThat(reviews.waiting(AGENCY)).isZero();
        }

        private DocumentId open(ADocument document, Instant at) {
            DocumentId id = DocumentId.random();
            reviews.open(
                    id,
                    PROPOSAL,
                    "van-ban.pdf",
                    Draft.of(document.number("1/UBND").proposal()),
                    at,
                    null);
            return id;
        }
    }
}
