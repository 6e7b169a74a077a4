package vn.dondoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.search.Facet.By;
import vn.dondoc.search.Found.Hit;

/** What stands beside the words: fields, days, choices with their counts, similar ones, offers, other words. */
class ChoosingTests {

    private static final AgencyId FINANCE = new AgencyId("so-tai-chinh");
    private static final AgencyId HEALTH = new AgencyId("so-y-te");
    private static final Viewer OFFICE = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final Viewer FINANCE_OFFICER = new Viewer("binh", "Bình", Set.of(Role.AGENCY_OFFICER), FINANCE);
    private static final Viewer HEALTH_OFFICER = new Viewer("chi", "Chi", Set.of(Role.AGENCY_OFFICER), HEALTH);
    private static final Viewer STRANGER = new Viewer("dung", "Dũng", Set.of(Role.AGENCY_OFFICER), null);

    @TempDir
    Path data;

    private LuceneDirectiveIndex index;

    @BeforeEach
    void open() {
        index = new LuceneDirectiveIndex(
                new IndexFolders(data),
                () -> new OtherNames(
                        List.of(List.of("Sở Tài chính", "STC"), List.of("Văn phòng UBND tỉnh", "VP UBND tỉnh")),
                        new OtherNames(KnownNames.abbreviations())));
        put(Indexed.directive("1/QĐ-UBND")
                .about("Kế hoạch vốn đầu tư công")
                .issued(LocalDate.of(2025, 3, 1))
                .inField("Tài chính")
                .due(LocalDate.of(2025, 6, 20))
                .task("Phân bổ vốn trung ương", "Sở Tài chính", FINANCE)
                .task("Rà soát bệnh viện huyện", "Sở Y tế", HEALTH)
                .says("Giao Sở Tài chính phân bổ vốn đầu tư công cho các công trình trọng điểm."));
        put(Indexed.directive("2/CT-UBND")
                .about("Giải ngân vốn đầu tư công")
                .issued(LocalDate.of(2026, 4, 9))
                .by("Chủ tịch UBND tỉnh")
                .inField("Đầu tư")
                .due(LocalDate.of(2026, 12, 31))
                .task("Giải ngân hết kế hoạch vốn", "Sở Tài chính", FINANCE)
                .reported("Còn vướng mặt bằng ở cầu Ba Chân")
                .says("Các chủ đầu tư giải ngân vốn đầu tư công của công trình trọng điểm."));
        put(Indexed.directive("3/CT-UBND")
                .about("Phòng dịch")
                .issued(LocalDate.of(2026, 5, 2))
                .inField("Y tế")
                .task("Tiêm phòng", "Sở Y tế", HEALTH)
                .says("Văn phòng Ủy ban nhân dân tỉnh theo dõi tiêm phòng dại."));
        put(Indexed.directive("4/CT-UBND").unconfirmed().issued(null).says("Chưa ai xem: vốn đầu tư công, bí ẩn."));
        index.show();
    }

