package vn.dondoc.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What may not be public is pushed at every door, and none lets it through. */
class RefusalTests {

    @Test
    void thereIsNoFieldForTheTextOfATaskForPersonalDataOrForSecretCounts() {
        assertThat(fields(PublicContent.class))
                .as("every field in which anything can leave; whoever adds one says here what it may hold")
                .containsExactlyInAnyOrder(
                        // whose it is, and from which paper
                        "PublicSource.authority: String",
                        "PublicSource.office: String",
                        "PublicSource.number: String",
                        "PublicSource.issuedOn: LocalDate",
                        "PublicSource.instrument: String",
                        "PublicSource.article: String",
                        // what it is called, and where it stands
                        "PublicReport.slug: String",
                        "PublicReport.year: int",
                        "PublicReport.title: String",
                        "PublicInspection.slug: String",
                        "PublicInspection.year: int",
                        "PublicInspection.title: String",
                        "PublicInspection.inspected: String",
                        "PublicWithdrawal.slug: String",
                        "PublicWithdrawal.year: int",
                        "PublicWithdrawal.title: String",
                        // the days
                        "PublicPeriod.from: LocalDate",
                        "PublicPeriod.to: LocalDate",
                        "PublicPeriod.closing: LocalDate",
                        "PublicLastYear.asPublished: boolean",
                        // the figures
                        "PublicAgency.name: String",
                        "PublicAgency.coordinating: int",
                        "PublicCounts.carriedOver: int",
                        "PublicCounts.assigned: int",
                        "PublicCounts.doneInTime: int",
                        "PublicCounts.doneLate: int",
                        "PublicCounts.awaiting: int",
                        "PublicCounts.returned: int",
                        "PublicCounts.inProgressInTime: int",
                        "PublicCounts.inProgressOverdue: int",
                        "PublicCounts.notStartedInTime: int",
                        "PublicCounts.notStartedOverdue: int",
                        "PublicCounts.withoutDeadline: int",
                        // the only words that a person wrote
                        "PublicText.paragraphs: String");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kết quả xử lý văn bản MẬT số 5                        | SECRECY_MARK
            Tài liệu tuyệt mật đã được thu hồi                    | SECRECY_MARK
            Trong kỳ có 12 nhiệm vụ mật được theo dõi riêng       | SECRET_COUNT
            Đã xử lý 3 văn bản mật                                | SECRET_COUNT
            Tài liệu lưu hành nội bộ                              | CIRCULATION_MARK
            Giải quyết khiếu nại của ông Nguyễn Văn Bình          | CITIZEN
            Căn cước số 001085012345 đã được xác minh             | IDENTITY
            Chủ hộ sinh năm 1965 đã nhận bồi thường               | IDENTITY
            Liên hệ 0905 123 456 để biết thêm                     | TELEPHONE
            Gọi +84 905123456                                     | TELEPHONE
            Gửi về van-phong@daklak.gov.vn                        | EMAIL
            """)
    void wordsForThePublicAreRefused(String words, Objection objection) {
        assertThat(Objection.to(words)).contains(objection);
        assertThatThrownBy(() -> PublicText.of("Các cơ quan đã tích cực thực hiện.\n" + words))
                .isInstanceOf(NotPublic.class)
                .hasMessageNotContaining(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nhìn chung các cơ quan đã tích cực thực hiện nhiệm vụ được giao.",
                "Giải ngân đạt 12.345.678.000 đồng, bằng 45,6% kế hoạch; tăng 1.840.000.000 đồng.",
                "Theo Quyết định số 45/2016/QĐ-UBND ngày 30/12/2016, hạn cuối là 15/6/2026.",
                "Ông Nguyễn Văn An, Chủ tịch UBND tỉnh, đã chỉ đạo khắc phục.",
                "Đã xây dựng 1.250 km đường nông thôn tại 102 xã; mật độ dân số tăng."
            })
    void ordinaryWordsAreNot(String words) {
        assertThat(Objection.to(words)).isEmpty();
        assertThat(PublicText.of(words).paragraphs()).containsExactly(words);
    }

    @Test
    void theWordsOfATaskAreKnownAgainInAnyCaseAndPunctuation() {
        var words = new TaskWords(List.of(
                "Kiểm điểm nội bộ việc chậm bàn giao mặt bằng dự án đường Đông Tây, báo cáo Chủ tịch trước ngày 30/6",
                "Kiểm điểm nội bộ"));

        assertThat(words.areIn("Trong kỳ có: KIỂM ĐIỂM nội bộ việc chậm bàn giao mặt bằng dự án đường."))
                .isTrue();
        assertThat(words.areIn("Kiểm điểm nội bộ.")).isTrue();
        assertThat(words.areIn("Việc bàn giao mặt bằng dự án đường Đông Tây còn chậm."))
                .isFalse();
        assertThat(words.areIn("")).isFalse();
    }

    @Test
    void whatWasPutIntoARowPastUsIsRefusedWhenItIsRead() {
        String row = JsonMapper.builder().build().writeValueAsString(Map.of("text", List.of("Gọi 0905 123 456")));

        assertThatThrownBy(() -> JsonMapper.builder().build().readValue(row, Words.class))
                .hasRootCauseInstanceOf(NotPublic.class);
    }

    record Words(PublicText text) {}

    @Test
    void namesAndNumbersAreLookedAtToo() {
        assertThatThrownBy(() -> new PublicAgency("Tổ công tác 0905123456", PublicCountsOf.NONE, 0, null))
                .isInstanceOf(NotPublic.class);
        assertThatThrownBy(() -> new PublicSource(
                        "UBND tỉnh", "Văn phòng", "05/MẬT", LocalDate.of(2026, 6, 1), "Quyết định", null))
                .isInstanceOf(NotPublic.class);
        assertThat(new PublicAgency("UBND xã Anh Sơn Đông", PublicCountsOf.NONE, 0, null).name())
                .isNotEmpty();
    }

    private static final class PublicCountsOf {
        static final PublicCounts NONE = new PublicCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Set<String> fields(Class<?> root) {
        var fields = new TreeSet<String>();
        collect(root, fields, new HashSet<>());
        return fields;
    }

    private static void collect(Class<?> type, Set<String> fields, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            for (Class<?> one : type.getPermittedSubclasses()) {
                collect(one, fields, seen);
            }
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> of = element(component.getGenericType());
            if (of.isRecord()) {
                collect(of, fields, seen);
            } else {
                fields.add(type.getSimpleName() + "." + component.getName() + ": " + of.getSimpleName());
            }
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }
}
