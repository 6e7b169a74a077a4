package vn.dondoc.suggestion.deadline;

import java.util.List;

/** "thứ Hai" is 1, "chủ nhật" 7. */
final class Weekdays {

    private static final List<String> NAMES = List.of("hai", "ba", "tu", "nam", "sau", "bay", "nhat");

    private Weekdays() {}

    static int number(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return Character.isDigit(last.charAt(0)) ? last.charAt(0) - '1' : NAMES.indexOf(last) + 1;
    }
}
