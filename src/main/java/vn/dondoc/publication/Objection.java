package vn.dondoc.publication;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.CitizenNames;

/** Why words may not be published. */
enum Objection {
    SECRECY_MARK(
            "(?<!\\p{L})(?:TUYỆT\\s+MẬT|TỐI\\s+MẬT|MẬT)(?!\\p{L})|(?iu)(?<!\\p{L})(?:tuyệt mật|tối mật|độ mật)(?!\\p{L})"),
    SECRET_COUNT("(?iu)(?<!\\p{L})(?:văn bản|nhiệm vụ|tài liệu|hồ sơ|công văn)\\s+(?:\\p{L}+\\s+)?mật(?!\\p{L})"),
    CIRCULATION_MARK("(?iu)lưu hành nội bộ|xem xong trả lại|không phổ biến"),
    CITIZEN(null),
    IDENTITY(
            "(?<![\\d.,])(?:\\d{12}|\\d{9})(?!\\d|[.,]\\d)|(?iu)(?<!\\p{L})(?:căn cước|CCCD|CMND|hộ chiếu)\\s+(?:công dân\\s+)?(?:số\\s+)?\\d"
                    + "|(?iu)sinh (?:ngày|năm)\\s+\\d"),
    TELEPHONE("(?<![\\d.,/])(?:\\+84|0)(?:[ .-]?\\d){8,10}(?!\\d)"),
    EMAIL("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
    /** Words of a task stand in it; found only where the tasks are at hand ({@link TaskWords}). */
    TASK_TEXT(null);

    private final @Nullable Pattern pattern;

    Objection(@Nullable String regex) {
        this.pattern = regex == null ? null : Pattern.compile(regex);
    }

    /** What any words are refused for, whatever they were made of. */
    static Set<Objection> to(String words) {
        var found = EnumSet.noneOf(Objection.class);
        for (Objection one : values()) {
            if (one.pattern != null && one.pattern.matcher(words).find()) {
                found.add(one);
            }
        }
        if (CitizenNames.isNamedIn(words)) {
            found.add(CITIZEN);
        }
        return found;
    }
}
