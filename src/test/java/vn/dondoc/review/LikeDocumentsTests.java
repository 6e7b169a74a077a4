package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.Urgency;
import vn.dondoc.testing.Databases;

class LikeDocumentsTests {

    private static final Viewer SPECIALIST = new Viewer("cv", "An", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer AGENCY = new Viewer("so", "Sở", Set.of(Role.AGENCY_LEADER), null);

    private final JdbcClient jdbc = JdbcClient.create(Databases.h2());
    private final Reviews reviews = new Reviews(jdbc);
    private final LikeDocuments like = new LikeDocuments(jdbc);

    @Test
    void theSameNumberIssuerAndYearAreFlaggedInAnySpellingAndNothingElseIs() {
        var one = open("245/TB-VPUBND", "Văn phòng UBND tỉnh", LocalDate.of(2026, 11, 12));
        var again = open("245 / tb-vpubnd", "VĂN PHÒNG  UBND TỈNH", LocalDate.of(2026, 11, 13));
        open("245/TB-VPUBND", "Văn phòng UBND tỉnh", LocalDate.of(2025, 11, 12));
        open("245/TB-VPUBND", "Sở Nội vụ", LocalDate.of(2026, 11, 12));
        var unknown = open("", "Sở Nội vụ", LocalDate.of(2026, 11, 12));
        open("", "Sở Nội vụ", LocalDate.of(2026, 11, 12));

        assertThat(like.of(SPECIALIST, one))
                .singleElement()
                .satisfies(other -> assertThat(other.document()).isEqualTo(again));
        assertThat(like.of(SPECIALIST, List.of(one, again, unknown))).containsOnlyKeys(one, again);
        assertThat(like.of(AGENCY, one)).isEmpty();
    }

    private DocumentId open(String number, String issuer, LocalDate issuedOn) {
        var document = DocumentId.random();
        var header =
                new DraftHeader(number, null, issuer, issuedOn, "", "", Urgency.NONE, Visibility.ASSIGNED_AGENCIES, "");
        reviews.open(document, UUID.randomUUID(), "a.pdf", new Draft(header, List.of()), Instant.EPOCH, null);
        return document;
    }
}
