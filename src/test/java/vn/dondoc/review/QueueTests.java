package vn.dondoc.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.Delegations;
import vn.dondoc.access.OfficePeople;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.intake.Source;
import vn.dondoc.suggestion.Urgency;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.work.Outbox;

class QueueTests {

    private static final Viewer AN = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer CHI = new Viewer("chi", "Chi", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer AGENCY =
            new Viewer("binh", "Bình", Set.of(Role.AGENCY_OFFICER), new AgencyId("so-tai-chinh"));
    private static final Instant NOON = Instant.parse("2026-06-02T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);

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
        private final Reviews reviews;
        private final Queue queue;

        Contract(DataSource database) {
            jdbc = JdbcClient.create(database);
            office = Wiring.over(
                    database,
                    new MovableClock(NOON.toString()),
                    Path.of("target/test-data"),
                    Reviews.class,
                    Queue.class,
                    Delegations.class,
                    OfficePeople.class,
                    AuditTrail.class,
                    Outbox.class,
                    Duties.class,
                    Sharing.class,
                    Assigning.class,
                    Specialists.class,
                    QueueChoices.class);
            reviews = office.get(Reviews.class);
            queue = office.get(Queue.class);
            account("an", "An");
            account("chi", "Chi");
            account("dung", "Dũng");
        }

        @Test
        void urgentOnesComeFirstThenTheOldest() {
            DocumentId young = open("1/UBND", Urgency.NONE, 60);
            DocumentId old = open("2/UBND", Urgency.NONE, 0);
            DocumentId express = open("3/UBND", Urgency.HOA_TOC, 120);
            DocumentId urgent = open("4/UBND", Urgency.KHAN, 90);

            assertThat(documents(QueueFilter.ALL)).containsExactly(express, urgent, old, young);
            assertThat(queue.count(AN, QueueFilter.ALL)).isEqualTo(4);
            assertThat(reviews.waiting(AN)).isEqualTo(4);
        }

        @Test
        void whoIsNarrowedToFieldsOrUnitsSeesTheirsWhatIsOfNoneAndWhatWasGivenToHim() {
            DocumentId investment = open("1/UBND-KT", Urgency.NONE, 0);
            DocumentId health = open("2/UBND-NC", Urgency.NONE, 1);
            DocumentId none = open("3/QĐ-UBND", Urgency.NONE, 2);
            field(investment, "Đầu tư");
            field(health, "Y tế");
            var ofInvestment = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null, Set.of("Đầu tư"), null);
            var ofEconomy = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null, Set.of(), "KT, TH", null);
            var leaderToo = new Viewer(
                    "an", "An", Set.of(Role.OFFICE_SPECIALIST, Role.OFFICE_LEADER), null, Set.of("Đầu tư"), "KT", null);

            for (Viewer narrowed : List.of(ofInvestment, ofEconomy)) {
                assertThat(of(queue.page(narrowed, QueueFilter.ALL, Queue.From.TOP, 10)))
                        .containsExactly(investment, none);
                assertThat(queue.count(narrowed, QueueFilter.ALL)).isEqualTo(2);
                assertThat(reviews.waiting(narrowed)).isEqualTo(2);
                assertThat(queue.units(narrowed)).extracting(Queue.Unit::symbol).doesNotContain("UBND-NC");
                assertThat(queue.loads(narrowed))
                        .extracting(Queue.Load::waiting)
                        .containsExactly(2);
                assertThat(reviews.of(health, narrowed)).isEmpty();
                assertThat(reviews.stateOf(health, narrowed)).isEmpty();
                assertThat(office.get(Assigning.class).give(narrowed, List.of(health), "chi"))
                        .isZero();
            }
            assertThat(queue.count(leaderToo, QueueFilter.ALL)).isEqualTo(3);

            office.get(Assigning.class).give(CHI, List.of(health), "an");
            assertThat(reviews.of(health, ofInvestment)).isPresent();
            assertThat(queue.count(ofEconomy, QueueFilter.ALL)).isEqualTo(3);
        }

        private void field(DocumentId document, String field) {
            jdbc.sql("UPDATE review SET field = :field WHERE document_id = :id")
                    .param("field", field)
                    .param("id", document.value())
                    .update();
        }

