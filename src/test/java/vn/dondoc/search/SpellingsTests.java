package vn.dondoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.search.Question.Choices;
import vn.dondoc.search.Question.Order;
import vn.dondoc.vietnamese.Vietnamese;

/** Twenty things to look for, each written in many ways, in files that write it in as many. */
class SpellingsTests {

    private static final Viewer OFFICE = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);

    /** What is looked for, and how else people write it. */
    private static final List<List<String>> THINGS = List.of(
            List.of("Ủy ban nhân dân huyện Cư Jút", "Uỷ ban nhân dân huyện Cư Jút", "UBND huyện Cư Jút"),
            List.of("hòa giải ở cơ sở", "hoà giải ở cơ sở"),
            List.of("giải phóng mặt bằng", "GPMB"),
            List.of("thủ tục hành chính", "TTHC"),
            List.of("phát triển kinh tế - xã hội", "phát triển KT-XH"),
            List.of("Hội đồng nhân dân tỉnh", "HĐND tỉnh"),
            List.of("128/QĐ-UBND", "128 / QĐ - UBND"),
            List.of("07/CT-UBND", "7/CT-UBND"),
            List.of("bảo vệ môi trường", "BVMT"),
            List.of("an toàn thực phẩm", "ATTP"),
            List.of("nông thôn mới", "NTM"),
            List.of("Quốc lộ 14", "quốc lộ 14"),
            List.of("thuỷ lợi nội đồng", "thủy lợi nội đồng"),
            List.of("Đắk Lắk", "ĐẮK LẮK"),
            List.of("khoá sổ cuối năm", "khóa sổ cuối năm"),
            List.of("bảo hiểm y tế", "BHYT"),
            List.of("phòng cháy, chữa cháy", "PCCC"),
            List.of("dân tộc thiểu số", "DTTS"),
            List.of("tuý quyền lực", "túy quyền lực"),
            List.of("đầu tư công trung hạn", "Đầu tư công trung hạn"));

    @TempDir
    Path data;

    private LuceneDirectiveIndex index;

    @BeforeEach
    void open() {
        index = new LuceneDirectiveIndex(new IndexFolders(data), () -> new OtherNames(KnownNames.abbreviations()));
    }

    @AfterEach
    void close() throws IOException {
        index.destroy();
    }

    @Test
    void everySpellingOfEveryThingFindsEveryFileThatHoldsIt() {
        var holding = new ArrayList<Set<UUID>>();
        for (var thing : THINGS) {
            holding.add(written(thing).map(this::put).collect(Collectors.toSet()));
        }
        index.show();
        int asked = 0;
        for (int i = 0; i < THINGS.size(); i++) {
            for (var spelling : typed(THINGS.get(i)).toList()) {
                asked++;
                assertThat(found(spelling)).as(spelling).containsAll(holding.get(i));
            }
        }
        assertThat(asked).isGreaterThanOrEqualTo(150);
    }

    private UUID put(String text) {
        var directive = Indexed.directive("1/QĐ-X")
                .by("Sở A")
                .says("Một câu mở đầu.\n" + text + ".\nMột câu kết.")
                .made();
        index.put(directive);
        return directive.key();
    }

    private List<UUID> found(String typed) {
        var keys = new ArrayList<UUID>();
        for (int page = 1; page <= 5; page++) {
            index.find(new Question(Words.of(typed), Choices.NONE, Order.BEST, page), OFFICE)
                    .hits()
                    .forEach(hit -> keys.add(hit.key()));
        }
        return keys;
    }

    /** As files write it: composed and decomposed, in capitals, over a line break of a bad copy. */
    private static Stream<String> written(List<String> thing) {
        return thing.stream()
                .flatMap(one -> Stream.of(
                        one,
                        Normalizer.normalize(one, Normalizer.Form.NFD),
                        one.toUpperCase(Locale.ROOT),
                        Normalizer.normalize(one.toUpperCase(Locale.ROOT), Normalizer.Form.NFD),
                        one.replaceFirst(" ", "\u00A0"),
                        one.replaceFirst(" ", "  ")));
    }

    /** As people type it. */
    private static Stream<String> typed(List<String> thing) {
        return thing.stream()
                .flatMap(one -> Stream.of(
                        one,
                        Vietnamese.fold(one),
                        one.toLowerCase(Locale.ROOT),
                        one.toUpperCase(Locale.ROOT),
                        Normalizer.normalize(one, Normalizer.Form.NFD),
                        "\"" + one + "\"",
                        "\"" + Vietnamese.fold(one) + "\"",
                        " " + one + "  "))
                .distinct();
    }
}
