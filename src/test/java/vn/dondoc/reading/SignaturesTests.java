package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.reading.Signature.Integrity;
import vn.dondoc.reading.TrustedRoots.Trust;

class SignaturesTests {

    private static final Instant AT = Instant.parse("2026-06-20T02:00:00Z");
    private static final Signing STATE = new Signing("Root cua nha nuoc");
    private static final Signing.Person LEADER = STATE.person("CN=Nguyễn Văn Mẫu, O=UBND tỉnh Sông Hương, C=VN");
    private static final Signing.Person OFFICE = STATE.person("CN=Văn phòng UBND tỉnh Sông Hương, C=VN");
    private static final OriginalReader READER = new OriginalReader(ReadingLimits.USUAL);

    @TempDir
    Path folder;

    private byte[] pdf;
    private byte[] signed;

    @AfterAll
    static void close() {
        READER.close();
    }

    @BeforeEach
    void aSignedPdf() throws IOException, CertificateEncodingException {
        pdf = Files.readAllBytes(Path.of("src/test/resources/reading/pdf/hai-cot.pdf"));
        signed = STATE.signed(pdf, LEADER, AT);
        Files.createDirectories(folder.resolve("roots"));
        Files.write(folder.resolve("roots/goc.cer"), STATE.root().getEncoded());
    }

    @Test
    void aSignatureSaysWhoWhenWhyAndWhereAndIsTrustedByItsRoot() throws IOException {
        Signature signature = only(signed);

        assertThat(signature.signer()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(signature.organisation()).isEqualTo("UBND tỉnh Sông Hương");
        assertThat(signature.signedAt()).isEqualTo(AT);
        assertThat(signature.timestamped()).isFalse();
        assertThat(signature.reason()).isEqualTo("Phê duyệt văn bản");
        assertThat(signature.location()).isEqualTo("Đắk Lắk");
        assertThat(signature.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(roots().of(signature)).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void theOriginalIsNeverSavedAgain() throws IOException {
        Path file = Files.write(folder.resolve("goc.pdf"), signed);
        READER.read(file);

        assertThat(file).hasBinaryContent(signed);
    }

    @Test
    void theTimeOfATimeStampGoesBeforeTheTimeThatTheSignerClaims() throws IOException {
        Instant stamped = AT.plusSeconds(90);
        Signature signature = only(STATE.signed(pdf, LEADER, AT.minusSeconds(86_400), stamped));

        assertThat(signature.signedAt()).isEqualTo(stamped);
        assertThat(signature.timestamped()).isTrue();
        assertThat(signature.integrity()).isEqualTo(Integrity.INTACT);
    }

    @Test
    void oneChangedByteBreaksTheSignature() throws IOException {
        byte[] altered = signed.clone();
        int title = indexOf(altered, "/MediaBox");
        altered[title + 12]++;

        assertThat(only(altered).integrity()).isEqualTo(Integrity.BROKEN);
    }

    @Test
    void aSecondSignatureLeavesTheFirstAsItWas() throws IOException {
        List<Signature> both = of(STATE.signed(signed, OFFICE, AT.plusSeconds(600)));

        assertThat(both).extracting(Signature::integrity).containsExactly(Integrity.INTACT, Integrity.INTACT);
        assertThat(both)
                .extracting(Signature::signer)
                .containsExactly("Nguyễn Văn Mẫu", "Văn phòng UBND tỉnh Sông Hương");
    }

    @Test
    void wordsWrittenOverASignedPageAreFound() throws IOException {
        assertThat(only(later(document -> {
                            PDPage page = document.getPage(0);
                            try (var pen = new PDPageContentStream(
                                    document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                                pen.addRect(100, 400, 200, 40);
                                pen.fill();
                            }
                            page.getCOSObject().setNeedToBeUpdated(true);
                        }))
                        .integrity())
                .isEqualTo(Integrity.CHANGED);
    }

    @Test
    void anAddedPageIsFound() throws IOException {
        assertThat(only(later(document -> {
                            document.addPage(new PDPage(PDRectangle.A4));
                            document.getDocumentCatalog()
                                    .getPages()
                                    .getCOSObject()
                                    .setNeedToBeUpdated(true);
                        }))
                        .integrity())
                .isEqualTo(Integrity.CHANGED);
    }

    @Test
    void aNotePutOnLaterIsSaidButBreaksNothing() throws IOException {
        assertThat(only(later(document -> {
                            PDPage page = document.getPage(0);
                            var frame = new PDAnnotationSquare();
                            frame.setRectangle(new PDRectangle(100, 100, 50, 50));
                            var notes = page.getAnnotations();
                            notes.add(frame);
                            page.setAnnotations(notes);
                            page.getCOSObject().setNeedToBeUpdated(true);
                        }))
                        .integrity())
                .isEqualTo(Integrity.ADDED_TO);
    }

    @Test
    void anUnknownRootIsNotTrusted() throws IOException {
        var elsewhere = new Signing("Root tu phong");
        Signature signature = only(elsewhere.signed(pdf, elsewhere.person("CN=Người lạ"), AT));

        assertThat(signature.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(roots().of(signature)).isEqualTo(Trust.UNKNOWN);
        assertThat(roots("").of(only(signed))).isEqualTo(Trust.UNKNOWN);
    }

    @Test
    void aCertificateThatHadEndedOnTheDayOfSigningIsSaid() throws IOException {
        Signature late = only(STATE.signed(pdf, LEADER, Signing.UNTIL.plusSeconds(86_400)));

        assertThat(late.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(roots().of(late)).isEqualTo(Trust.NOT_VALID_THEN);
    }

    @Test
    void aFileWithoutSignaturesHasNone() throws IOException {
        assertThat(of(pdf)).isEmpty();
    }

    private TrustedRoots roots() {
        return roots(folder.resolve("roots").toString());
    }

    private static TrustedRoots roots(String folder) {
        return new TrustedRoots(folder, Clock.fixed(AT, ZoneOffset.UTC));
    }

    private Signature only(byte[] bytes) throws IOException {
        List<Signature> found = of(bytes);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Signature> of(byte[] bytes) throws IOException {
        Reading reading = READER.read(Files.write(folder.resolve("ky.pdf"), bytes));
        assertThat(reading).isInstanceOf(Reading.Text.class);
        return ((Reading.Text) reading).signatures();
    }

    /** What somebody does to the file after it was signed. */
    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    private byte[] later(Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(signed)) {
            change.on(document);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static int indexOf(byte[] bytes, String words) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(words);
    }
}
