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
        return this == TCVN3 || this == BKHCM2 || this == VIETWARE_X ? withCapitals(composed) : composed;
    }

    /**
     * Where an encoding has no toned capitals, they were small letters in a capital font. A word of several ASCII letters, all capitals, was
     * set in such a font, and so was a short one after it, and one whose capital follows a small letter.
     */
    private static String withCapitals(String decoded) {
        StringBuilder repaired = new StringBuilder(decoded);
        boolean inCapitals = false;
        int last = 0;
        var word = WORD.matcher(decoded);
        while (word.find()) {
            String source = word.group();
            inCapitals &= decoded.lastIndexOf('\n', word.start()) < last;
            last = word.start();
            long capitals = source.chars().filter(c -> c >= 'A' && c <= 'Z').count();
            boolean small = source.chars().anyMatch(c -> c >= 'a' && c <= 'z');
            boolean begins = Character.isUpperCase(source.charAt(0)) || !Character.isLetter(source.charAt(0));
            inCapitals = !small && (capitals > 1 || capitals == 1 && (inCapitals || !begins));
            if (inCapitals) {
                repaired.replace(word.start(), word.end(), source.toUpperCase(Locale.ROOT));
            }
        }
        return repaired.toString();
    }
}
