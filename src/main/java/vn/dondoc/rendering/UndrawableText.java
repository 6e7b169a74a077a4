package vn.dondoc.rendering;

/** A text with a character that the embedded font lacks; Jasper would leave it out without a word. */
public class UndrawableText extends RuntimeException {

    UndrawableText(int codePoint, String font, String text) {
        super("Phông chữ %s không có ký tự “%s” (U+%04X, %s) trong đoạn “%s”"
                .formatted(
                        font, Character.toString(codePoint), codePoint, Character.getName(codePoint), shortened(text)));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
