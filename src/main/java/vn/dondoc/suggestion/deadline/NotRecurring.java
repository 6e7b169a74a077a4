package vn.dondoc.suggestion.deadline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Hằng năm" sets a duty at the head of a clause or behind "định kỳ"; behind a noun ("ngân sách hằng năm") it only says which one. */
final class NotRecurring {

    private static final Pattern COMPOUND =
            Pattern.compile("(?:khach|ngan|mat|don|cua|ban|nha|lo|giao|nhan|xuat|chuyen|tung|kho) $");
    private static final Pattern HEAD = Pattern.compile("(?:^|[:,;.+(-]) ?(?:[a-z\\d]{1,2}[).] )?$");
    private static final Pattern VERB = Pattern.compile(
            "(?:bao cao|xay dung ke hoach|lap ke hoach|ban hanh ke hoach|kiem tra|so ket|tong ket|ra soat|danh gia|hop|giao ban|cap nhat|tong hop|gui|cong bo|xay dung chuong trinh|thuc hien|to chuc)(?: [a-z]+){0,5} $");
    private static final Pattern NOUN = Pattern.compile(
            "(?:ngan sach|du toan|tien|chi tieu|ty le|trung binh|binh quan|kinh phi|von|nhiem vu|dau tu|su dung dat|so lieu|ke hoach von|chi|thu|theo|trong ke hoach|phat trien kinh te xa hoi) $");

    private NotRecurring() {}

    static boolean allows(Matcher matcher, Passage passage) {
        if (matcher.group("lead") != null) {
            return true;
        }
        String before = passage.before(matcher.start(), 90);
        String each = matcher.group("each");
        if (COMPOUND.matcher(before).find() || !each.equals("hang") && !each.equals("moi")) {
            return false;
        }
        boolean head = HEAD.matcher(before).find() || passage.text().capital(matcher.start());
        return each.equals("moi")
                ? head
                : head || VERB.matcher(before).find() && !NOUN.matcher(before).find();
    }
}
