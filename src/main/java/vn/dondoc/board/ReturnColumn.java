package vn.dondoc.board;

import java.util.Arrays;
import java.util.Optional;
import vn.dondoc.vietnamese.Vietnamese;

/** The columns of the sheet that goes to an agency and comes back filled in; only the last four are read again, by the code. */
enum ReturnColumn {
    NUMBER("Số, ký hiệu văn bản", 22),
    CONTENT("Nội dung nhiệm vụ", 70),
    AGENCY("Cơ quan", 30),
    PART("Vai trò", 12),
    DUE("Thời hạn", 12),
    STATE("Tình trạng", 18),
    PROGRESS("Tình hình thực hiện", 50),
    RESULT("Kết quả thực hiện", 50),
    RESULT_NUMBER("Số văn bản kết quả", 20),
    RESULT_DAY("Ngày văn bản kết quả", 16),
    CODE("Mã lượt giao (không sửa)", 42);

    private final String head;
    private final int width;

    ReturnColumn(String head, int width) {
        this.head = head;
        this.width = width;
    }

    String head() {
        return head;
    }

    int width() {
        return width;
    }

    static Optional<ReturnColumn> of(String written) {
        String plain = plain(written);
        return Arrays.stream(values())
                .filter(one -> plain(one.head).equals(plain))
                .findFirst();
    }

    /** What stands in brackets only explains. */
    private static String plain(String head) {
        return Vietnamese.fold(head)
                .replaceAll("\\(.*", "")
                .replaceAll("[^a-z]+", " ")
                .strip();
    }
}
