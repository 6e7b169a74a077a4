package vn.dondoc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as programs write them, made of the directives of our own writing: docx and PDF, besides the samples (which have doc as well). */
final class BornDigital {

    private static final Path DIRECTIVES = Path.of("src/test/resources/directives");
    private static final Path SAMPLES = Path.of("samples");

    /** Of the same number of kinds: what one kind costs does not hide behind another. */
    private static final int EACH = 16;

    private static final String FONT = "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-Regular.ttf";
    private static final float SIZE = 13;
    private static final float LEADING = 19;

    private BornDigital() {}

    static List<Path> docx(Path folder) throws IOException {
        List<Path> files = samples(".docx");
        for (Path text : directives()) {
            files.add(docx(text, folder));
        }
        return files.subList(0, EACH);
    }

    static List<Path> pdf(Path folder) throws IOException {
        List<Path> files = samples("[1-7]-[^/]*.pdf");
        for (Path text : directives()) {
            files.add(pdf(text, folder));
        }
        return files.subList(0, EACH);
    }

    /** The one .doc of the samples as often as there are other files. */
    static List<Path> doc(Path folder) throws IOException {
        Path one = samples(".doc").getFirst();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            files.add(Files.copy(one, folder.resolve(i + ".doc")));
        }
        return files;
    }

    private static List<Path> samples(String ending) throws IOException {
        try (Stream<Path> all = Files.list(SAMPLES)) {
            return new ArrayList<>(all.filter(file -> file.toString().matches(".*" + ending))
                    .map(Path::toAbsolutePath)
                    .sorted()
                    .toList());
        }
    }

    private static List<Path> directives() throws IOException {
        try (Stream<Path> all = Files.list(DIRECTIVES)) {
            return all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .limit(EACH)
                    .toList();
        }
    }

    private static Path docx(Path text, Path folder) throws IOException {
        Path file = folder.resolve(text.getFileName() + ".docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String line : Files.readAllLines(text)) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
        }
        return file;
    }

    private static Path pdf(Path text, Path folder) throws IOException {
        Path file = folder.resolve(text.getFileName() + ".pdf");
        try (PDDocument pdf = new PDDocument();
                InputStream font = BornDigital.class.getResourceAsStream(FONT)) {
            List<String> lines = wrapped(Files.readAllLines(text), PDType0Font.load(pdf, font));
            PDFont serif = PDType0Font.load(pdf, BornDigital.class.getResourceAsStream(FONT));
            int perPage = (int) ((PDRectangle.A4.getHeight() - 120) / LEADING);
            for (int from = 0; from < lines.size(); from += perPage) {
                page(pdf, serif, lines.subList(from, Math.min(lines.size(), from + perPage)));
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private static void page(PDDocument pdf, PDFont font, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var pen = new PDPageContentStream(pdf, page)) {
            pen.beginText();
            pen.setFont(font, SIZE);
            pen.setLeading(LEADING);
            pen.newLineAtOffset(85, PDRectangle.A4.getHeight() - 60);
            for (String line : lines) {
                pen.showText(line);
                pen.newLine();
            }
            pen.endText();
        }
    }

    private static List<String> wrapped(List<String> paragraphs, PDFont font) throws IOException {
        float width = PDRectangle.A4.getWidth() - 140;
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+")) {
                if (!line.isEmpty() && font.getStringWidth(line + " " + word) / 1000 * SIZE > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
