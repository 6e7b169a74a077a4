package vn.dondoc.edxml;

import java.util.Arrays;

/** How far a document has come with its receiver (QĐ 28/2018/QĐ-TTg). */
enum StatusCode {
    ARRIVED("01", "Đã đến"),
    REFUSED("02", "Từ chối tiếp nhận"),
    RECEIVED("03", "Đã tiếp nhận"),
    ASSIGNED("04", "Phân công"),
    UNDER_WAY("05", "Đang xử lý"),
    /** Only once every task is confirmed, and closed where the regulation closes. */
    COMPLETED("06", "Hoàn thành");

    private final String code;
    private final String words;

    StatusCode(String code, String words) {
        this.code = code;
        this.words = words;
    }

    String code() {
        return code;
    }

    static StatusCode of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No status " + code));
    }

    String words() {
        return words;
    }
}
