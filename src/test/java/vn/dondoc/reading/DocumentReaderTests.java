package vn.dondoc.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Hashing;
import vn.dondoc.intake.Fate;
import vn.dondoc.intake.Receipt;

class DocumentReaderTests {

    private static final String DIRECTIVE = "Giao Sở Tài chính chủ trì, báo cáo trước ngày %d/6/2026.";
    private static final String MARKED =
            "ỦY BAN NHÂN DÂN TỈNH SÔNG HƯƠNG\nTỐI MẬT\nSố: 12/UBND-NC\nKính gửi: Công an tỉnh\n";
    private static final Path PACKAGES = Path.of("src/test/resources/reading/package");
    private static final UnpackLimits LIMITS = new UnpackLimits(20, 30L << 20, 100, 100, 3);

    @TempDir
    Path data;

    private ReadingDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new ReadingDesk(data, new ReadingLimits(256, 60, 2), LIMITS);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aReadableFileIsArchivedAndPassedOn() throws IOException {
        desk.upload("a.txt", DIRECTIVE.formatted(20).getBytes("UTF-8"));
        desk.work();

        assertThat(desk.rows()).containsExactly("a.txt: ACCEPTED");
        assertThat(desk.passedOn()).hasSize(1);
        assertThat(desk.get(Readings.class).latest(desk.passedOn().getFirst()))
                .hasValueSatisfying(read -> assertThat(read.reading()).isInstanceOf(Reading.Text.class));
        assertThat(desk.files("hold")).isEmpty();
    }

