package vn.dondoc.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.reading.Reading;

class HeaderReaderTests {

    private static final Path LETTERS = Path.of("src/test/resources/suggestion/letters");

    /** Each file: what must be read, then "====", then the letter. */
    @TestFactory
    Stream<DynamicTest> readsTheTopAndTheFootOfALetter() throws Exception {
        return Files.list(LETTERS)
                .sorted()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String[] parts = Files.readString(file).split("====\n", 2);
                    assertThat(said(read(parts[1]))).isEqualTo(expected(parts[0]));
                }));
    }

    @Test
    void saysWhichWordsEachFactStandsOn() throws Exception {
        String letter =
                Files.readString(LETTERS.resolve("letter-in-two-columns.txt")).split("====\n", 2)[1];
        ProposedHeader header = read(letter);
        assertThat(quote(header.number())).isEqualTo("Số: 2496 /UBND-KT");
        assertThat(quote(header.issuedOn())).isEqualTo("ngày 06 tháng 4 năm 2026");
        assertThat(quote(header.signer())).isEqualTo("Lò Văn Tiến");
        assertThat(quote(header.urgency())).isEqualTo("HỎA TỐC");
        assertThat(quote(header.subject())).startsWith("V/v kiểm tra").endsWith("địa bàn tỉnh");
    }

    @Test
    void findsNothingInATextThatIsNoLetter() {
        assertThat(said(read("Danh sách hộ nghèo\n1. Hộ ông A\n2. Hộ bà B")))
                .containsEntry("number", "-")
                .containsEntry("type", "-")
                .containsEntry("signer", "-");
    }

    private static ProposedHeader read(String text) {
        return new HeaderReader().read(new Reading.Text(text, List.of(), List.of(), 0, List.of()));
    }

    private static String quote(@Nullable Guess<?> guess) {
        return guess == null || guess.evidence() == null ? "" : guess.evidence().quote();
    }

    private static Map<String, String> expected(String lines) {
        Map<String, String> expected = new LinkedHashMap<>();
        lines.lines()
                .forEach(line ->
                        expected.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2)));
        return expected;
    }

    private static Map<String, String> said(ProposedHeader header) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("number", value(header.number()));
        said.put("type", value(header.type()));
        said.put("issuer", value(header.issuer()));
        said.put("date", value(header.issuedOn()));
        said.put("subject", value(header.subject()));
        said.put("signer", value(header.signer()));
        said.put("urgency", value(header.urgency()));
        return said;
    }

    private static String value(@Nullable Guess<?> guess) {
        return guess == null ? "-" : guess.value().toString();
    }
}
