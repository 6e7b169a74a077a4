package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Original;
import vn.dondoc.archive.Sha256;
import vn.dondoc.folders.Folders;
import vn.dondoc.reading.format.FormatReader;
import vn.dondoc.reading.format.OfficePdf;
import vn.dondoc.testing.MovableClock;

class PageImagesTests {

    private static final Path FILES = Path.of("src/test/resources");

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");
    private final Map<Sha256, Path> files = new HashMap<>();
    private PageImages images;

    @BeforeEach
    void start() {
        images = images(DataSize.ofMegabytes(500));
    }

    @AfterEach
    void end() {
        images.destroy();
    }

    @Test
    void aPageOfAPdfIsDrawnInTheWidthAskedForWithItsWordsInTheirBoxes() throws IOException {
        Original original = original("reading/pdf/hai-cot.pdf");
        PageSize size = images.sizes(original).getFirst();

        BufferedImage page = picture(original, 1, 900);

        assertThat(page.getWidth()).isEqualTo(960);
        assertThat((double) page.getHeight() / page.getWidth()).isCloseTo(size.height() / size.width(), offset(0.01));
        Reading.Text text = (Reading.Text)
                new FormatReader((n, of) -> {}).read(Objects.requireNonNull(files.get(original.sha256())));
        assertThat(text.print().boxes())
                .allSatisfy(box -> assertThat(ink(page, box.place()))
                        .as(text.text().substring(box.start(), box.end()))
                        .isGreaterThan(0.005));
    }

    @Test
    void aScanAndAPictureAreShownAsTheyAre() throws IOException {
        assertThat(picture(original("scans/ban-quet.pdf"), 1, 480).getWidth()).isEqualTo(480);

        BufferedImage red = new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 1000; y++) {
            for (int x = 0; x < 2000; x++) {
                red.setRGB(x, y, Color.RED.getRGB());
            }
        }
        Path file = data.resolve("do.png");
        ImageIO.write(red, "png", file.toFile());
        BufferedImage small = picture(original(file), 1, 480);
        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(240);
        assertThat(new Color(small.getRGB(100, 100))).isEqualTo(Color.RED);
    }

    @Test
    void whatHasNoSuchPageHasNoPicture() {
        Original pdf = original("reading/pdf/hai-cot.pdf");

        assertThat(images.png(pdf, 0, 480)).isEmpty();
        assertThat(images.png(pdf, 99, 480)).isEmpty();
        assertThat(images.png(original("reading/text/tcvn3.txt"), 1, 480)).isEmpty();
        assertThat(images.png(original("reading/broken/cat-doi.pdf"), 1, 480)).isEmpty();
        assertThat(images.sizes(original("reading/text/tcvn3.txt"))).isEmpty();
    }

    @Test
    void anOfficeFileIsShownAsLibreOfficePrintsIt() throws IOException {
        assumeTrue(OfficePdf.isAtHand(), "LibreOffice is not installed");
        Original word = original("reading/text/noi-ve-mat.docx");

        assertThat(images.sizes(word)).isNotEmpty();
        assertThat(ink(picture(word, 1, 480), new Place(1, 0, 0, 1, 1))).isGreaterThan(0.01);
        assertThat(images.printed(word))
                .hasValueSatisfying(text -> assertThat(text.print().boxes()).hasSizeGreaterThan(50));
    }

    @Test
    void onlyWhatWasLookedAtLastIsKeptAndWhatIsForgottenIsGone() throws IOException {
        images.destroy();
        images = images(DataSize.ofKilobytes(400));
        Original first = original("reading/pdf/hai-cot.pdf");
        Original second = original("reading/table/bang-nhiem-vu.pdf");
        picture(first, 1, 1920);
        clock.pass(Duration.ofMinutes(5));
        picture(second, 1, 1920);

        assertThat(folder(first)).doesNotExist();
        assertThat(folder(second)).exists();
        images.forget(second.sha256());
        assertThat(folder(second)).doesNotExist();
        assertThat(picture(first, 1, 480).getWidth()).isEqualTo(480);
    }

    private PageImages images(DataSize most) {
        return new PageImages(new Shelf(files), Folders.in(data), most, clock);
    }

    private Original original(String name) {
        return original(FILES.resolve(name));
    }

    private Original original(Path file) {
        var hash = new Sha256("%064x".formatted(files.size() + 1));
        files.put(hash, file);
        return new Original(DocumentId.random(), hash, "a", "application/pdf", 1, clock.instant());
    }

    /** An archive of files that lie about. */
    private record Shelf(Map<Sha256, Path> files) implements Archive {

        @Override
        public Sha256 keep(Path file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean holds(Sha256 bytes) {
            return files.containsKey(bytes);
        }

        @Override
        public byte[] read(Sha256 bytes) throws IOException {
            return Files.readAllBytes(Objects.requireNonNull(files.get(bytes)));
        }

        @Override
        public boolean erase(Sha256 bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void copyTo(Sha256 bytes, Path target) throws IOException {
            Files.write(target, read(bytes));
        }
    }

    private Path folder(Original original) {
        return data.resolve("cache/pages").resolve(original.sha256().hex());
    }

    private BufferedImage picture(Original original, int page, int width) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(images.png(original, page, width).orElseThrow()));
    }

    /** The share of dark points in a place. */
    private static double ink(BufferedImage page, Place place) {
        int dark = 0;
        int all = 0;
        for (int y = (int) (place.y() * page.getHeight()); y < (place.y() + place.height()) * page.getHeight(); y++) {
            for (int x = (int) (place.x() * page.getWidth()); x < (place.x() + place.width()) * page.getWidth(); x++) {
                all++;
                dark += x < page.getWidth() && y < page.getHeight() && (page.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return (double) dark / Math.max(1, all);
    }
}
