package vn.dondoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.search.Found.Hit;
import vn.dondoc.search.Found.Piece;
import vn.dondoc.search.Question.Choices;
import vn.dondoc.search.Question.Order;
import vn.dondoc.search.Question.State;
import vn.dondoc.suggestion.DocumentType;

class LuceneDirectiveIndexTests {

    private static final AgencyId FINANCE = new AgencyId("so-tai-chinh");
    private static final Viewer OFFICE = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer FINANCE_OFFICER = new Viewer("binh", "Bình", Set.of(Role.AGENCY_OFFICER), FINANCE);
    private static final Viewer HEALTH_OFFICER =
            new Viewer("chi", "Chi", Set.of(Role.AGENCY_OFFICER), new AgencyId("so-y-te"));

    @TempDir
    Path data;

    private LuceneDirectiveIndex index;

    @BeforeEach
    void open() {
        index = opened();
        put(directive("128/QĐ-UBND", "Về việc hòa giải ở cơ sở", "Giao Sở Tư pháp hoà giải tranh chấp tại xã Ea Súp."));
        put(directive(
                "129/QĐ-UBND", "Về việc hoa màu", "Sở Nông nghiệp thống kê hoa màu. Theo Quyết định số 128/QĐ-UBND."));
        put(directive("07/CT-UBND", "Giải ngân vốn", "Đẩy nhanh đầu tư công.\nUỷ ban nhân dân xã báo cáo."));
        put(directive("08/CT-UBND", "Lúa", "Công tác đầu vụ, tư vấn cho nông dân."));
        index.show();
    }

