package vn.dondoc.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.calendar.Deadline;

class DeadlineReaderTests {

    private final DeadlineReader reader = new DeadlineReader();

    /** Each line of deadlines.tsv: words, the document's day, their meaning. */
    @TestFactory
    Stream<DynamicTest> readsWhatOfficesWrite() {
        return lines().map(line -> DynamicTest.dynamicTest(line[0], () -> {
            LocalDate issuedOn = line[1].isEmpty() ? null : LocalDate.parse(line[1]);
            assertThat(meaning(line[0], issuedOn)).isEqualTo(line[2]);
        }));
    }

    @Test
    void givesTheWordsAReviewerWouldUnderline() {
        assertThat(words("Giao Sở A báo cáo UBND tỉnh trước ngày 20/6/2024.")).containsExactly("trước ngày 20/6/2024");
        assertThat(words("Trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này."))
                .containsExactly("trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này");
        assertThat(words("khắc phục ngay các tồn tại")).containsExactly("khắc phục ngay");
        assertThat(words("Định kỳ hằng tháng trước\u00A0ngày\n20, gửi số liệu"))
                .containsExactly("Định kỳ hằng tháng trước\u00A0ngày\n20");
    }

    @Test
    void looksOnlyAtTheStretchItWasGiven() {
        String text = "Sở A gửi trước ngày 10/4/2024. Sở B gửi trước ngày 15/4/2024.";
        int second = text.indexOf("Sở B");
        assertThat(reader.in(text, second, text.length(), null))
                .singleElement()
                .satisfies(found ->
                        assertThat(text.substring(found.start(), found.end())).isEqualTo("trước ngày 15/4/2024"));
    }

    @Test
    void takesTheMonthOfADraftsLetterheadForAMissingYear() {
        String text = "Hà Giang, ngày     tháng 6 năm 2026\nGửi trước ngày 20/6.";
        assertThat(reader.in(text, text.indexOf("Gửi"), text.length(), null))
                .extracting(FoundDeadline::deadline)
                .containsExactly(new Deadline.On(LocalDate.of(2026, 6, 20), true));
    }

    @Test
    void isDoneInTimeWithTenThousandWordsOfAnyKind() {
        for (String piece : List.of(
                "trước ngày ",
                "ngày 1/",
                "định kỳ ",
                "trong thời hạn ",
                "05 ngày làm việc ",
                "hai mươi ",
                "thời gian ",
                "tháng ",
                "(",
                "1 - ")) {
            String text = piece.repeat(10_000);
            org.assertj.core.api.Assertions.assertThatCode(
                            () -> reader.in(text, 0, text.length(), LocalDate.of(2024, 3, 15)))
                    .doesNotThrowAnyException();
        }
    }

    private List<String> words(String text) {
        return reader.in(text, 0, text.length(), LocalDate.of(2024, 3, 15)).stream()
                .map(found -> text.substring(found.start(), found.end()))
                .toList();
    }

    private String meaning(String text, @org.jspecify.annotations.Nullable LocalDate issuedOn) {
        String all = reader.in(text, 0, text.length(), issuedOn).stream()
                .map(found -> said(found.deadline()))
                .collect(Collectors.joining(" | "));
        return all.isEmpty() ? "-" : all;
    }

    private static String said(Deadline deadline) {
        return switch (deadline) {
            case Deadline.On on -> (on.before() ? "trước " : "") + on.date();
            case Deadline.Within within -> "%d %s %s".formatted(within.n(), within.unit(), within.anchor());
            case Deadline.Recurring recurring ->
                recurring.every() + (recurring.day() == null ? "" : " " + recurring.day());
            case Deadline.Immediate now -> "NOW";
            case Deadline.None none -> "-";
        };
    }

    private static Stream<String[]> lines() {
        try (var file = DeadlineReaderTests.class.getResourceAsStream("/suggestion/deadlines.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