        @Test
        void pagesGoForthAndBackAlthoughDocumentsComeInBetween() {
            var all = new ArrayList<DocumentId>();
            for (int n = 0; n < 7; n++) {
                all.add(open(n + "/UBND", Urgency.NONE, n));
            }
            Queue.Page first = queue.page(AN, QueueFilter.ALL, Queue.From.TOP, 3);
            open("99/UBND", Urgency.HOA_TOC, 99);

            Queue.Page second = behind(first);
            Queue.Page third = behind(second);
            Queue.Page again = queue.page(
                    AN, QueueFilter.ALL, new Queue.From(third.lines().getFirst().key(), true), 3);

            assertThat(first.before()).isFalse();
            assertThat(of(second)).containsExactlyElementsOf(all.subList(3, 6));
            assertThat(of(third)).containsExactly(all.get(6));
            assertThat(third.after()).isFalse();
            assertThat(of(again)).containsExactlyElementsOf(all.subList(3, 6));
            assertThat(again.before()).isTrue();
            assertThat(again.after()).isTrue();
        }

        @Test
        void whatIsDecidedLeavesTheQueue() {
            DocumentId document = open("1/UBND", Urgency.NONE, 0);
            Review review = reviews.of(document, AN).orElseThrow();

            assertThat(reviews.decide(review, ReviewState.CONFIRMED, "an", NOON, null))
                    .isTrue();

            assertThat(documents(QueueFilter.ALL)).isEmpty();
            assertThat(assigning().give(AN, List.of(document), "chi")).isZero();
        }

        @Test
        void aFilterNarrowsByEverythingItNames() {
            DocumentId economy = open("1/UBND-KT", Urgency.KHAN, 0);
            DocumentId culture = open("2/UBND-KGVX", Urgency.NONE, 1);
            queue.came(economy, Source.Kind.MAIL);
            queue.came(culture, Source.Kind.FOLDER);
            jdbc.sql("UPDATE review SET register_by = :day WHERE document_id = :id")
                    .param("day", TODAY.minusDays(1))
                    .param("id", culture.value())
                    .update();
            assigning().give(AN, List.of(culture), "chi");

            assertThat(documents(filter("don-vi=UBND-KT"))).containsExactly(economy);
            assertThat(documents(filter("khan=KHAN"))).containsExactly(economy);
            assertThat(documents(filter("nguon=FOLDER"))).containsExactly(culture);
            assertThat(documents(filter("qua-han=true"))).containsExactly(culture);
            assertThat(documents(filter("cua=chi"))).containsExactly(culture);
            assertThat(documents(filter("cua=chua-giao"))).containsExactly(economy);
            assertThat(documents(filter("cua=toi"))).isEmpty();
            assertThat(documents(filter("trang-thai=DRAFT"))).isEmpty();
            assertThat(documents(filter("loai=CONG_VAN&don-vi=UBND-KT"))).containsExactly(economy);
            assertThat(queue.units(AN)).extracting(Queue.Unit::symbol).containsExactly("UBND-KGVX", "UBND-KT");
        }

