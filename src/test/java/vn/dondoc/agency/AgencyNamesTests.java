package vn.dondoc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgencyNamesTests {

    private static final AgencyNames NAMES = new AgencyNames();

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void names_the_bodies_of_a_sentence_as_a_register_would(String sentence, String expected) {
        List<AgencyMention> found = NAMES.in(sentence, 0, sentence.length(), null);
        assertThat(found.stream().map(AgencyMention::name))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" \\| "));
        int last = 0;
        for (AgencyMention mention : found) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(last);
            assertThat(mention.end()).isGreaterThan(mention.start());
            last = mention.end();
        }
    }

    static Stream<Arguments> sentences() throws IOException {
        try (var in = AgencyNamesTests.class.getResourceAsStream("/agency/names.tsv")) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells ->
                            Arguments.of(cells[0].replace("\\n", "\n"), cells.length > 1 ? cells[1].strip() : ""));
        }
    }

    @Test
    void each_item_of_a_list_has_its_own_words_and_the_head_belongs_to_the_first() {
        String text = "Giao các Sở: Tài chính, Y tế báo cáo.";
        List<AgencyMention> found = NAMES.in(text, 0, text.length(), null);
        assertThat(found.stream().map(m -> text.substring(m.start(), m.end())))
                .containsExactly("các Sở: Tài chính", "Y tế");
    }

    @Test
    void looks_only_between_from_and_to() {
        String text = "Sở Y tế, Sở Nội vụ, Sở Tư pháp";
        assertThat(NAMES.in(text, 9, 18, null).stream().map(AgencyMention::name))
                .containsExactly("Sở Nội vụ");
        assertThat(NAMES.in(text, 9, 18, null).getFirst().start()).isEqualTo(9);
    }

    @Test
    void the_title_before_a_body_is_its_office_and_part_of_its_words() {
        String text = "Giao Giám đốc Sở Y tế báo cáo.";
        AgencyMention found = NAMES.in(text, 0, text.length(), null).getFirst();
        assertThat(found.office()).isEqualTo("Giám đốc");
        assertThat(text.substring(found.start(), found.end())).isEqualTo("Giám đốc Sở Y tế");
        assertThat(found.id()).isEqualTo(new AgencyId("so-y-te"));
    }

    @Test
    @Timeout(20)
    void a_long_text_takes_time_in_proportion_even_where_nothing_ends() {
        for (String piece : List.of(
                "các sở thuộc các sở ",
                "Sở Tài chính, Xây dựng, ",
                "Công ty Cổ phần Đầu tư ",
                "UBND các huyện: A, B và ",
                "Giám đốc ",
                "Văn phòng ")) {
            String text = piece.repeat(200_000 / piece.length());
            assertThat(NAMES.in(text, 0, text.length(), null)).isNotNull();
        }
    }
}
