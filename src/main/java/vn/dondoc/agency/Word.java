package vn.dondoc.agency;

/**
 * One word or mark of a text, {@code [start, end)}: {@code folded} without marks and case, {@code toned} in lower case with its tone at the end,
 * so that hoà and hòa are one. {@code lines} are the line ends before it; {@code hard} says that the line
 * before it was too short to have been broken for want of room.
 */
record Word(int start, int end, String raw, String folded, String toned, int lines, boolean hard) {

    boolean letters() {
        return Character.isLetterOrDigit(raw.charAt(0));
    }

    boolean is(String mark) {
        return raw.equals(mark);
    }

    boolean says(String... anyFolded) {
        for (String one : anyFolded) {
            if (folded.equals(one)) {
                return true;
            }
        }
        return false;
    }

    boolean capital() {
        return Character.isUpperCase(raw.charAt(0));
    }

    boolean digits() {
        return Character.isDigit(raw.charAt(0));
    }

    /** An abbreviation such as KH or TNHH: nothing but capitals, and not the one-letter word "Y". */
    boolean abbreviation() {
        if (raw.length() > 9 || !capital()) {
            return false;
        }
        return raw.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    boolean dash() {
        return raw.length() == 1 && "-–—−‐‑".indexOf(raw.charAt(0)) >= 0;
    }

    /** Begins another paragraph. A blank line before a small letter is only a bad line break, as scans and old files have them. */
    boolean far() {
        return lines > 1 && !(lines < 4 && Character.isLowerCase(raw.charAt(0)));
    }

    /** Begins a line that has nothing to do with the one before it. */
    boolean apart() {
        return far() || hard && lines > 0 && capital();
    }

    /** Follows the word before it without a blank, as in "QĐ-UBND". */
    boolean touches(Word before) {
        return before.end() == start && lines == 0;
    }

    /** A dash, bullet or number that opens a line belongs to the list, never to a name. */
    boolean bullet() {
        return lines > 0 && !letters();
    }
}
