package vn.dondoc.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.dondoc.vietnamese.Vietnamese;

/** What a column of a register kept before may hold, and the headings that offices put above it. */
enum OldColumn {
    NUMBER("so ky hieu", "so van ban", "so vb", "so hieu", "van ban giao", "so cong van", "van ban chi dao"),
    ISSUED_ON("ngay ban hanh", "ngay van ban", "ngay vb", "ngay thang van ban", "ngay ky", "ngay thang"),
    ISSUER("co quan ban hanh", "noi ban hanh", "don vi ban hanh"),
    TYPE("loai van ban"),
    SUBJECT("trich yeu", "noi dung van ban", "ten van ban"),
    SIGNER("nguoi ky", "nguoi giao", "lanh dao giao"),
    CONTENT(
            "noi dung nhiem vu",
            "nhiem vu duoc giao",
            "nhiem vu",
            "noi dung giao",
            "noi dung cong viec",
            "noi dung chi dao",
            "noi dung"),
    LEAD(
            "co quan chu tri",
            "don vi chu tri",
            "chu tri",
            "co quan thuc hien",
            "don vi thuc hien",
            "don vi duoc giao",
            "co quan duoc giao"),
    COORDINATE("co quan phoi hop", "don vi phoi hop", "phoi hop"),
    DEADLINE(
            "thoi han thuc hien",
            "thoi han hoan thanh",
            "thoi han",
            "han hoan thanh",
            "han xu ly",
            "han thuc hien",
            "thoi gian hoan thanh",
            "han"),
    TRACKED_BY("don vi theo doi", "bo phan theo doi", "chuyen vien theo doi", "phong theo doi", "theo doi"),
    FIELD("linh vuc"),
    STATE("tinh trang", "trang thai", "tinh hinh thuc hien", "ket qua thuc hien", "ket qua"),
    COMPLETED_ON("ngay hoan thanh", "ngay ket thuc", "ngay bao cao ket qua", "hoan thanh ngay"),
    NOTE("ghi chu", "van ban ket qua", "y kien");

    private final List<String> headings;

    OldColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** What a heading says its column holds: the column whose words it is, else the one whose longest words it begins with. */
    static Optional<OldColumn> of(String heading) {
        String folded = plain(heading);
        Optional<OldColumn> whole = Arrays.stream(values())
                .filter(column -> column.headings.contains(folded))
                .findFirst();
        return whole.isPresent()
                ? whole
                : Arrays.stream(values())
                        .filter(column -> column.begins(folded) > 0)
                        .max(java.util.Comparator.comparingInt(column -> column.begins(folded)));
    }

    private int begins(String folded) {
        return headings.stream()
                .filter(words -> folded.startsWith(words + " "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    static String plain(String heading) {
        return Vietnamese.fold(heading)
                .replaceAll("\\(.*", "")
                .replaceAll("[^a-z]+", " ")
                .strip();
    }

    /** The message key of its name. */
    public String words() {
        return "review.register.column." + name();
    }
}