    @Test
    void aFileThatGoesWithAResultIsKeptAndIsNoDirectiveUntilItComesAsOne() throws IOException {
        byte[] bytes = DIRECTIVE.formatted(21).getBytes("UTF-8");
        var attached = desk.attach("ket-qua.txt", bytes);
        var secret = desk.attach("mat.txt", MARKED.getBytes("UTF-8"));
        desk.work();

        assertThat(desk.receipt(attached).fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(desk.receipt(secret).fate()).as("the gate is the same").isEqualTo(Fate.SECRET);
        assertThat(desk.passedOn()).as("nobody is asked to review it").isEmpty();

        desk.upload("a.txt", bytes);
        desk.work();
        var document = requireNonNull(desk.receipt(attached).document());
        assertThat(desk.owes("past-recalled", document.value()))
                .as("the same bytes as a directive are reviewed")
                .isTrue();
    }

    @Test
    void aSecretFileLeavesNeitherNameNorBytes() throws IOException {
        desk.upload("a.txt", MARKED.getBytes("UTF-8"));
        desk.upload("Kế hoạch (Mật).txt", "Không có dấu".getBytes("UTF-8"));
        desk.work();

        assertThat(desk.rows()).containsExactly(": SECRET", ": SECRET");
        assertThat(everythingKept()).isEmpty();
    }

    @Test
    void eachFileInAZipIsADocumentOfItsOwnAndTheZipGivesNobodyWork() throws IOException {
        desk.upload(
                "gói.zip",
                new Zips()
                        .with("Công văn.txt", DIRECTIVE.formatted(20))
                        .with("phụ lục/Bảng 1.txt", DIRECTIVE.formatted(21))
                        .with("phụ lục/rỗng.txt", "")
                        .with("__MACOSX/._Công văn.txt", "x")
                        .bytes());
        desk.work();

        assertThat(desk.rows())
                .containsExactly(
                        "gói.zip: ACCEPTED",
                        "» Công văn.txt: ACCEPTED",
                        "» phụ lục/Bảng 1.txt: ACCEPTED",
                        "» phụ lục/rỗng.txt: EMPTY");
        assertThat(desk.passedOn()).hasSize(2);
        assertThat(desk.files("hold")).isEmpty();
        for (Receipt receipt : desk.receipts()) {
            if (receipt.fate() == Fate.ACCEPTED) {
                assertThat(desk.get(Archive.class).holds(Objects.requireNonNull(receipt.sha256())))
                        .isTrue();
            }
        }
    }

    @Test
    void oneSecretFileAtAnyDepthKeepsTheWholePackageOut() throws IOException {
        byte[] inner = new Zips().with("b/c.txt", MARKED).bytes();
        byte[] middle =
                new Zips().with("b.zip", inner).with("sạch.txt", "Không mật").bytes();
        desk.upload(
                "a.zip",
                new Zips()
                        .with("khác.txt", DIRECTIVE.formatted(1))
                        .with("m.zip", middle)
                        .bytes());
        desk.upload(
                "tên.zip",
                new Zips()
                        .with("x.txt", "1")
                        .with("Kế hoạch tuyệt mật.txt", "2")
                        .bytes());
        desk.work();

        assertThat(desk.rows()).containsExactly(": SECRET", ": SECRET");
        assertThat(everythingKept()).isEmpty();
    }

    @Test
    void whatCannotBeReadInsideKeepsTheContainerOutAndTheRestComesIn() throws IOException {
        byte[] locked = Files.readAllBytes(Path.of("src/test/resources/reading/locked/khoa.docx"));
        byte[] cut = Files.readAllBytes(Path.of("src/test/resources/reading/broken/cat-doi.pdf"));
        byte[] zip = new Zips()
                .with("khóa.docx", locked)
                .with("mở.txt", DIRECTIVE.formatted(2))
                .bytes();
        desk.upload("khóa.zip", zip);
        desk.upload(
                "hỏng.zip",
                new Zips()
                        .with("cắt.pdf", cut)
                        .with("còn.txt", DIRECTIVE.formatted(3))
                        .bytes());
        desk.work();

        assertThat(desk.rows())
                .containsExactly(
                        "hỏng.zip: QUARANTINED",
                        "khóa.zip: ENCRYPTED",
                        "» còn.txt: ACCEPTED",
                        "» cắt.pdf: QUARANTINED",
                        "» khóa.docx: ENCRYPTED",
                        "» mở.txt: ACCEPTED");
        assertThat(desk.get(Archive.class).holds(Hashing.of(zip))).isFalse();
        assertThat(desk.files("inbox")).anyMatch(file -> file.endsWith("khóa.zip"));
    }

    @Test
    void packagesDeeperThanAllowedOrTooFullAreSetAsideWhole() throws IOException {
        byte[] nested = new Zips().with("lá.txt", DIRECTIVE.formatted(4)).bytes();
        for (int level = 0; level < 2; level++) {
            nested = new Zips().with("trong.zip", nested).bytes();
        }
        desk.upload("ba.zip", nested);
        desk.upload("bốn.zip", new Zips().with("trong.zip", nested).bytes());
        Zips many = new Zips();
        for (int i = 0; i <= LIMITS.files(); i++) {
            many.with(i + ".txt", "Tệp " + i);
        }
        desk.upload("nhiều.zip", many.bytes());
        desk.upload(
                "bom.zip", new Zips().repeating("0.txt", new byte[1 << 20], 100).bytes());
        desk.work();

        assertThat(desk.rows())
                .contains("ba.zip: ACCEPTED", "bốn.zip: QUARANTINED", "nhiều.zip: QUARANTINED", "bom.zip: QUARANTINED");
        assertThat(desk.rows()).filteredOn(row -> row.startsWith("» lá.txt")).hasSize(1);
        assertThat(desk.files("hold")).isEmpty();
    }

    @Test
    void namesThatAreAttacksStayHarmlessAndEachFileKeepsItsOwn() throws IOException {
        desk.upload(
                "tên.zip",
                new Zips()
                        .with("../../../etc/cron.d/x.txt", "Một")
                        .with("/tuyệt đối.txt", "Hai")
                        .with("C:\\Windows\\x.txt", "Ba")
                        .with("x.txt", "Bốn")
                        .with("x.txt", "Năm")
                        .with("d".repeat(300) + ".txt", "Sáu")
                        .withLink("liên kết.txt", "/etc/passwd")
                        .bytes());
        desk.work();

        assertThat(desk.rows())
                .containsExactly(
                        "tên.zip: ACCEPTED",
                        "» Windows/x.txt: ACCEPTED",
                        "» " + "d".repeat(95) + "….txt: ACCEPTED",
                        "» etc/cron.d/x.txt: ACCEPTED",
                        "» liên kết.txt: QUARANTINED",
                        "» tuyệt đối.txt: ACCEPTED",
                        "» x (2).txt: ACCEPTED",
                        "» x.txt: ACCEPTED");
        try (var outside = Files.walk(data)) {
            assertThat(outside.map(Path::toString))
                    .noneMatch(path -> path.contains("cron") || path.contains("Windows"));
        }
    }

    @Test
    void whatAnEdxmlPackageStatesGoesWithItsDocumentEvenIfThatIsKnownAlready() throws IOException {
        byte[] inside = "ỦY BAN NHÂN DÂN TỈNH SÔNG HƯƠNG\nSố: 12/UBND-VX\nGiao Sở Y tế báo cáo trước ngày 20/6/2026."
                .getBytes("UTF-8");
        desk.upload("có rồi.txt", inside);
        desk.work();
        DocumentId known = desk.passedOn().getFirst();
        desk.upload("gói.edxml", Files.readAllBytes(PACKAGES.resolve("moi.edxml")));
        desk.work();

        assertThat(desk.rows())
                .containsExactly("có rồi.txt: ACCEPTED", "gói.edxml: ACCEPTED", "» Công văn 12.txt: DUPLICATE");
        assertThat(desk.passedOn()).containsExactly(known);
        assertThat(desk.get(GivenFacts.class).of(known))
                .contains(
                        new GivenFact(GivenFact.Field.NUMBER, "12/UBND-VX", "edXML"),
                        new GivenFact(GivenFact.Field.DUE_ON, "2026-06-30", "edXML"),
                        new GivenFact(GivenFact.Field.DOCUMENT_ID, "3f1c7a52-8d0e-4b7e-9a54-5a1d4f0b6c11", "edXML"),
                        new GivenFact(GivenFact.Field.SENDER_ID, "000.00.00.H57", "edXML"));
    }

    @Test
    void aRecallIsLaidBeforeAPersonByItselfAndNamesWhatItIsAbout() throws IOException {
        desk.upload("thu hồi.edxml", Files.readAllBytes(PACKAGES.resolve("thu-hoi.edxml")));
        desk.work();

        assertThat(desk.passedOn())
                .singleElement()
                .satisfies(document -> assertThat(desk.get(GivenFacts.class).of(document))
                        .contains(new GivenFact(
                                GivenFact.Field.NOTICE,
                                "Thu hồi văn bản số 12/UBND-VX ngày 1/6/2026 của Ủy ban nhân dân tỉnh Sông Hương",
                                "edXML")));
    }

    @Test
    void aPackageThatSaysItIsSecretLeavesNothing() throws IOException {
        desk.upload(
                "a.edxml", Files.readAllBytes(PACKAGES.resolveSibling("secret").resolve("do-mat.edxml")));
        desk.work();

        assertThat(desk.rows()).containsExactly(": SECRET");
        assertThat(everythingKept()).isEmpty();
    }

    @Test
    void aForwardedMailGivesItsAttachmentsAndACoveringNoteGivesNobodyWork() throws IOException {
        desk.upload("thư.eml", Files.readAllBytes(Path.of("src/test/resources/reading/mail/chuyen-tiep.eml")));
        desk.work();

        assertThat(desk.rows())
                .containsExactly("thư.eml: ACCEPTED", "» Công văn 12.txt: ACCEPTED", "» thu-chuyen-tiep.eml: ACCEPTED");
        assertThat(desk.passedOn()).hasSize(2);
    }

    @Test
    void aKillAtTheLastMomentNeitherLosesNorDoublesAPart() throws IOException {
        desk.upload(
                "gói.zip",
                new Zips()
                        .with("a.txt", "Một")
                        .with("b.txt", "Hai")
                        .with("c.txt", "Hai")
                        .bytes());
        var claim = Objects.requireNonNull(desk.claim("intake-held"));
        desk.keepAndDie(desk.get(DocumentReader.class).read(claim));
        assertThat(desk.rows()).containsExactly("gói.zip: HELD");

        desk.free();
        desk.work();

        assertThat(desk.rows())
                .containsExactly("gói.zip: ACCEPTED", "» a.txt: ACCEPTED", "» b.txt: ACCEPTED", "» c.txt: DUPLICATE");
        assertThat(desk.files("hold")).isEmpty();
    }

    private List<String> everythingKept() throws IOException {
        var kept = new ArrayList<>(desk.files("hold"));
        kept.addAll(desk.files("archive"));
        kept.addAll(desk.files("inbox"));
        return kept;
    }
}
