package vn.dondoc.suggestion.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import vn.dondoc.calendar.Deadline;

/** "Ngay", "lập tức", "hỏa tốc" said of the work itself; "ngay từ", "ngay tại", "ngay sau khi có kết quả" set no time. */
final class ImmediateWording implements Wording {

    private static final Sought NOW = new Sought(
            "(?<!\\p{L})(?:(?:ngay )?lập tức|tức thì|ngay(?!\\p{L})"
                    + "(?![^\\p{L}]{0,3}\\d)(?! (?:từ|tư|trong|cả|tại|khi|sau|của|bên|cạnh|trên|dưới|ở|ngắn|thẳng|đầu|cuối|trước|lúc|tháng|làm việc|mai|càng|thì|thứ|được)(?!\\p{L}))"
                    + "|ngay sau khi (?:nhận|tiếp nhận)[^,.;:]{0,60}|xử lý hỏa tốc|(?:thực hiện|báo cáo|gửi) (?:hỏa|hoả) tốc)",
            "ngay",
            "tức",
            "tốc");

    @Override
    public List<Found> in(Passage passage) {
        List<Found> found = new ArrayList<>();
        Matcher now = NOW.in(passage.text().marked());
        if (now == null || !passage.text().hasMarks()) {
            return found; // without marks "ngày" and "ngay" cannot be told apart
        }
        while (now.find()) {
            found.add(new Found(verb(passage, now.start()), now.end(), new Deadline.Immediate(), "deadline.immediate"));
        }
        return found;
    }

    /** The reviewer underlines the verb too: "khắc phục ngay". */
    private static int verb(Passage passage, int now) {
        int start = now;
        for (int words = 0; words < 2 && start > 1 && passage.plain().charAt(start - 1) == ' '; words++) {
            int before = start - 1;
            while (before > 0 && Character.isLetter(passage.plain().charAt(before - 1))) {
                before--;
            }
            if (before == start - 1) {
                break;
            }
            start = before;
        }
        return start;
    }
}
