package vn.dondoc.vietnamese;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The encodings of the years before Unicode, as they arrive from old files: letters of Windows' western page standing for others. */
public enum LegacyEncoding {
    /** One code for each small letter; toned capitals were typed as small ones in a capital font (".VnTimeH"). */
    TCVN3("TCVN3 (ABC)", LegacyTables.tcvn3()),
    /** Base letter and mark letter ("VNI-Times"). */
    VNI("VNI", LegacyTables.vni()),
    /** One code for most letters ("VPS Times"). */
    VPS("VPS", LegacyTables.vps()),
    /** One code for each letter. */
    VISCII("VISCII", LegacyTables.viscii()),
    /** Base letter and mark letter. */
    BKHCM2("BK HCM 2", LegacyTables.bkhcm2()),
    /** Base letter and mark letter. */
    VIETWARE_X("Vietware X", LegacyTables.vietwareX());

    private static final Pattern WORD = Pattern.compile("[^\\s]+");

    private final String title;
    private final Map<String, String> letters;

    LegacyEncoding(String title, Map<String, String> letters) {
        this.title = title;
        this.letters = new TreeMap<>(letters);
    }

    public String title() {
        return title;
    }

    /** The text in Unicode. */
    public String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            String two = text.substring(i, Math.min(i + 2, text.length()));
            String one = text.substring(i, i + 1);
            if (two.length() == 2 && letters.containsKey(two)) {
                decoded.append(letters.get(two));
                i += 2;
            } else {
                decoded.append(letters.getOrDefault(one, one));
                i++;
            }
        }
        String composed = Vietnamese.nfc(decoded.toString());
        return this == TCVN3 ? withCapitals(text, composed) : composed;
    }

    /** A word of several ASCII letters, all capitals, was set in a capital font, and so was a short one after it. TCVN3 decodes char by char, so both texts run alongside. */
    private static String withCapitals(String coded, String decoded) {
        if (coded.length() != decoded.length()) {
            return decoded;
        }
        StringBuilder repaired = new StringBuilder(decoded);
        boolean inCapitals = false;
        var word = WORD.matcher(coded);
        while (word.find()) {
            String source = word.group();
            long capitals = source.chars().filter(c -> c >= 'A' && c <= 'Z').count();
            boolean small = source.chars().anyMatch(c -> c >= 'a' && c <= 'z');
            inCapitals = !small && (capitals > 1 || capitals == 1 && inCapitals);
            if (inCapitals) {
                String upper = decoded.substring(word.start(), word.end()).toUpperCase(Locale.ROOT);
                repaired.replace(word.start(), word.end(), upper);
            }
        }
        return repaired.toString();
    }
}
