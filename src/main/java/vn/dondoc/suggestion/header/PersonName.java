package vn.dondoc.suggestion.header;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.words.PlainText;

/** A Vietnamese name that ends a line: a family name and one to four more words. {@code whole} says that the line holds nothing else. */
record PersonName(String name, int start, int end, boolean whole) {

    private static final Map<String, String> FAMILIES = Arrays.stream(
                    ("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trịnh Đinh Đoàn Lương Mai Cao Hà Tạ Tô "
                                    + "Trương Lâm Thái Triệu Giàng Vàng Thào Lò Sùng Mùa Châu Chu Cù Đào Đàm Đồng Đậu Giáp Hứa Kiều Khổng Khuất La "
                                    + "Lại Lưu Lục Mạc Mã Mạch Nông Nghiêm Ninh Ông Phùng Quách Quàng Sầm Tăng Tống Thạch Từ Thân Vi Viên Văn Vương Y "
                                    + "K' Siu Rah Rơ Hầu Hạng Cầm Bế Bàn Bạch Bành Tráng Lèng Lù Lữ Khúc Diệp Tiêu Tôn Tòng Ung Ôn Nhữ Ngụy Lầu Vừ Thiều Đới Phí Doãn Kim")
                            .split(" "))
            .collect(Collectors.toMap(PlainText::fold, Function.identity(), (one, other) -> one));

    /** Families that differ only in their marks; any other spelling is an OCR's. */
    private static final Set<String> SPELLINGS = Set.of(
            "Vũ", "Võ", "Lương", "Lường", "La", "Lã", "Mạc", "Mã", "Ma", "Vi", "Vì", "Hà", "Hạ", "Đàm", "Đặng", "Hạng",
            "Hảng", "Cao", "Cáo", "Tô", "Tò", "Lò", "Lô", "Lỗ", "Bàn", "Bản", "Lý", "Ly", "Sùng", "Tạ", "Vàng", "Vương",
            "Lù", "Lữ", "Vừ", "Tôn", "Tòng", "Thái", "Thải", "Chu", "Chử", "Từ", "Tự", "Hoàng", "Hoảng");

    private static final Pattern NAME = Pattern.compile(
            "(?:^|(?<=[;.:,)\\]] )|(?<=[;.] {0,2})|(?<=\\p{Lu}\\p{Lu} ))(?:[^\\p{L}]{0,6})(?<n>\\p{L}\\p{Ll}*'?(?: \\p{Lu}\\p{Ll}+){1,4})[^\\p{L}\\p{N};,:(]{0,4}$");

    static @Nullable PersonName at(Line line) {
        Matcher name = NAME.matcher(line.raw());
        if (!name.find()) {
            return null;
        }
        String[] words = name.group("n").split(" ");
        String family = family(words[0], words.length > 2);
        if (family == null) {
            return null;
        }
        words[0] = family;
        return new PersonName(String.join(" ", words), name.start("n"), name.end("n"), name.start("n") == 0);
    }

    /**
     * A scan that lost the first letter of the commonest family name, or its size before two more names, is still read; marks are kept
     * where the text has them.
     */
    private static @Nullable String family(String word, boolean full) {
        String plain = PlainText.fold(word);
        if (plain.equals("guyen")) {
            return "Nguyễn";
        }
        if (full && Character.isLowerCase(word.charAt(0)) && !FAMILIES.containsKey(plain)) {
            return beheaded(plain);
        }
        String written = full || Character.isUpperCase(word.charAt(0)) ? FAMILIES.get(plain) : null;
        return written != null && SPELLINGS.contains(word) ? word : written;
    }

    /** "rần": the one family name that lost its first letter, where only one can have. */
    private static @Nullable String beheaded(String rest) {
        List<String> whole = FAMILIES.keySet().stream()
                .filter(family -> rest.length() > 2 && family.substring(1).equals(rest))
                .toList();
        return whole.size() == 1 ? FAMILIES.get(whole.getFirst()) : null;
    }
}
