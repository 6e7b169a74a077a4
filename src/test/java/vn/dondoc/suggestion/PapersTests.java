package vn.dondoc.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.reading.OriginalReader;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.ReadingLimits;

/** A letter and the decision that it encloses, in one file. */
class PapersTests {

    private static final Path BOTH = Path.of("src/test/resources/directives/lam-dong-cong-van-kem-quyet-dinh.txt");
    private static final OriginalReader READER = new OriginalReader(ReadingLimits.USUAL);
    private static final Suggestions SUGGESTIONS = new Suggestions();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        READER.close();
        SUGGESTIONS.close();
    }

    @Test
    void eachPaperHasAHeadOfItsOwn() throws IOException {
        Proposal proposal = proposal(Files.readString(BOTH));

        assertThat(value(proposal.header().number())).isEqualTo("3127/UBND-VX");
        assertThat(value(proposal.header().signer())).isEqualTo("Nguyễn Thị Mẫu");
        assertThat(proposal.enclosed()).singleElement().satisfies(paper -> {
            assertThat(value(paper.header().number())).isEqualTo("88/QĐ-BYT");
            assertThat(value(paper.header().type())).isEqualTo(DocumentType.QUYET_DINH);
            assertThat(value(paper.header().issuer())).isEqualTo("Bộ Y tế");
            assertThat(value(paper.header().issuedOn())).isEqualTo(LocalDate.of(2026, 4, 2));
            assertThat(value(paper.header().signer())).isEqualTo("Trần Văn Mẫu");
        });
    }

    @Test
    void evidenceIsCountedInTheTextOfTheWholeFile() throws IOException {
        Reading.Text text = read(Files.readString(BOTH));
        Proposal proposal = SUGGESTIONS.of(text);

        EnclosedPaper paper = proposal.enclosed().getFirst();
        assertThat(text.text().substring(paper.start(), paper.end()))
                .startsWith("BỘ Y TẾ")
                .endsWith("Vắc xin sởi.");
        assertThat(proposal.tasks()).hasSize(4).allSatisfy(task -> assertIn(text, task.evidence()));
        assertThat(proposal.tasks())
                .filteredOn(task -> task.evidence().start() >= paper.start())
                .hasSize(2)
                .allSatisfy(task -> assertIn(text, task.lead().getFirst().evidence()));
    }

    @Test
    void aFormToBeFilledInIsNoPaperOfItsOwn() throws IOException {
        String form = """
                TÊN CƠ QUAN
                Số: ...../BC-.....
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                BÁO CÁO
                Kết quả tiêm chủng
                """;

        assertThat(proposal(letter() + form).enclosed()).isEmpty();
    }

    @Test
    void aSecondCopyIsNoPaperOfItsOwn() throws IOException {
        assertThat(proposal(letter() + letter()).enclosed()).isEmpty();
    }

    @Test
    void whatWasKeptByEarlierVersionsHasNoFurtherPapers() {
        String kept = DeadlineJson.write(new Proposal(ProposedHeader.UNKNOWN, List.of()))
                .replaceAll(",\"enclosed\":\\[]", "");

        assertThat(kept).doesNotContain("enclosed");
        assertThat(DeadlineJson.read(kept, Proposal.class).enclosed()).isEmpty();
    }

    private static void assertIn(Reading.Text text, @Nullable Evidence found) {
        var evidence = Objects.requireNonNull(found);
        assertThat(text.text().substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
    }

    private static String letter() throws IOException {
        String both = Files.readString(BOTH);
        return both.substring(0, both.indexOf("BỘ Y TẾ\nSố"));
    }

    private Proposal proposal(String text) throws IOException {
        return SUGGESTIONS.of(read(text));
    }

    private Reading.Text read(String text) throws IOException {
        return (Reading.Text) READER.read(Files.writeString(folder.resolve("van-ban.txt"), text));
    }

    private static <T> @Nullable T value(@Nullable Guess<T> guess) {
        return guess == null ? null : guess.value();
    }
}
