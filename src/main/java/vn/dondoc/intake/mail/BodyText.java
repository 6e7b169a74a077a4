package vn.dondoc.intake.mail;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What the text of a mail tells: whether it is itself a directive, and whose mail was forwarded in it. */
final class BodyText {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;

    private static final Pattern NATIONAL_TITLE =
            Pattern.compile("cộng\\s+h(?:òa|oà)\\s+xã\\s+hội\\s+chủ\\s+nghĩa\\s+việt\\s+nam", FLAGS);

    private static final Pattern NUMBER =
            Pattern.compile("\\bsố\\s*:?\\s*\\d+\\s*/\\s*(?:\\d{4}\\s*/\\s*)?[\\p{L}]+\\s*[-–/]\\s*\\p{L}+", FLAGS);

    private static final Pattern ORDER = Pattern.compile(
            "yêu\\s+cầu|giao\\s+(?:sở|ban|ủy\\s+ban|uỷ\\s+ban|ubnd|công\\s+an|chủ\\s+tịch|giám\\s+đốc|các)|chỉ\\s+đạo"
                    + "|đề\\s+nghị\\s+(?:sở|ban|ubnd|các|quý|đơn\\s+vị|cơ\\s+quan)|chủ\\s+trì|khẩn\\s+trương"
                    + "|báo\\s+cáo[^.]{0,80}trước\\s+ngày",
            FLAGS);

    private static final Pattern FROM =
            Pattern.compile("^[\\s>*_]*(?:from|từ|người\\s+gửi)\\s*:[\\s*_]*(\\S.{0,300})$", FLAGS);

    private static final Pattern OTHER_LINES = Pattern.compile(
            "^[\\s>*_]*(?:sent|date|gửi|đã\\s+gửi|vào\\s+lúc|ngày|to|tới|đến|người\\s+nhận|cc|subject|chủ\\s+đề|tiêu\\s+đề)\\s*:",
            FLAGS);

    private static final int NEAR = 600;

    private final String text;

    private BodyText(String text) {
        this.text = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00a0', ' ');
    }

    static BodyText plain(String text) {
        return new BodyText(text);
    }

    static BodyText html(String html) {
        var lines = html.replaceAll("(?is)<(style|script|head)\\b.*?</\\1\\s*>", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("(?i)<br\\b[^>]*>|</(p|div|tr|li|h\\d|blockquote|table)\\s*>", "\n")
                .replaceAll("<[^>]*>", "");
        return new BodyText(HtmlUtils.htmlUnescape(lines));
    }

    /** With the head that only a document has, it is one, whatever is enclosed. */
    boolean isDocument() {
        return NATIONAL_TITLE.matcher(text).find() && NUMBER.matcher(text).find();
    }

    /** Where nothing is enclosed, words that order something are enough for a person to look at it. */
    boolean mayBeDirective() {
        return NATIONAL_TITLE.matcher(text).find()
                || NUMBER.matcher(text).find()
                || ORDER.matcher(text).find();
    }

    /** The sender in the lines that mail programs put before what they forward. */
    Optional<String> forwardedFrom() {
        var from = FROM.matcher(text);
        while (from.find()) {
            var after = text.substring(from.end(), Math.min(text.length(), from.end() + NEAR));
            if (OTHER_LINES.matcher(after).find()) {
                return Optional.of(Envelope.shown(from.group(1).replaceAll("[*_]+$", "")));
            }
        }
        return Optional.empty();
    }
}
