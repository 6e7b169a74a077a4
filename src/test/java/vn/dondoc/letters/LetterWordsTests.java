package vn.dondoc.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.Papers;
import vn.dondoc.testing.Approved;
import vn.dondoc.tracking.GivenTasks;

/** The wordings of the letters, with their samples, as somebody approved them. */
class LetterWordsTests {

    private static final LocalDate ON = LocalDate.of(2026, 6, 22);

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void eachLetterReadsAsApproved(LetterKind kind) throws IOException {
        Path folder = Path.of("report-templates", kind.folder());
        FilledReport filled = filled(kind);
        String text = text(filled, folder);

        Approved.file(folder.resolve("approved.txt").toString()).holds(text);
        assertThat(text).doesNotContain("{", "}", "[nhiem-vu]", "null");
        assertThat(filled.pages()).isEqualTo(1);
    }

    /** The letter of this kind about the sample that lies beside its wording. */
    static FilledReport filled(LetterKind kind) throws IOException {
        return Papers.SHIPPED.fill(LetterPaper.of(
                letter(kind, new LetterWords().fill(kind, sample(Path.of("report-templates", kind.folder())))),
                Regulations.shipped("dak-lak").active().authority(),
                GivenTasks.two().stream()
                        .map(one -> new Drafting.Subject(one.part(), one.task(), one.directive()))
                        .toList(),
                kind.ofTheCommittee() ? "345/UBND-TH" : "345/VPUBND-TH",
                ON));
    }

    @Test
    void aPlaceThatNobodyFillsIsNamed() {
        assertThatThrownBy(() -> new LetterWords().fill(LetterKind.URGING, Map.of("nguoi-giao", "UBND tỉnh")))
                .hasMessageContaining("cong-van-don-doc/loi-van.txt")
                .hasMessageContaining("{hom-nay}");
    }

    private static Letter letter(LetterKind kind, LetterWords.Filled filled) {
        return new Letter(
                UUID.randomUUID(),
                kind,
                0,
                null,
                "Sở Tài chính",
                new Letter.Wording(
                        filled.title(),
                        "Sở Tài chính",
                        filled.body(),
                        "Như trên\nLãnh đạo Văn phòng\nLưu: VT",
                        kind.ofTheCommittee() ? "vice-chairman" : "chief-own",
                        "Nguyễn Văn An"),
                null,
                "Chị Chi",
                Instant.EPOCH,
                null,
                List.of());
    }

    private static Map<String, String> sample(Path folder) throws IOException {
        return JsonMapper.shared()
                .readValue(
                        Files.readString(folder.resolve("sample.json")), new TypeReference<Map<String, String>>() {});
    }

    /** The files lie in target/letters/, to be opened and looked at. */
    private static String text(FilledReport filled, Path folder) throws IOException {
        var pdf = new ByteArrayOutputStream();
        var properties = new FilledReport.Properties("Công văn", "Văn phòng", "");
        filled.writePdf(pdf, properties);
        Path out = Files.createDirectories(Path.of("target/letters"));
        Files.write(out.resolve(folder.getFileName() + ".pdf"), pdf.toByteArray());
        try (var docx = Files.newOutputStream(out.resolve(folder.getFileName() + ".docx"))) {
            filled.writeDocx(docx, properties);
        }
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll(" +", " ");
        }
    }
}
