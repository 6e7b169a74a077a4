package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.reading.Signature.Integrity;
import vn.dondoc.reading.TrustedRoots.Trust;

class OfficeSignaturesTests {

    private static final Instant AT = Instant.parse("2026-06-20T02:00:00Z");
    private static final String WORDS = "Giao Sở Nội vụ báo cáo trước ngày 30/6/2026.";
    private static final Signing STATE = new Signing("Root cua nha nuoc");
    private static final Signing.Person LEADER = STATE.person("CN=Nguyễn Văn Mẫu, O=UBND tỉnh Sông Hương, C=VN");
    private static final OriginalReader READER = new OriginalReader(ReadingLimits.USUAL);

    @TempDir
    static Path folder;

    private static byte[] plain;
    private static byte[] signed;

    @BeforeAll
    static void aSignedLetter() throws Exception {
        plain = letter();
        signed = signed(plain, LEADER);
        Files.createDirectories(folder.resolve("roots"));
        Files.write(folder.resolve("roots/goc.cer"), STATE.root().getEncoded());
    }

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void aSignedWordFileSaysWhoAndWhenAndIsTrustedByItsRoot() throws IOException {
        Signature signature = only(signed);

        assertThat(signature.signer()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(signature.organisation()).isEqualTo("UBND tỉnh Sông Hương");
        assertThat(signature.signedAt()).isEqualTo(AT);
        assertThat(signature.timestamped()).isFalse();
        assertThat(signature.reason()).isEqualTo("Phê duyệt văn bản");
        assertThat(signature.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(roots().of(signature)).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void wordsChangedAfterSigningBreakTheSignatureAndAreRead() throws IOException {
        byte[] altered = with(signed, "word/document.xml", xml -> xml.replace("30/6/2026", "30/9/2026"));

        assertThat(text(altered).text()).contains("30/9/2026");
        assertThat(only(altered).integrity()).isEqualTo(Integrity.BROKEN);
        assertThat(only(altered).signer()).isEqualTo("Nguyễn Văn Mẫu");
    }

    @Test
    void aHeaderThatNobodySignedIsFound() throws IOException {
        byte[] added = put(
                signed,
                "word/header9.xml",
                "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>");

        assertThat(only(added).integrity()).isEqualTo(Integrity.CHANGED);
    }

    @Test
    void anUnknownRootIsNotTrusted() throws Exception {
        var elsewhere = new Signing("Root tu phong");
        Signature signature = only(signed(plain, elsewhere.person("CN=Người lạ")));

        assertThat(signature.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(roots().of(signature)).isEqualTo(Trust.UNKNOWN);
    }

    @Test
    void workbooksAndSlidesAreCheckedToo() throws Exception {
        var sheets = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            for (int i = 1; i <= 40; i++) {
                workbook.createSheet("Trang " + i).createRow(0).createCell(0).setCellValue(WORDS);
            }
            workbook.write(sheets);
        }
        var slides = new ByteArrayOutputStream();
        try (var show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText(WORDS);
            show.write(slides);
        }

        byte[] workbook = signed(sheets.toByteArray(), LEADER);
        assertThat(only(workbook).integrity()).isEqualTo(Integrity.INTACT);
        assertThat(only(with(workbook, "xl/sharedStrings.xml", xml -> xml.replace("Nội vụ", "Tài chính")))
                        .integrity())
                .isEqualTo(Integrity.BROKEN);
        assertThat(only(signed(slides.toByteArray(), LEADER)).integrity()).isEqualTo(Integrity.INTACT);
    }

    @Test
    void aSignatureWithAnEntityBombOrOfNoSenseLosesNoWords() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
        for (UnaryOperator<String> harm : List.<UnaryOperator<String>>of(
                xml -> xml.replace("?>", "?>" + bomb),
                xml -> "không phải XML",
                xml -> "",
                xml -> xml + " ".repeat(3 << 20),
                xml -> xml.replaceFirst("<X509Certificate>[^<]+", "<X509Certificate>AAAA"))) {
            byte[] harmed = with(signed, "_xmlsignatures/sig1.xml", harm);

            assertThat(text(harmed).text()).contains(WORDS);
            assertThat(only(harmed).integrity()).isIn(Integrity.BROKEN, Integrity.UNCHECKED);
        }
    }

    @Test
    void aSignatureThatRunsProgramsOrOpensOtherFilesIsNotChecked() throws IOException {
        String canonical = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
        for (UnaryOperator<String> harm : List.<UnaryOperator<String>>of(
                xml -> xml.replace(canonical, "http://www.w3.org/TR/1999/REC-xslt-19991116"),
                xml -> xml.replaceFirst("URI=\"/[^\"]+\"", "URI=\"file:///etc/passwd\""),
                xml -> xml.replaceFirst("URI=\"/[^\"]+\"", "URI=\"//somewhere.test/x\""))) {
            assertThat(only(with(signed, "_xmlsignatures/sig1.xml", harm)).integrity())
                    .isEqualTo(Integrity.UNCHECKED);
        }
    }

    @Test
    void aFileWithoutSignaturesHasNone() throws IOException {
        assertThat(text(plain).signatures()).isEmpty();
    }

    private static byte[] letter() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(WORDS);
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] signed(byte[] office, Signing.Person signer) throws Exception {
        var out = new ByteArrayOutputStream();
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(office))) {
            var config = new SignatureConfig();
            config.setKey(signer.keys().getPrivate());
            config.setSigningCertificateChain(List.of(signer.certificate(), signer.issuer()));
            config.setDigestAlgo(HashAlgorithm.sha256);
            config.setExecutionTime(Date.from(AT));
            config.setSignatureDescription("Phê duyệt văn bản");
            var signing = new SignatureInfo();
            signing.setSignatureConfig(config);
            signing.setOpcPackage(file);
            signing.confirmSignature();
            file.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] put(byte[] zip, String name, String words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(out)) {
            copy(zip, "", xml -> xml, to);
            to.putNextEntry(new ZipEntry(name));
            to.write(words.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] with(byte[] zip, String name, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(out)) {
            assertThat(copy(zip, name, change, to)).as(name).isTrue();
        }
        return out.toByteArray();
    }

    private static boolean copy(byte[] zip, String name, UnaryOperator<String> change, ZipOutputStream to)
            throws IOException {
        boolean changed = false;
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = from.readAllBytes();
                if (entry.getName().equals(name)) {
                    String before = new String(bytes, StandardCharsets.UTF_8);
                    String after = change.apply(before);
                    changed = !after.equals(before);
                    bytes = after.getBytes(StandardCharsets.UTF_8);
                }
                to.write(bytes);
            }
        }
        return changed;
    }

    private static TrustedRoots roots() {
        return new TrustedRoots(folder.resolve("roots").toString(), Clock.fixed(AT, ZoneOffset.UTC));
    }

    private static Signature only(byte[] bytes) throws IOException {
        List<Signature> found = text(bytes).signatures();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Reading.Text text(byte[] bytes) throws IOException {
        Reading reading = READER.read(Files.write(folder.resolve("ky.bin"), bytes));
        assertThat(reading).isInstanceOf(Reading.Text.class);
        return (Reading.Text) reading;
    }
}
