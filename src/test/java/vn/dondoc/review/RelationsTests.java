package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

class RelationsTests {

    private static final Viewer AN = new Viewer("an", "Anh An", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer AGENCY =
            new Viewer("binh", "Bình", Set.of(Role.AGENCY_OFFICER), new AgencyId("so-tai-chinh"));
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

        private final JdbcClient jdbc;
        private final Wiring office;
        private final Relations relations;
        private final DocumentId old;
        private final DocumentId late;

        Contract(DataSource database) {
            jdbc = JdbcClient.create(database);
            office = Wiring.over(
                    database,
                    new MovableClock(NOON.toString()),
                    Path.of("target/test-data"),
                    Reviews.class,
                    Relations.class,
                    AuditTrail.class);
            relations = office.get(Relations.class);
            old = confirmed("12/QĐ-UBND", LocalDate.of(2026, 1, 5));
            late = confirmed("45/QĐ-UBND", LocalDate.of(2026, 6, 1));
        }

        @Test
        void aRelationIsSeenFromBothSidesWithWhoSaidIt() {
            assertThat(relations.relate(AN, late, old, RelationKind.REPLACES, "thay thế Quyết định số 12/QĐ-UBND"))
                    .isTrue();

            assertThat(relations.of(AN, late)).singleElement().satisfies(one -> {
                assertThat(one.words()).isEqualTo("relation.REPLACES");
                assertThat(one.other()).isEqualTo(old);
                assertThat(one.number()).isEqualTo("12/QĐ-UBND");
                assertThat(one.decidedBy()).isEqualTo("Anh An");
                assertThat(one.confirmed()).isTrue();
            });
            assertThat(relations.of(AN, old)).singleElement().satisfies(one -> {
                assertThat(one.words()).isEqualTo("relation.REPLACES.back");
                assertThat(one.other()).isEqualTo(late);
            });
        }

        @Test
        void aPersonChangesHisMindAndWhatHeDismissedIsNotAskedAgain() {
            relations.relate(AN, late, old, RelationKind.REPLACES, "thay thế");
            relations.relate(AN, late, old, RelationKind.AMENDS, null);
            assertThat(relations.of(AN, late)).singleElement().satisfies(one -> {
                assertThat(one.kind()).isEqualTo(RelationKind.AMENDS);
                assertThat(one.quote()).isEqualTo("thay thế");
            });

            assertThat(relations.dismiss(AN, late, old)).isTrue();

            assertThat(relations.of(AN, late)).isEmpty();
            assertThat(relations.of(AN, old)).isEmpty();
            assertThat(relations.judged(late)).containsExactly(old);
            assertThat(office.get(AuditTrail.class).of("document", late.toString()))
                    .extracting(entry -> entry.action())
                    .containsExactly("review.related", "review.related", "review.unrelated");
        }

        @Test
        void nothingIsRelatedToItselfOrToWhatIsNotThere() {
            assertThat(relations.relate(AN, late, late, RelationKind.AMENDS, null))
                    .isFalse();
            assertThat(relations.relate(AN, late, DocumentId.random(), RelationKind.AMENDS, null))
                    .isFalse();
        }

        @Test
        void confirmedDirectivesAreFoundByTheirNumber() {
            assertThat(relations.numbered(AN, List.of("12/QĐ-UBND", "99/UBND")))
                    .extracting(Relations.Registered::document)
                    .containsExactly(old);
            assertThat(relations.beginning(AN, "4 5/qđ"))
                    .extracting(Relations.Registered::number)
                    .containsExactly("45/QĐ-UBND");
            assertThat(relations.beginning(AN, "1")).isEmpty();
            assertThat(relations.beginning(AN, "%%")).isEmpty();
        }

        @Test
        void anAgencySeesAndSaysNothing() {
            relations.relate(AN, late, old, RelationKind.REPLACES, null);

            assertThat(relations.of(AGENCY, late)).isEmpty();
            assertThat(relations.numbered(AGENCY, List.of("12/QĐ-UBND"))).isEmpty();
            assertThat(relations.beginning(AGENCY, "12/")).isEmpty();
            assertThat(relations.relate(AGENCY, old, late, RelationKind.AMENDS, null))
                    .isFalse();
            assertThat(relations.dismiss(AGENCY, late, old)).isFalse();
        }

        private DocumentId confirmed(String number, LocalDate day) {
            DocumentId id = DocumentId.random();
            office.get(Reviews.class)
                    .open(
                            id,
                            UUID.randomUUID(),
                            "van-ban.pdf",
                            Draft.of(ADocument.ordinary().number(number).proposal()),
                            NOON,
                            null);
            jdbc.sql("""
                            INSERT INTO confirmed_directive (document_id, number, issuer, issued_on, content, confirmed_by, confirmed_at)
                            VALUES (:id, :number, 'UBND tỉnh', :day, '{}', 'an', :at)
                            """)
                    .param("id", id.value())
                    .param("number", number)
                    .param("day", day)
                    .param("at", NOON.atOffset(java.time.ZoneOffset.UTC))
                    .update();
            return id;
        }
    }
}