        @Test
        void whoeverStandsInSeesWhatWaitsForTheAbsentOne() {
            DocumentId document = open("1/UBND", Urgency.NONE, 0);
            assigning().give(AN, List.of(document), "chi");
            away("chi", TODAY, TODAY.plusDays(3), "an");

            assertThat(documents(filter("cua=toi"))).containsExactly(document);
            assertThat(office.get(Specialists.class).board(AN).all())
                    .filteredOn(one -> one.person().account().equals("chi"))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.waiting()).isEqualTo(1);
                        assertThat(requireNonNull(one.away()).substituteName()).isEqualTo("An");
                    });
        }

        @Test
        void documentsGoToTheUnitsSpecialistThenToTheFieldsAndToWhomLeastWaits() {
            duty(Duty.Kind.UNIT, "KT", "an");
            duty(Duty.Kind.UNIT, "UBND-KT", "chi");
            duty(Duty.Kind.FIELD, "Nội chính", "dung");
            assigning().give(AN, List.of(open("1/UBND-KT", Urgency.NONE, 0)), "an");

            assertThat(share("2/UBND-KT", "")).contains("chi");
            assertThat(share("2/UBND-KT", "nội chính")).contains("chi");
            assertThat(share("3/UBND-NC", "NỘI CHÍNH")).contains("dung");
            assertThat(share("4/UBND-KGVX", "Văn xã")).isEmpty();
            assertThat(share("", "")).isEmpty();
        }

        @Test
        void whoeverIsAwayPassesNewOnesOnAndACircleOfAbsentOnesEnds() {
            duty(Duty.Kind.UNIT, "KT", "an");
            away("an", TODAY, TODAY, "chi");
            assertThat(share("2/UBND-KT", "")).contains("chi");

            away("chi", TODAY, TODAY, "an");
            assertThat(share("2/UBND-KT", "")).isEmpty();
        }

        @Test
        void manyAreGivenAtOnceAndTheTrailSaysFromWhomToWhom() {
            duty(Duty.Kind.UNIT, "KT", "dung");
            DocumentId one = open("1/UBND-KT", Urgency.NONE, 0);
            DocumentId two = open("2/UBND-NC", Urgency.NONE, 1);

            assertThat(assigning().give(AN, List.of(one, two), "chi")).isEqualTo(2);
            assertThat(assigning().give(AN, List.of(one, two), "chi")).isZero();
            assertThat(assigning().give(AN, List.of(one), "nobody-of-this-name"))
                    .isZero();
            assertThat(assigning().giveByTable(AN, List.of(one, two))).isEqualTo(1);
            assertThat(assigning().give(AN, List.of(two), null)).isEqualTo(1);

            assertThat(queue.given(AN, List.of(one, two)))
                    .containsEntry(one, "dung")
                    .containsEntry(two, "");
            assertThat(office.get(AuditTrail.class).of("document", one.toString()))
                    .extracting(entry -> entry.detail())
                    .containsExactly("– → chi", "chi → dung");
        }

        @Test
        void aPersonsFilterIsRememberedAndOneThatIsNoLongerUnderstoodShowsEverything() {
            QueueChoices choices = office.get(QueueChoices.class);
            assertThat(choices.of(AN)).isEqualTo(QueueFilter.ALL);

            choices.remember(AN, filter("cua=toi&don-vi=UBND-KT"));
            choices.remember(CHI, filter("khan=HOA_TOC"));
            choices.remember(CHI, QueueFilter.ALL);

            assertThat(choices.of(AN)).isEqualTo(filter("cua=toi&don-vi=UBND-KT"));
            assertThat(choices.of(CHI)).isEqualTo(QueueFilter.ALL);
            assertThat(filter("khan=VERY&loai=VAN")).isEqualTo(QueueFilter.ALL);
        }

        @Test
        void anAgencySeesNothingOfTheQueue() {
            DocumentId document = open("1/UBND-KT", Urgency.NONE, 0);

            assertThat(queue.page(AGENCY, QueueFilter.ALL, Queue.From.TOP, 5).lines())
                    .isEmpty();
            assertThat(queue.count(AGENCY, QueueFilter.ALL)).isZero();
            assertThat(queue.loads(AGENCY)).isEmpty();
            assertThat(queue.units(AGENCY)).isEmpty();
            assertThat(office.get(Specialists.class).board(AGENCY).all()).isEmpty();
            assertThat(assigning().give(AGENCY, List.of(document), "chi")).isZero();
        }

        private Assigning assigning() {
            return office.get(Assigning.class);
        }

        private java.util.Optional<String> share(String number, String field) {
            return office.get(Sharing.class).now(AN).of(number, field);
        }

        private void duty(Duty.Kind kind, String word, String account) {
            assertThat(office.get(Duties.class).add(AN, new Duty(UUID.randomUUID(), kind, word, account)))
                    .isTrue();
        }

        private void away(String who, LocalDate from, LocalDate to, String substitute) {
            jdbc.sql("""
                            INSERT INTO delegation
                                (id, absent_login, substitute_login, from_day, to_day, reason, created_by, created_at)
                            VALUES (:id, :absent, :substitute, :from, :to, '', 'an', :at)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("absent", who)
                    .param("substitute", substitute)
                    .param("from", from)
                    .param("to", to)
                    .param("at", NOON.atOffset(java.time.ZoneOffset.UTC))
                    .update();
        }

        private QueueFilter filter(String query) {
            return QueueFilter.parse(query);
        }

        private Queue.Page behind(Queue.Page page) {
            return queue.page(
                    AN, QueueFilter.ALL, new Queue.From(page.lines().getLast().key(), false), 3);
        }

        private List<DocumentId> documents(QueueFilter filter) {
            return of(queue.page(AN, filter, Queue.From.TOP, 50));
        }

        private static List<DocumentId> of(Queue.Page page) {
            return page.lines().stream().map(Queue.Line::document).toList();
        }

        private DocumentId open(String number, Urgency urgency, int seconds) {
            DocumentId id = DocumentId.random();
            reviews.open(
                    id,
                    UUID.randomUUID(),
                    "van-ban.pdf",
                    Draft.of(ADocument.ordinary().urgent(urgency).number(number).proposal()),
                    NOON.plusSeconds(seconds),
                    null);
            return id;
        }

        private void account(String login, String name) {
            jdbc.sql("""
                            INSERT INTO account
                                (id, login, name, password_hash, roles, must_change_password, disabled, failed_logins, stamp, created_at)
                            VALUES (:id, :login, :name, '', 'OFFICE_SPECIALIST', FALSE, FALSE, 0, 0, :at)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("login", login)
                    .param("name", name)
                    .param("at", NOON.atOffset(java.time.ZoneOffset.UTC))
                    .update();
        }
    }
}
