package vn.dondoc.reading.format;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Furniture;
import vn.dondoc.reading.Reading;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * The mark of secrecy (độ mật) stands by itself in the letterhead. The same words run through the text of many regulations, so only a
 * line of nothing else counts, and only where letterheads stand.
 */
public final class SecrecyMark {

    private static final Pattern MARK = Pattern.compile(
            "(?:ĐỘ MẬT\\s*:?\\s*)?[\\[(|\\s]*(TUY[ỆÊE]T\\s*M[ẬÂA]T|T[ỐÔO]I\\s*M[ẬÂA]T|M[ẬÂ]T)[\\])|\\s.]*");
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)(?:^|[ ._(\\[-])(tuyet[ ._-]?mat|toi[ ._-]?mat|tuyệt mật|tối mật|do[ ._-]?mat|(?<!(?:bí|bảo|bi|bao)[ ._-])mật)(?=[ ._)\\]-]|$)");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?<![\\p{L}])(?<!(?:BÍ|BẢO) )(?:TUYỆT MẬT|TỐI MẬT|MẬT)(?![\\p{L}])(?! (?:MÃ|ĐỘ|KHẨU|VỤ|ONG))"
                    + "|[\\[(](?iu:tuyệt mật|tối mật|mật)[\\])]|(?iu:độ mật\\s*:\\s*(?:tuyệt mật|tối mật|mật))");
    private static final Pattern BODY_BEGINS = Pattern.compile("(?i)(kính gửi|căn cứ|điều 1\\b).*");
    private static final int LETTERHEAD_BLOCKS = 25;

    private SecrecyMark() {}

    static Optional<String> of(Path file, Reading reading) {
        Optional<String> named = inName(file.getFileName().toString());
        return named.isPresent() || !(reading instanceof Reading.Text text) ? named : inLetterhead(text);
    }

    /** The level that a file's own name gives away. */
    public static Optional<String> inName(String name) {
        var found = NAMED.matcher(name);
        return found.find() ? Optional.of(level(Vietnamese.fold(found.group(1)))) : Optional.empty();
    }

    /** The level that the subject of a mail or package bears: in capitals or brackets, for as common words they stand in many. */
    public static Optional<String> inSubject(String subject) {
        var found = SUBJECT.matcher(subject);
        return found.find() ? Optional.of(level(Vietnamese.fold(found.group()))) : Optional.empty();
    }

    private static Optional<String> inLetterhead(Reading.Text text) {
        int seen = 0;
        for (Block block : text.blocks()) {
            String words = text.of(block).strip();
            if (seen++ > LETTERHEAD_BLOCKS
                    || block.page() > 1
                    || BODY_BEGINS.matcher(words).matches()) {
                break;
            }
            if (MARK.matcher(words).matches()) {
                return Optional.of(level(Vietnamese.fold(words)));
            }
        }
        return text.furniture().stream()
                .filter(f -> f.page() <= 1)
                .map(Furniture::text)
                .filter(t -> MARK.matcher(t).matches())
                .map(t -> level(Vietnamese.fold(t)))
                .findFirst();
    }

    private static String level(String folded) {
        if (folded.contains("tuyet")) {
            return "TUYỆT MẬT";
        }
        return folded.contains("toi") ? "TỐI MẬT" : "MẬT";
    }
}
