package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reading.bench.PrintedPages;
import vn.dondoc.reading.bench.Wear;
import vn.dondoc.reading.format.FormatReader;

/** What stands inside a box of the original is what stands in its stretch of the text. */
class BoxesTests {

    private static final Path DIRECTIVE =
            Path.of("src/test/resources/directives/an-giang-thong-bao-danh-gia-va-giao.txt");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"reading/pdf/hai-cot.pdf", "reading/table/bang-nhiem-vu.pdf"})
    void theWordsOfAPdfStandInTheirBoxes(String name) throws IOException {
        Path file = Path.of("src/test/resources").resolve(name);
        Reading.Text text = read(file);

        assertThat(text.print().boxes()).hasSizeGreaterThan(100);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (Box box : text.print().boxes()) {
                assertThat(inside(pdf, box.place())).isEqualTo(of(text, box));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading/pdf/hai-cot.pdf", "reading/table/bang-nhiem-vu.pdf", "scans/ban-quet.pdf"})
    void noWordIsLeftOut(String name) {
        Reading.Text text = read(Path.of("src/test/resources").resolve(name));
        var bare = new StringBuilder(text.text());
        text.print().boxes().reversed().forEach(box -> bare.delete(box.start(), box.end()));

        assertThat(bare.toString()).isBlank();
        assertThat(text.print().pages()).hasSize(text.pages());
    }

    @Test
    void theWordsOfAScanStandWhereAPersonSeesThem() {
        Reading.Text text = read(Path.of("src/test/resources/scans/ban-quet.pdf"));

        Place addressee = placeOf(text, "Kính gửi: Sở Y tế");
        Place motto = placeOf(text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(motto.x()).isGreaterThan(0.4f);
        assertThat(motto.y()).isBetween(0f, 0.15f).isLessThan(addressee.y());
        assertThat(motto.height()).isBetween(0.005f, 0.03f);
    }

    /** The picture is straightened for reading; the boxes are those of the page as it lies in the file. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theWordsOfACrookedScanStandInTheirBoxes(int quarters) throws IOException {
        BufferedImage straight =
                PrintedPages.of(Files.readString(DIRECTIVE), 200).getFirst();
        BufferedImage page = Wear.of(straight, 1).askew(2.5).turned(quarters).page();
        Path file = folder.resolve("xeo.png");
        ImageIO.write(page, "png", file.toFile());

        Reading.Text text = read(file);

        assertThat(text.print().pages()).containsExactly(new PageSize(page.getWidth(), page.getHeight()));
        assertThat(text.print().boxes()).hasSizeGreaterThan(100);
        assertThat(text.print().boxes().stream()
                        .filter(box -> ink(page, box.place()) > 0.03)
                        .count())
                .isGreaterThan(text.print().boxes().size() * 98 / 100);
        Place whole = text.print().boxes().stream()
                .map(Box::place)
                .reduce(Place::with)
                .orElseThrow();
        assertThat(whole.x()).isBetween(0f, 0.3f);
        assertThat(whole.x() + whole.width()).isBetween(0.6f, 1f);
    }

    /** The share of dark points. */
    private static double ink(BufferedImage page, Place place) {
        int dark = 0;
        int all = 0;
        for (int y = (int) (place.y() * page.getHeight()); y < (place.y() + place.height()) * page.getHeight(); y++) {
            for (int x = (int) (place.x() * page.getWidth()); x < (place.x() + place.width()) * page.getWidth(); x++) {
                boolean inside = x >= 0 && y >= 0 && x < page.getWidth() && y < page.getHeight();
                all++;
                dark += inside && (page.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return (double) dark / Math.max(1, all);
    }

    private static Reading.Text read(Path file) {
        return (Reading.Text) new FormatReader((page, pages) -> {}).read(file);
    }

    private static String of(Reading.Text text, Box box) {
        return text.text().substring(box.start(), box.end());
    }

    private static Place placeOf(Reading.Text text, String words) {
        int start = text.text().indexOf(words);
        assertThat(start).isNotNegative();
        return text.print().boxes().stream()
                .filter(box -> box.start() >= start && box.end() <= start + words.length())
                .map(Box::place)
                .reduce(Place::with)
                .orElseThrow();
    }

    private static String inside(PDDocument pdf, Place place) throws IOException {
        PDRectangle page = pdf.getPage(place.page() - 1).getCropBox();
        var area = new PDFTextStripperByArea();
        area.addRegion(
                "box",
                new Rectangle2D.Double(
                        place.x() * page.getWidth() - 0.1,
                        place.y() * page.getHeight(),
                        place.width() * page.getWidth(),
                        place.height() * page.getHeight()));
        area.extractRegions(pdf.getPage(place.page() - 1));
        return area.getTextForRegion("box").strip();
    }
}
