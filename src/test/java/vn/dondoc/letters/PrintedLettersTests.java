package vn.dondoc.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.reading.format.OfficePdf;
import vn.dondoc.rendering.FilledReport;

/**
 * The six letters as LibreOffice opens and prints them, and as the program prints them itself: both by Annex I of Decree 30/2020/NĐ-CP. The
 * pages lie in target/letters/, to be looked at.
 */
class PrintedLettersTests {

    private static final Path SEEN = Path.of("target/letters");
    private static final FilledReport.Properties PROPERTIES = new FilledReport.Properties("Công văn", "Văn phòng", "");
    private static final double MM = 72 / 25.4;

    @TempDir
    static Path folder;

    /** One start of LibreOffice prints all six. */
    @BeforeAll
    static void print() throws IOException, InterruptedException {
        assertThat(OfficePdf.isAtHand())
                .as("LibreOffice is needed: ./dondoc test installs it")
                .isTrue();
        Files.createDirectories(SEEN);
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "pdf:writer_pdf_Export",
                "--outdir",
                folder.toString()));
        for (LetterKind kind : LetterKind.values()) {
            Path docx = folder.resolve(kind.folder() + ".docx");
            try (var out = Files.newOutputStream(docx)) {
                LetterWordsTests.filled(kind).writeDocx(out, PROPERTIES);
            }
            command.add(docx.toString());
        }
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(office.waitFor(90, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void libreOfficePrintsItInTheLayoutOfTheDecree(LetterKind kind) throws IOException {
        byte[] pdf = Files.readAllBytes(folder.resolve(kind.folder() + ".pdf"));
        isLaidOut(pdf, kind);
        picture(pdf, kind.folder() + "-libreoffice.png");
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void theProgramPrintsItInTheSameLayout(LetterKind kind) throws IOException {
        var pdf = new ByteArrayOutputStream();
        LetterWordsTests.filled(kind).writePdf(pdf, PROPERTIES);
        isLaidOut(pdf.toByteArray(), kind);
        picture(pdf.toByteArray(), kind.folder() + ".png");
    }

    @Test
    void aRulerThatFindsNothingSaysSo() throws IOException {
        var page = new Printed(Files.readAllBytes(folder.resolve(LetterKind.URGING.folder() + ".pdf")));
        assertThat(page.of("không có chữ này")).isEmpty();
    }

    private static void isLaidOut(byte[] pdf, LetterKind kind) throws IOException {
        var page = new Printed(pdf);
        assertThat(page.pages).isEqualTo(1);
        assertThat(page.width / MM).as("A4").isBetween(209.0, 211.0);
        assertThat(page.height / MM).isBetween(296.0, 298.0);
        assertThat(page.left() / MM).as("left margin").isBetween(29.5, 35.5);
        assertThat((page.width - page.right()) / MM).as("right margin").isBetween(14.5, 20.5);
        assertThat(page.top() / MM).as("top margin").isBetween(19.0, 25.5);
        assertThat((page.height - page.bottom()) / MM).as("bottom margin").isGreaterThan(19.5);

        page.has("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 13, "Bold");
        page.has("Độc lập - Tự do - Hạnh phúc", 13, 14, "Bold");
        page.has("Số:", 12.5, 13.5, "");
        page.has("V/v", 12, 13, "");
        page.has("Kính gửi:", 13, 14, "");
        page.has("Nơi nhận:", 12, 12, "BoldItalic");
        page.has("- Như trên;", 11, 11, "");
        page.has("- Lưu: VT.", 11, 11, "");
        page.has("Nguyễn Văn An", 13, 14, "Bold");
        page.has(kind.ofTheCommittee() ? "KT. CHỦ TỊCH" : "CHÁNH VĂN PHÒNG", 13, 14, "Bold");
        page.has("./.", 13, 14, "");

        double middle = page.width / 2;
        assertThat(page.x("CỘNG HÒA")).as("on the right").isGreaterThan(middle - 40);
        assertThat(page.x("Số:")).as("on the left").isLessThan(middle - 40);
        assertThat(page.x("V/v")).isLessThan(middle - 40);
        assertThat(page.x("Nơi nhận:")).isLessThan(middle - 40);
        assertThat(page.x("Nguyễn Văn An")).isGreaterThan(middle);
        assertThat(List.of(
                        page.y("CỘNG HÒA"),
                        page.y("Độc lập"),
                        page.y("Số:"),
                        page.y("V/v"),
                        page.y("Kính gửi:"),
                        page.y("./."),
                        page.y("Nơi nhận:"),
                        page.y("- Lưu: VT.")))
                .as("from above to below")
                .isSorted();
    }

    private static void picture(byte[] pdf, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            javax.imageio.ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 60),
                    "png",
                    SEEN.resolve(name).toFile());
        }
    }

    /** The letters of a page with their places and fonts. */
    private static final class Printed extends PDFTextStripper {

        private final List<TextPosition> letters = new ArrayList<>();
        private final StringBuilder said = new StringBuilder();
        private final int pages;
        private final double width;
        private final double height;

        Printed(byte[] pdf) throws IOException {
            setSortByPosition(true);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                pages = document.getNumberOfPages();
                width = document.getPage(0).getMediaBox().getWidth();
                height = document.getPage(0).getMediaBox().getHeight();
                getText(document);
            }
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            for (TextPosition one : positions) {
                String letter = one.getUnicode() == null ? "" : one.getUnicode().strip();
                for (int i = 0; i < letter.length(); i++) {
                    letters.add(one);
                    said.append(letter.charAt(i));
                }
            }
        }

        List<TextPosition> of(String words) {
            String packed = words.replaceAll("\\s+", "");
            int at = said.indexOf(packed);
            return at < 0 ? List.of() : letters.subList(at, at + packed.length());
        }

        void has(String words, double least, double most, String style) {
            List<TextPosition> found = of(words);
            assertThat(found).as(words).isNotEmpty();
            assertThat(found).as(words).allSatisfy(one -> {
                String font = one.getFont().getName().replaceAll("[^A-Za-z]", "");
                assertThat((double) one.getFontSizeInPt()).isBetween(least - 0.11, most + 0.11);
                assertThat(font).matches(".*(Liberation ?Serif|Times).*");
                assertThat(font.contains("Bold")).isEqualTo(style.contains("Bold"));
                assertThat(font.contains("Italic")).isEqualTo(style.contains("Italic"));
            });
        }

        double x(String words) {
            return of(words).getFirst().getXDirAdj();
        }

        double y(String words) {
            return of(words).getFirst().getYDirAdj();
        }

        double left() {
            return letters.stream().mapToDouble(TextPosition::getXDirAdj).min().orElse(0);
        }

        double right() {
            return letters.stream()
                    .mapToDouble(one -> one.getXDirAdj() + one.getWidthDirAdj())
                    .max()
                    .orElse(0);
        }

        double top() {
            return letters.stream()
                    .mapToDouble(one -> one.getYDirAdj() - one.getHeightDir())
                    .min()
                    .orElse(0);
        }

        double bottom() {
            return letters.stream().mapToDouble(TextPosition::getYDirAdj).max().orElse(0);
        }
    }
}
