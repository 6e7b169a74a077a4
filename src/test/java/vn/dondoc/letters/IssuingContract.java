package vn.dondoc.letters;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.agency.Agencies;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.ArchiveInFolder;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasure;
import vn.dondoc.archive.Sha256;
import vn.dondoc.notice.Channel;
import vn.dondoc.notice.Urgings;
import vn.dondoc.post.TestPost;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.rendering.OfficialPapers;
import vn.dondoc.rendering.Papers;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Assignment;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.Task;
import vn.dondoc.tracking.TaskId;
import vn.dondoc.tracking.Tasks;
import vn.dondoc.tracking.TrackedOffice;
import vn.dondoc.work.HandOver;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

/** A letter from its draft to what it does, under Ninh Hải's regulation. */
abstract class IssuingContract {

    static class OnH2Tests extends IssuingContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends IssuingContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final LocalDate DUE = LocalDate.of(2021, 6, 4);
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 14);
    private static final LocalDate LATER = LocalDate.of(2021, 7, 20);

    private final MovableClock clock = new MovableClock("2021-06-14T02:00:00Z");
    private @Nullable TrackedOffice office;

    @TempDir
    Path folder;

    abstract DataSource database();

    @AfterEach
    void close() {
        office().close();
    }

    @Test
    void oneUrgingSpeaksOfEverythingRedAndIsLoggedWithEachTask() throws IOException {
        open();
        UUID first = task("Việc một", DUE, "so-tai-chinh:Sở Tài chính");
        UUID second = task("Việc hai", DUE.plusDays(1), "so-tai-chinh:Sở Tài chính");
        task("Việc còn hạn", LATER, "so-tai-chinh:Sở Tài chính");
        task("Việc của sở khác", DUE, "so-y-te:Sở Y tế");
        var overdue = office().get(OverdueParts.class);
        assertThat(overdue.agencies(Given.OFFICE)).containsExactly("Sở Tài chính", "Sở Y tế");
        Letter draft = draft(LetterKind.URGING, overdue.of(Given.OFFICE, "Sở Tài chính"), null, "");
        assertThat(draft.about()).hasSize(2);
        assertThat(draft.wording().body()).contains("02 nhiệm vụ", "Sở Tài chính", "[nhiem-vu]");
        var finance = Given.agency("so-tai-chinh");
        assertThat(letters().find(finance, draft.id()))
                .as("an agency sees no draft")
                .isEmpty();
        assertThat(issuing().issue(finance, draft.id(), 0, "1/VP", TODAY).done())
                .isFalse();
        assertThat(issuing().issue(Given.OFFICE, draft.id(), 0, " ", TODAY).messageKey())
                .isEqualTo("letters.numberMissing");
        assertThat(issuing()
                        .issue(Given.OFFICE, draft.id(), 0, "1/VP", TODAY.plusDays(1))
                        .done())
                .isFalse();
        assertThat(issuing().issue(Given.OFFICE, draft.id(), 0, "1/VP", TODAY).done())
                .isTrue();
        assertThat(issuing().issue(Given.OFFICE, draft.id(), 1, "2/VP", TODAY).done())
                .as("numbered once")
                .isFalse();
        assertThat(office().get(Urgings.class)
                        .lastOf(List.of(new TaskId(first), new TaskId(second)))
                        .values())
                .hasSize(2)
                .allMatch(urged ->
                        urged.channel() == Channel.LETTER && urged.text().contains("1/VP"));
        Letter issued = letters().find(finance, draft.id()).orElseThrow();
        assertThat(letters().urgings(finance, List.of(first, UUID.randomUUID())))
                .extracting(Letter::id)
                .containsExactly(draft.id());
        assertThat(letters().urgings(Given.agency("so-y-te"), List.of(first))).isEmpty();
        assertThat(letters().urgings(finance, List.of())).isEmpty();
        assertThat(new UrgingLetters(letters(), office().get(Archive.class)).of(finance, List.of(second)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.number()).isEqualTo("1/VP");
                    assertThat(one.pdf().read()).startsWith('%', 'P', 'D', 'F');
                });
        assertThat(new String(
                        issuing().file(finance, issued, Issuing.Form.PDF).orElseThrow(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(letters().find(Given.agency("so-y-te"), draft.id())).isEmpty();
        Letter again = draft(LetterKind.URGING, overdue.of(Given.OFFICE, "Sở Y tế"), null, "");
        assertThat(issuing().issue(Given.OFFICE, again.id(), 0, "1/VP", TODAY).messageKey())
                .isEqualTo("letters.numberTaken");
    }

    @Test
    void aNumberedExtensionMovesTheDayAndADraftDoesNot() throws IOException {
        open();
        UUID task = task("Việc", LocalDate.of(2021, 6, 30), "so-tai-chinh:Sở Tài chính");
        assertThat(office().get(Drafting.class)
                        .draft(Given.OFFICE, new Drafting.Wanted(LetterKind.EXTENSION_GRANTED, about(task), null, "")))
                .as("nobody asked")
                .isEmpty();
        office().askForMoreTime(Given.agency("so-tai-chinh"), task, LATER);
        Letter draft = draft(LetterKind.EXTENSION_GRANTED, about(task), null, "");
        assertThat(draft.day()).isEqualTo(LATER);
        assertThat(draft.wording().body()).contains("20/7/2021", "8/STC", "30/6/2021");
        var words = new Letter.Wording("gia hạn", "Sở Tài chính", "Đồng ý./.", "Lưu: VT", "chairman", "A");
        assertThat(letters().reword(draft.id(), 0, words, LATER)).isTrue();
        assertThat(letters().reword(draft.id(), 0, words, LATER)).as("one wins").isFalse();
        assertThat(part(task).dueOn()).isEqualTo(LocalDate.of(2021, 6, 30));
        assertThat(issuing().issue(Given.OFFICE, draft.id(), 1, "9/UBND", TODAY).done())
                .isTrue();
        assertThat(part(task).dueOn()).isEqualTo(LATER);
        assertThat(part(task).extensions()).isEqualTo(1);
    }

    @Test
    void whereTheAnswerComesTooLateTheLetterGetsNoNumber() throws IOException {
        open();
        UUID task = task("Việc", LocalDate.of(2021, 6, 30), "so-tai-chinh:Sở Tài chính");
        office().askForMoreTime(Given.agency("so-tai-chinh"), task, LATER);
        Letter granted = draft(LetterKind.EXTENSION_GRANTED, about(task), null, "");
        Letter refused = draft(LetterKind.EXTENSION_REFUSED, about(task), null, "Không thể chậm hơn.");
        assertThat(issuing()
                        .issue(Given.OFFICE, refused.id(), 0, "9/UBND", TODAY)
                        .done())
                .isTrue();
        assertThat(issuing()
                        .issue(Given.OFFICE, granted.id(), 0, "10/UBND", TODAY)
                        .done())
                .isFalse();
        assertThat(letters().find(Given.OFFICE, granted.id()).orElseThrow().draft())
                .isTrue();
        assertThat(letters().discard(granted.id(), 0)).isTrue();
        assertThat(letters().discard(refused.id(), 1))
                .as("what has a number stays")
                .isFalse();
    }

    @Test
    void aDocumentThatWasSecretTakesTheWordsOfItsLettersAlong() throws IOException {
        open();
        var given = Given.task("Việc", DUE, List.of("so-tai-chinh:Sở Tài chính"), List.of());
        var directive = Given.directive("12/UBND", LocalDate.of(2021, 5, 4), given);
        office().register(directive);
        Letter draft = draft(LetterKind.URGING, about(given.id()), null, "");
        issuing().issue(Given.OFFICE, draft.id(), 0, "1/VP", TODAY);
        var erasing = office().get(LetterErasing.class);
        var erasure = new Erasure(List.of(directive.documentId()));
        UUID scan = scanned(draft.id());
        erasing.gather(erasure);
        assertThat(erasure.documents()).as("the signed paper goes, too").contains(new DocumentId(scan));
        assertThat(erasure.bytes()).extracting(Sha256::hex).contains("a".repeat(64));
        assertThat(erasing.eraseFiles(erasure)).isEqualTo(2);
        assertThat(erasing.eraseFiles(erasure)).as("safe to repeat").isZero();
        assertThat(erasing.eraseRows(erasure)).isEqualTo(2);
        Letter left = letters().find(Given.OFFICE, draft.id()).orElseThrow();
        assertThat(left.wording().body()).isEqualTo("(đã gỡ)");
        assertThat(issuing().file(Given.OFFICE, left, Issuing.Form.PDF)).isEmpty();
    }

    private UUID scanned(UUID letter) {
        var jdbc = office().get(JdbcClient.class);
        UUID document = UUID.randomUUID();
        UUID receipt = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO original (id, sha256, name, media_type, size_bytes, archived_at)
                        VALUES (:id, :hash, 'ban-ky.pdf', 'application/pdf', 10, CURRENT_TIMESTAMP)
                        """).param("id", document).param("hash", "a".repeat(64)).update();
        jdbc.sql("""
                        INSERT INTO receipt (id, source_kind, name, size_bytes, fate, document_id, seen_at)
                        VALUES (:id, 'RESULT', 'ban-ky.pdf', 10, 'ACCEPTED', :document, CURRENT_TIMESTAMP)
                        """).param("id", receipt).param("document", document).update();
        jdbc.sql("""
                        INSERT INTO letter_scan (receipt_id, letter_id, added_by, added_name, added_at)
                        VALUES (:receipt, :letter, 'chi', 'Chị Chi', CURRENT_TIMESTAMP)
                        """).param("receipt", receipt).param("letter", letter).update();
        return document;
    }

    private void open() {
        var more = new ArrayList<>(TrackedOffice.withMatters());
        more.addAll(TestPost.beans());
        more.addAll(List.of(
                WorkQueue.class,
                HandOver.class,
                Nudges.class,
                Agencies.class,
                Urgings.class,
                LetterWords.class,
                Letters.class,
                Drafting.class,
                Issuing.class,
                OverdueParts.class,
                LetterErasing.class));
        var given = new HashMap<Class<?>, Object>(TestPost.off());
        given.put(Regulations.class, Regulations.load(null, "ninh-hai", () -> LocalDate.now(clock)));
        given.put(Archive.class, ArchiveInFolder.in(folder));
        given.put(OfficialPapers.class, Papers.SHIPPED);
        office = TrackedOffice.over(database(), clock, given, more.toArray(Class<?>[]::new));
    }

    private UUID task(String content, LocalDate due, String lead) {
        var given = Given.task(content, due, List.of(lead), List.of());
        office().register(Given.issuedBy(
                "UBND huyện Ninh Hải", Given.directive("12/UBND", LocalDate.of(2021, 5, 4), given)));
        return given.id();
    }

    private Letter draft(LetterKind kind, List<Letter.About> about, @Nullable LocalDate day, String text) {
        UUID id = office().get(Drafting.class)
                .draft(Given.OFFICE, new Drafting.Wanted(kind, about, day, text))
                .orElseThrow();
        return letters().find(Given.OFFICE, id).orElseThrow();
    }

    private List<Letter.About> about(UUID task) {
        return List.of(new Letter.About(new TaskId(task), part(task).id()));
    }

    private Assignment part(UUID task) {
        return office().get(Tasks.class)
                .find(Given.OFFICE, new TaskId(task))
                .map(Task::leads)
                .orElseThrow()
                .getFirst();
    }

    private Letters letters() {
        return office().get(Letters.class);
    }

    private Issuing issuing() {
        return office().get(Issuing.class);
    }

    private TrackedOffice office() {
        return requireNonNull(office);
    }
}
