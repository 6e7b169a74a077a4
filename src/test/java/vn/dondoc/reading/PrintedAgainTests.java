package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reading.bench.CharacterError;
import vn.dondoc.reading.format.OfficePdf;

/** What an Office file says is read from the PDF that LibreOffice prints of it, too, page breaks, two columns and tables and all. */
class PrintedAgainTests {

    private static final double MOST = 0.005;
    private static final Pattern BODY = Pattern.compile(
            "ngày \\d+ tháng \\d+ năm \\d+\\n(.*?)(?:Nơi nhận|\\n(?:TM|KT|TL)\\. |\\nCHỦ TỊCH\\n|$)", Pattern.DOTALL);
    private static final OriginalReader READER = new OriginalReader(new ReadingLimits(256, 60, 1));

    @TempDir
    static Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples/01-cong-van-giai-ngan-dau-tu-cong.docx",
                "samples/03-thong-bao-ket-luan-so-hoa-ho-so.docx",
                "samples/04-cong-dien-ung-pho-mua-lu.docx",
                "samples/05-ke-hoach-cai-cach-hanh-chinh-2027.docx",
                "samples/06-quyet-dinh-to-cong-tac-nha-o-xa-hoi.doc",
                "src/test/resources/reading/table/bang-nhiem-vu.docx",
                "src/test/resources/reading/word/danh-so-tu-dong.docx"
            })
    void thePrintedPdfSaysTheSame(Path original) throws IOException {
        Path printed = folder.resolve(original.getFileName() + ".pdf");
        assertThat(OfficePdf.make(original, printed)).isTrue();

        String read = text(printed);
        String written = text(original);
        assertThat(CharacterError.inAnyOrder(read, written))
                .as("all of it, columns in whichever order")
                .isLessThanOrEqualTo(MOST);
        assertThat(CharacterError.of(body(read), body(written)))
                .as("the body in its order")
                .isLessThanOrEqualTo(MOST);
    }

    /** Between the letterhead and the signature, whose two columns may be read one after the other or line by line. */
    private static String body(String text) {
        var body = BODY.matcher(text);
        assertThat(body.find()).as(text).isTrue();
        return body.group(1);
    }

    private static String text(Path file) throws IOException {
        return READER.open(file, folder, UnpackLimits.USUAL).reading() instanceof Reading.Text text ? text.text() : "";
    }
}
