package vn.dondoc.agency;

import java.util.Arrays;
import java.util.Optional;

/** The columns of a file of bodies, in their order; a file that comes in may leave out all but the name and the kind. */
public enum RegisterColumn {
    ID("Mã", 28),
    NAME("Tên cơ quan", 44),
    KIND("Loại", 26),
    ALIASES("Tên khác", 50),
    FROM("Có hiệu lực từ", 16),
    TO("Có hiệu lực đến", 16),
    SUCCESSORS("Cơ quan kế thừa", 36),
    PARENT("Cơ quan cấp trên", 30),
    LEADER("Lãnh đạo phụ trách", 26),
    CONTACT("Đầu mối", 26),
    PHONE("Điện thoại", 18),
    MAIL("Thư điện tử", 28),
    CONNECTED("Tự cập nhật (có/không)", 16);

    private final String head;
    private final int width;

    RegisterColumn(String head, int width) {
        this.head = head;
        this.width = width;
    }

    public String head() {
        return head;
    }

    public int width() {
        return width;
    }

    static Optional<RegisterColumn> of(String written) {
        String folded = plain(written);
        return folded.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(column -> plain(column.head).equals(folded))
                        .findFirst();
    }

    /** What stands in brackets only explains. */
    private static String plain(String head) {
        return Words.fold(head)
                .replaceAll("\\(.*", "")
                .replaceAll("[^a-z]+", " ")
                .strip();
    }
}
