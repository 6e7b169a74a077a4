package vn.dondoc.access;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes the names of citizens out of what leaves the house, down to their first letters: "ông Nguyễn Văn A" becomes "ông N.V.A.". Who is
 * named with an office he holds is no citizen here.
 */
@Component
public class CitizenNames {

    private static final Pattern NAMED = Pattern.compile("(?<!\\p{L})"
            + "((?i:hộ ông|hộ bà|ông|bà|anh|chị|cháu|công dân|hộ gia đình ông|hộ gia đình bà))"
            + "((?:\\s+\\p{Lu}\\p{Ll}*){2,5}+)(?!\\p{L})"
            + "(?!\\s*[,(–-]?\\s*(?i:nguyên\\s+)?(?i:phó\\s+)?(?i:chủ tịch|bí thư|giám đốc|trưởng|tổng|chánh|cục trưởng|chi cục|"
            + "bộ trưởng|thứ trưởng|thủ tướng|ủy viên|đại biểu|chuyên viên|thanh tra viên|kế toán))");

    private final boolean masked;

    CitizenNames(PrivacySettings settings) {
        this.masked = settings.maskCitizens();
    }

    /** As it may stand in reports and on the portal. */
    public String shown(String text) {
        return masked ? masked(text) : text;
    }

    /** Whether a citizen is named in the text. */
    public static boolean isNamedIn(String text) {
        return NAMED.matcher(text).find();
    }

    static String masked(String text) {
        return NAMED.matcher(text).replaceAll(name -> name.group(1) + " " + letters(name.group(2)));
    }

    private static String letters(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> word.substring(0, 1) + ".")
                .collect(Collectors.joining());
    }
}