    @AfterEach
    void close() throws IOException {
        index.destroy();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    so:2                      | 2/CT-UBND
                    ngay:2025                 | 1/QĐ-UBND
                    ngay:4/2026..5/2026       | 3/CT-UBND,2/CT-UBND
                    -ngay:2026 vốn            | 1/QĐ-UBND,4/CT-UBND
                    han:<1/1/2026             | 1/QĐ-UBND
                    han:>=2026                | 2/CT-UBND
                    coquan:"Sở Y tế"          | 3/CT-UBND,1/QĐ-UBND
                    coquan:stc                | 2/CT-UBND,1/QĐ-UBND
                    loai:chithi vốn           | 2/CT-UBND,4/CT-UBND
                    loai:QĐ                   | 1/QĐ-UBND
                    noibanhanh:"chủ tịch"     | 2/CT-UBND
                    "VP UBND tỉnh"            | 3/CT-UBND
                    vp ubnd tinh              | 3/CT-UBND
                    cau ba chan               | 2/CT-UBND
                    """)
    void fieldsDaysAndOtherNamesFindWhatTheySay(String typed, String numbers) {
        assertThat(numbers(Map.of("q", typed), OFFICE)).containsExactlyInAnyOrder(numbers.split(","));
    }

    @Test
    void aSpecialistOfSomeFieldsFindsTheseAndWhatHasNone() {
        var ofInvestment = new Viewer("em", "Em", Set.of(Role.OFFICE_SPECIALIST), null, Set.of("Đầu tư"), null);

        assertThat(numbers(Map.of("q", "vốn"), ofInvestment)).containsExactlyInAnyOrder("2/CT-UBND", "4/CT-UBND");
        assertThat(numbers(Map.of("q", "tiêm phòng"), ofInvestment)).isEmpty();
    }

    @Test
    void aSpecialistOfSomeUnitsFindsWhatTheseDrewUpAndWhatNoUnitDid() {
        put(Indexed.directive("5/UBND-KT").says("Rừng phòng hộ đầu nguồn."));
        put(Indexed.directive("6/UBND-NC").says("Rừng phòng hộ ven biển."));
        put(Indexed.directive("7/QĐ-UBND").says("Rừng phòng hộ."));
        index.show();
        var ofEconomy = new Viewer("em", "Em", Set.of(Role.OFFICE_SPECIALIST), null, Set.of(), "KT", null);

        assertThat(numbers(Map.of("q", "rừng phòng hộ"), ofEconomy))
                .containsExactlyInAnyOrder("5/UBND-KT", "7/QĐ-UBND");
    }

    @Test
    void whatIsNotConfirmedYetIsFoundByThoseWhoSeeItInTheQueue() {
        put(Indexed.directive("11/UBND-NC").unconfirmed().says("Cá heo mắc cạn."));
        put(Indexed.directive("12/UBND-NC").unconfirmed().givenTo("em").says("Cá heo bị thương."));
        put(Indexed.directive("13/UBND-KT").unconfirmed().notYetLaidBefore().says("Cá heo con."));
        var ofEconomy = new Viewer("em", "Em", Set.of(Role.OFFICE_SPECIALIST), null, Set.of(), "KT", null);
        index.show();

        assertThat(numbers(Map.of("q", "cá heo"), OFFICE))
                .containsExactlyInAnyOrder("11/UBND-NC", "12/UBND-NC", "13/UBND-KT");
        assertThat(numbers(Map.of("q", "cá heo"), ofEconomy)).containsExactly("12/UBND-NC");
        assertThat(index.begun("11/UBND", ofEconomy, 5)).isEmpty();
        assertThat(index.find(new SearchAddress(Map.of("q", "mắc cạn")).question(), ofEconomy))
                .satisfies(found -> {
                    assertThat(found.total()).isZero();
                    assertThat(found.facets()).allMatch(facet -> facet.counts().isEmpty());
                });
    }

    @Test
    void anOfficerOfARoomFindsItsPartOfTheAgencysTasksAlone() {
        put(Indexed.directive("8/UBND")
                .task(
                        "Phục hồi rạn san hô",
                        "Sở Tài chính",
                        FINANCE,
                        Rooms.given(FINANCE),
                        Rooms.of(FINANCE, "Phòng A"))
                .says("San hô."));
        put(Indexed.directive("9/UBND")
                .task("Trồng rong biển", "Sở Tài chính", FINANCE, Rooms.given(FINANCE), Rooms.of(FINANCE, "Phòng B"))
                .task("Nuôi trai", "Sở Tài chính", FINANCE, Rooms.kept(FINANCE))
                .says("Rong và san hô."));
        put(Indexed.directive("10/UBND")
                .task("Thả tôm", "Sở Tài chính", FINANCE)
                .says("San hô và tôm."));
        index.show();
        var ofRoomA = new Viewer("em", "Em", Set.of(Role.AGENCY_OFFICER), FINANCE, Set.of(), "phòng A", null);

        assertThat(numbers(Map.of("q", "san hô"), ofRoomA)).containsExactlyInAnyOrder("8/UBND", "9/UBND", "10/UBND");
        assertThat(numbers(Map.of("q", "phục hồi"), ofRoomA)).containsExactly("8/UBND");
        assertThat(numbers(Map.of("q", "rong biển"), ofRoomA)).isEmpty();
        assertThat(numbers(Map.of("q", "rong biển"), FINANCE_OFFICER)).containsExactly("9/UBND");
        assertThat(numbers(Map.of("q", "nuôi trai"), ofRoomA)).containsExactly("9/UBND");
        assertThat(numbers(Map.of("q", "thả tôm"), ofRoomA)).containsExactly("10/UBND");
        var ofRoomB = new Viewer("em", "Em", Set.of(Role.AGENCY_OFFICER), FINANCE, Set.of(), "Phòng B", null);
        assertThat(numbers(Map.of("q", "san hô"), ofRoomB)).containsExactlyInAnyOrder("9/UBND", "10/UBND");
    }

    @Test
    void theFoundAreCountedByTheirPropertiesAndChosenByThem() {
        var found = index.find(question(Map.of("q", "vốn đầu tư công")), OFFICE);

        assertThat(counts(found, By.STATE)).isEqualTo(Map.of("CONFIRMED", 2L, "UNCONFIRMED", 1L));
        assertThat(counts(found, By.TYPE)).isEqualTo(Map.of("QUYET_DINH", 1L, "CHI_THI", 2L));
        assertThat(counts(found, By.YEAR)).isEqualTo(Map.of("2025", 1L, "2026", 1L));
        assertThat(counts(found, By.AGENCY)).isEqualTo(Map.of("Sở Tài chính", 2L, "Sở Y tế", 1L));
        assertThat(counts(found, By.FIELD)).isEqualTo(Map.of("Tài chính", 1L, "Đầu tư", 1L));
        assertThat(numbers(Map.of("q", "vốn đầu tư công", "co-quan", "Sở Y tế"), OFFICE))
                .containsExactly("1/QĐ-UBND");
        assertThat(numbers(Map.of("linh-vuc", "Y tế"), OFFICE)).containsExactly("3/CT-UBND");
        assertThat(numbers(Map.of("noi-ban-hanh", "Chủ tịch UBND tỉnh"), OFFICE))
                .containsExactly("2/CT-UBND");
    }

    @Test
    void anAgencyFindsByItsOwnTasksAndNeverByThoseOfOthersNorLearnsWhoElseHasSome() {
        assertThat(numbers(Map.of("q", "phân bổ vốn trung ương"), FINANCE_OFFICER))
                .containsExactly("1/QĐ-UBND");
        assertThat(numbers(Map.of("q", "bệnh viện"), FINANCE_OFFICER)).isEmpty();
        assertThat(numbers(Map.of("q", "bệnh viện"), HEALTH_OFFICER)).containsExactly("1/QĐ-UBND");
        assertThat(numbers(Map.of("q", "cầu Ba Chân"), FINANCE_OFFICER)).isEmpty();
        assertThat(numbers(Map.of("q", "coquan:\"Sở Y tế\""), FINANCE_OFFICER)).isEmpty();

        var found = index.find(question(Map.of("q", "vốn")), FINANCE_OFFICER);
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.facets()).extracting(Facet::by).doesNotContain(By.AGENCY);
        assertThat(counts(found, By.STATE)).isEqualTo(Map.of("CONFIRMED", 2L));
        assertThat(index.find(question(Map.of("q", "vốn")), STRANGER).facets())
                .allSatisfy(facet -> assertThat(facet.counts()).isEmpty());
    }

    @Test
    void ofVeryManyTheCountsAreAboutRight() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            put(Indexed.directive(i + (random.nextInt(10) < 3 ? "/QĐ-X" : "/CT-X"))
                    .by("Sở " + i % 4)
                    .says("ồ ạt"));
        }
        index.show();

        var found = index.find(question(Map.of("q", "ồ ạt")), OFFICE);

        assertThat(found.atLeast()).isTrue();
        assertThat(counts(found, By.TYPE).get("QUYET_DINH")).isBetween(5_000L, 7_000L);
        assertThat(counts(found, By.ISSUER).get("Sở 1")).isBetween(4_500L, 5_500L);
    }

    @Test
    void similarOnesShareTheTellingWordsAndAreOnlyThoseOneMaySee() {
        var plan = hits(Map.of("q", "so:1"), OFFICE).getFirst().key();

        assertThat(numbers(Map.of("giong", plan.toString()), OFFICE))
                .startsWith("2/CT-UBND")
                .doesNotContain("1/QĐ-UBND");
        assertThat(numbers(Map.of("giong", plan.toString()), FINANCE_OFFICER)).containsExactly("2/CT-UBND");
        var hidden = hits(Map.of("q", "bí ẩn"), OFFICE).getFirst().key();
        assertThat(numbers(Map.of("giong", hidden.toString()), FINANCE_OFFICER)).isEmpty();
        assertThat(numbers(Map.of("giong", UUID.randomUUID().toString()), OFFICE))
                .isEmpty();
    }

    @Test
    void offersBeginAsTypedAndAreOnlyThoseOneMaySee() {
        assertThat(index.begun("giải ng", OFFICE, 5)).extracting(Hit::number).containsExactly("2/CT-UBND");
        assertThat(index.begun("3/ct", OFFICE, 5)).extracting(Hit::number).containsExactly("3/CT-UBND");
        assertThat(index.begun("phong d", FINANCE_OFFICER, 5)).isEmpty();
        assertThat(index.begun("  ", OFFICE, 5)).isEmpty();
    }

    @Test
    void whoMistypesIsOfferedTheWordThatExistsWhereItLeadsSomewhere() {
        assertThat(index.find(question(Map.of("q", "bệmh viện")), OFFICE).instead())
                .isNull();
        put(Indexed.directive("9/CT-UBND").says("bệnh viện huyện"));
        index.show();
        assertThat(index.find(question(Map.of("q", "bệmh viện")), OFFICE).instead())
                .isEqualTo("bệnh viện");
        assertThat(index.find(question(Map.of("q", "bệmh viện")), FINANCE_OFFICER)
                        .instead())
                .as("no way to learn which words others' directives hold")
                .isNull();
    }

    @Test
    void newAnswersAreCountedFromTheMomentTheyWereKnown() {
        var question = question(Map.of("q", "vốn đầu tư công"));
        var then = Instant.parse("2026-06-02T00:00:00Z");
        assertThat(index.since(then, question, OFFICE)).isZero();

        put(Indexed.directive("5/CT-UBND").since(then.plusSeconds(1)).says("vốn đầu tư công"));
        index.show();
        assertThat(index.since(then, question, OFFICE)).isEqualTo(1);
        assertThat(index.since(then, question, FINANCE_OFFICER)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ubnd hđnd , 250", "\"kh qđ ubnd\" , 100", "a , 5000", "-ubnd, 300", "coquan:stc , 300"})
    void howeverMuchIsTypedTheAnswerComes(String typed, int times) {
        index.find(question(Map.of("q", typed.repeat(times))), OFFICE);
        index.begun(typed.repeat(times), OFFICE, 5);

        assertThat(question(Map.of("q", typed.repeat(times))).words().hints()).contains(Words.Hint.TOO_LONG);
    }

    @Test
    void theListGoesBeyondAPageAndInTheOrderAsked() {
        for (int i = 0; i < 30; i++) {
            put(Indexed.directive(100 + i + "/CT-UBND")
                    .issued(LocalDate.of(2020, 1, 1).plusDays(i))
                    .says("ồ ạt"));
        }
        index.show();

        var list = index.list(question(Map.of("q", "ồ ạt", "thu-tu", "cu")), OFFICE, 25);
        assertThat(list).hasSize(25).first().extracting(Hit::number).isEqualTo("100/CT-UBND");
        assertThat(index.list(question(Map.of("thu-tu", "han", "trang-thai", "da")), OFFICE, 2))
                .extracting(Hit::number)
                .containsExactly("1/QĐ-UBND", "2/CT-UBND");
    }

    @Test
    void bytesThatWentWrongAreFoundAndTheIndexBeginsAgain() throws IOException {
        index.keep(42);
        try (var files = Files.walk(data)) {
            for (var file : files.filter(one ->
                            one.toString().endsWith(".cfs") || one.toString().endsWith(".fdt"))
                    .toList()) {
                try (var bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    bytes.write(ByteBuffer.wrap(new byte[] {0x55, 0x2A, 0x55}), bytes.size() / 2);
                }
            }
        }

        assertThat(index.faults()).isNotEmpty();
        assertThat(index.position()).isZero();
        assertThat(index.faults()).isEmpty();
    }

    private void put(Indexed directive) {
        index.put(directive.made());
    }

    private static Question question(Map<String, String> parameters) {
        return new SearchAddress(parameters).question();
    }

    private List<Hit> hits(Map<String, String> parameters, Viewer viewer) {
        return index.find(question(parameters), viewer).hits();
    }

    private List<String> numbers(Map<String, String> parameters, Viewer viewer) {
        return hits(parameters, viewer).stream()
                .map(hit -> String.valueOf(hit.number()))
                .toList();
    }

    private static Map<String, Long> counts(Found found, By by) {
        return found.facets().stream()
                .filter(facet -> facet.by() == by)
                .flatMap(facet -> facet.counts().stream())
                .collect(Collectors.toMap(Facet.Count::value, Facet.Count::found));
    }
}