    @AfterEach
    void close() throws IOException {
        index.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "128/QĐ-UBND",
                "128/QD-UBND",
                "128 qd ubnd",
                "quyết định 128",
                "số 128/qđ-ubnd",
                "so:128",
                "128-qđ ubnd"
            })
    void aNumberIsFoundInAnySpellingAndStandsBeforeWhatCitesIt(String typed) {
        assertThat(numbers(typed)).first().isEqualTo("128/QĐ-UBND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7/CT-UBND", "07/CT-UBND", "chi thi 7", "ỦY BAN NHÂN DÂN xã", "uỷ ban nhan dan xa"})
    void leadingZerosAndThePlaceOfTheToneDoNotMatter(String typed) {
        assertThat(numbers(typed)).first().isEqualTo("07/CT-UBND");
    }

    @Test
    void decomposedLettersFindComposedOnes() {
        assertThat(numbers(Normalizer.normalize("hòa giải", Normalizer.Form.NFD)))
                .contains("128/QĐ-UBND");
    }

    @Test
    void whoTypesMarksGetsTheWordsWithTheseMarksFirst() {
        assertThat(numbers("hòa")).first().isEqualTo("128/QĐ-UBND");
        assertThat(numbers("hoa")).contains("128/QĐ-UBND", "129/QĐ-UBND");
        assertThat(numbers("hoa màu")).containsExactly("129/QĐ-UBND");
    }

    @Test
    void syllablesThatStandTogetherComeBeforeScatteredOnes() {
        assertThat(numbers("đầu tư công")).containsExactly("07/CT-UBND", "08/CT-UBND");
        assertThat(numbers("\"dau tu cong\"")).containsExactly("07/CT-UBND");
        assertThat(numbers("dau tu cong -lua")).containsExactly("07/CT-UBND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"giải ngân", "giải AND ngân:vốn (", "giai* ngan", "giải ngân \\ [ { ~"})
    void whatIsMalformedIsReadAsPlainWords(String typed) {
        index.find(question(typed), OFFICE);

        assertThat(numbers("\"giải ngân")).containsExactly("07/CT-UBND");
    }

    @Test
    void theSentenceIsShownWithTheWordsMarked() {
        var hit = found("đầu tư công", OFFICE).getFirst();

        assertThat(hit.excerpts()).hasSize(1);
        assertThat(hit.excerpts().getFirst().pieces())
                .filteredOn(Piece::marked)
                .extracting(Piece::text)
                .containsExactly("đầu", "tư", "công");
        assertThat(hit.excerpts().getFirst().pieces().stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo("Đẩy nhanh đầu tư công.");
    }

    @Test
    void anAgencyFindsWhatIsConfirmedAndAssignedToItAndNothingElse() {
        put(directive("1/CT-UBND", "Bí danh", "lạc đà", true, FINANCE));
        put(directive("2/CT-UBND", "Bí danh", "lạc đà", false));
        index.show();

        assertThat(found("lạc đà", OFFICE)).hasSize(2);
        assertThat(found("lạc đà", FINANCE_OFFICER)).extracting(Hit::number).containsExactly("1/CT-UBND");
        assertThat(found("lạc đà", HEALTH_OFFICER)).isEmpty();
        assertThat(index.find(question("lạc đà"), HEALTH_OFFICER).total()).isZero();
    }

    @Test
    void filtersNarrowAndPagesFollowEachOther() {
        var directives = new Choices(DocumentType.CHI_THI, 2026, State.CONFIRMED, null, null, null, null);
        var plans = new Choices(DocumentType.KE_HOACH, null, null, null, null, null, null);
        var many = new Question(Words.of(""), directives, Order.NEWEST, 1);
        for (int i = 100; i < 130; i++) {
            put(directive(i + "/CT-UBND", "Nhiều", "nhiều văn bản"));
        }
        index.show();

        assertThat(index.find(many, OFFICE).total()).isEqualTo(32);
        assertThat(index.find(many, OFFICE).hits()).hasSize(20);
        assertThat(index.find(new Question(Words.of(""), directives, Order.NEWEST, 2), OFFICE)
                        .hits())
                .hasSize(12);
        assertThat(index.find(new Question(Words.of(""), plans, Order.BEST, 1), OFFICE)
                        .hits())
                .isEmpty();
    }

    @Test
    void theNewerFormOfADirectiveTakesThePlaceOfTheOlder() {
        var key = UUID.randomUUID();
        put(Indexed.directive("8/KH-UBND")
                .key(key)
                .unconfirmed()
                .says("con voi")
                .made());
        put(Indexed.directive("9/KH-UBND").key(key).says("con voi").made());
        index.show();
        assertThat(found("con voi", OFFICE)).extracting(Hit::number).containsExactly("9/KH-UBND");

        index.remove(key);
        index.show();
        assertThat(found("con voi", OFFICE)).isEmpty();
    }

    @Test
    void thePositionLastsWithWhatWasPutIn() throws IOException {
        index.keep(42);
        index.destroy();

        index = opened();
        assertThat(index.position()).isEqualTo(42);
        assertThat(numbers("hoa màu")).containsExactly("129/QĐ-UBND");
    }

    @Test
    void aBrokenIndexBeginsAgain() throws IOException {
        index.keep(42);
        index.destroy();
        try (var files = Files.list(data.resolve("index/first"))) {
            for (var file : files.filter(one -> !one.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        index = opened();
        assertThat(index.position()).isZero();
        assertThat(numbers("hoa màu")).isEmpty();
    }

    @Test
    void anIndexThatAnEarlierVersionWroteBeginsAgain() throws IOException {
        index.destroy();
        FileSystemUtils.deleteRecursively(data);
        try (var directory = FSDirectory.open(data.resolve("index/first"));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.setLiveCommitData(Map.of("form", "2", "position", "42").entrySet());
        }

        index = opened();
        assertThat(index.position()).isZero();
        assertThat(index.prints()).isEmpty();
    }

    private LuceneDirectiveIndex opened() {
        return new LuceneDirectiveIndex(
                new IndexFolders(data.resolve("index")), () -> new OtherNames(KnownNames.abbreviations()));
    }

    private void put(IndexedDirective directive) {
        index.put(directive);
    }

    private static IndexedDirective directive(String number, String subject, String text) {
        return directive(number, subject, text, true);
    }

    private static IndexedDirective directive(
            String number, String subject, String text, boolean confirmed, AgencyId... readers) {
        var directive = Indexed.directive(number).about(subject).says(text);
        for (var reader : readers) {
            directive.task("một việc", reader.value(), reader);
        }
        return (confirmed ? directive : directive.unconfirmed()).made();
    }

    private List<String> numbers(String typed) {
        return found(typed, OFFICE).stream()
                .map(hit -> String.valueOf(hit.number()))
                .toList();
    }

    private List<Hit> found(String typed, Viewer viewer) {
        return index.find(question(typed), viewer).hits();
    }

    private static Question question(String typed) {
        return new Question(Words.of(typed), Choices.NONE, Order.BEST, 1);
    }
}
