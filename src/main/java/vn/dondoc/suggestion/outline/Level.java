package vn.dondoc.suggestion.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The depth that a paragraph's list mark gives it, in the order in which official texts nest their marks. */
public enum Level {
    PART("(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\\s+(?:thứ\\s+\\p{L}+|THỨ\\s+\\p{L}+|[IVXLC]+|\\d{1,2})\\b[.:]?\\s*"),
    CAPITAL("[A-HĐ]\\s?[.)/]\\s?(?=\\p{Lu}\\p{L})"),
    /** A scan reads "II" as "H", "III" as "HI" and an accent over "I". */
    ROMAN("(?:[IVXLl]{1,5}|H[I1l]{1,2}|[IH1l]H|[ÌÍ][I1l]{0,2}|[I1l][ÌÍ])\\s?[.)/]\\s?-?\\s?(?=\\p{L})"),
    ARTICLE(
            "(?:Điều|ĐIỀU|Điêu|Điểu)\\s++\\d{1,3}+[a-zđ]?+\\s*+[.:]?+\\s*+(?!Luật|Bộ luật|Nghị|Thông tư|Quyết định số|Pháp lệnh|Hiến pháp|Quy chế|và |của |này|đến |[,;)])"),
    NUMBER(
            "\\d{1,2}\\s+(?=(?:Sở|UBND|Ủy ban|Uỷ ban|Công an|Văn phòng|Giao|Các sở|Các Sở|Đề nghị|Yêu cầu|Chủ tịch|Giám đốc)\\s)|[_$§]*\\(?(?!\\d{1,2}/\\p{Lu}[\\p{L}\\d]{0,8}-)\\d{1,2}\\s?[.)/]-?\\s?(?=[\\p{L}“\"(])|[_$§]+\\d?\\.\\s?(?=[\\p{L}“\"(])"),
    NUMBERS("\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})*[.)]?\\s*(?=[\\p{L}“\"(])"),
    LETTER(
            "\\(?[a-zđ]\\s?[.)/]\\s?(?=[\\p{L}“\"(])|\\((?:\\d{1,2}|[a-zđ])\\)\\s?[.:]?\\s?(?=[\\p{L}“\"(])"
                    + "|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là\\s?[,:]\\s?(?=\\p{L})|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\\s?[,:]\\s?(?=\\p{L})"),
    /** "(ii)": a number within a lettered point. */
    SMALL_ROMAN("\\((?:i{1,3}|iv|vi{0,3}|ix|x)\\)\\s?[.:]?\\s?(?=[\\p{L}“\"])"),
    DASH("[-–—•*·~¬\"'._=>»«]{1,4}\\s?(?:Ắ\\s)?(?=[\\p{L}“\"(\\d])"),
    PLUS("[+o]\\s?(?=\\p{Lu})"),
    PLAIN("");

    private final Pattern mark;

    Level(String mark) {
        this.mark = Pattern.compile(mark);
    }

    boolean isListed() {
        return this != PLAIN;
    }

    /** A paragraph's depth and the length of its mark. */
    record Mark(Level level, int length) {}

    static Mark of(CharSequence text) {
        for (Level level :
                new Level[] {PART, ARTICLE, ROMAN, NUMBERS, NUMBER, CAPITAL, SMALL_ROMAN, LETTER, PLUS, DASH}) {
            Matcher mark = level.mark.matcher(text);
            if (mark.lookingAt() && mark.end() > 0) {
                return new Mark(level, mark.end());
            }
        }
        return new Mark(PLAIN, 0);
    }
}
