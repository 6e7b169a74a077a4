package vn.dondoc.agency;

import java.util.List;
import java.util.Set;

/** Boards, councils and teams that are called by what they are for: "Ban Chỉ đạo phòng, chống dịch bệnh động vật huyện". */
final class SteeringNames {

    private static final int LONGEST = 22;
    private static final Set<String> HEADS = Set.of(
            "ban chi dao", "ban chi huy", "hoi dong", "to cong tac", "to kiem tra", "ban van dong", "ban to chuc");

    /** What such a name goes on with in small letters; a verb like "tổ chức" or "báo cáo" tells the board what to do. */
    private static final Set<String> OPENING = toned(
            "phòng", "xóa", "xoá", "cải", "xây", "công", "chương", "về", "chuyển", "quản", "giảm", "an", "bảo", "chống",
            "phát", "đổi", "vì", "liên", "toàn", "trật", "cuộc", "vận", "ứng", "thi", "bồi", "bầu", "kỳ", "thẩm",
            "tuyển");

    /** What closes the name of a board of the whole country. */
    private static final List<List<String>> WHOLE = List.of(List.of("quoc", "gia"), List.of("trung", "uong"));

    private static final Set<String> ENDING = toned(
            "với", "có", "chịu", "để", "theo", "trong", "do", "đã", "tại", "từ", "khẩn", "chủ", "giao", "yêu", "đề",
            "báo", "cần", "phải", "sẽ", "tiếp", "kịp", "thường", "tham", "chỉ", "phối", "rà", "tổ", "gồm", "là");

    private final NameScan scan;
    private final BuiltNames built;

    SteeringNames(NameScan scan, BuiltNames built) {
        this.scan = scan;
        this.built = built;
    }

    /** The index after what the board is for, where the level that it works at closes it; {@code end} itself elsewhere. */
    int end(int end, NameWords.Head head) {
        List<Word> words = scan.words;
        if (!HEADS.contains(String.join(" ", head.words()))
                || end >= words.size()
                || words.get(end).capital()
                || !OPENING.contains(words.get(end).toned())) {
            return end;
        }
        for (int at = end; at < words.size() && at - end < LONGEST; at++) {
            Word word = words.get(at);
            boolean mark = !word.letters() && !word.digits();
            if (word.far() || word.bullet() || mark && !word.is(",") && !word.dash()) {
                return end;
            }
            int level = at > end ? built.level(at, end, 1) : at;
            if (level > at) {
                return level;
            }
            int whole = at > end ? NameWords.afterAny(WHOLE, words, at) : at;
            if (whole > at) {
                return whole;
            }
            if (ENDING.contains(word.toned()) && !word.capital() || word.says("ubnd")) {
                return end;
            }
        }
        return end;
    }

    private static Set<String> toned(String... words) {
        return java.util.Arrays.stream(words)
                .map(Words::toned)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
