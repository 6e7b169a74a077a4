package vn.dondoc.reading.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.vietnamese.Vietnamese;

/** Makes of the names that a container gives its parts paths that can do no harm; they are only ever shown. */
final class PartPaths {

    private static final String NAMELESS = "khong-ten";
    private static final int MOST_FOLDERS = 16;
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF:*?\"<>|]");
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");

    private static final Pattern OFFICE = Pattern.compile("(?i).*\\.(?:docx|docm|xlsx|xlsm|pptx|odt|ods|odp)");

    private PartPaths() {}

    static String harmless(String raw, int nameLength) {
        List<String> names = new ArrayList<>();
        for (String piece :
                DRIVE.matcher(raw.replace('\\', '/')).replaceFirst("").split("/")) {
            String name = HARMFUL.matcher(Vietnamese.nfc(piece)).replaceAll(" ").strip();
            if (!name.isEmpty() && !name.matches("\\.+")) {
                names.add(shortened(name, nameLength));
            }
        }
        if (names.isEmpty()) {
            return NAMELESS;
        }
        return String.join("/", names.subList(Math.max(0, names.size() - MOST_FOLDERS), names.size()));
    }

    /** Whether this is called like a file that is a zip inside, and yet one document. */
    static boolean isOfficeFile(String name) {
        return OFFICE.matcher(name).matches();
    }

    /** The path of the n-th part that calls itself so. */
    static String numbered(String path, int n) {
        int dot = extension(path);
        return path.substring(0, dot) + " (" + n + ")" + path.substring(dot);
    }

    private static String shortened(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        int dot = extension(name);
        String ending = name.substring(dot);
        return name.substring(0, Math.min(dot, length - ending.length() - 1)) + "…" + ending;
    }

    /** Where the extension begins, with its dot; the end of a name that has none. */
    private static int extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 && name.length() - dot <= 10 ? dot : name.length();
    }
}
