package vn.dondoc.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** What a file's name says, and names that a file system takes. */
final class FileNames {

    /** Of ext4, XFS, NTFS and SMB alike. */
    private static final int LONGEST_IN_BYTES = 255;

    private static final String NAMELESS = "khong-ten";

    private FileNames() {}

    /** The name as the ledger shows it: NFC, and without characters that would garble a page or a log. */
    static String shown(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", "�");
    }

    /** The name under which something was sent, without folders, hidden marks or characters that turn the reading direction. */
    static String sent(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = shown(last)
                .replaceAll("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
        var visible = plain.replaceFirst("^\\.+", "");
        return visible.isEmpty() ? NAMELESS : with(visible, "");
    }

    /** Files that another program is still writing, or that are its own business. */
    static boolean isTemporary(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.startsWith(".~lock")
                || lower.endsWith(".part")
                || lower.endsWith(".partial")
                || lower.endsWith(".crdownload")
                || lower.endsWith(".filepart")
                || lower.endsWith(".tmp")
                || lower.equals("thumbs.db")
                || lower.equals("desktop.ini");
    }

    /** The name with something before its ending, shortened where the whole would not fit. */
    static String with(String name, String addition) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 ? name.substring(dot) : "";
        var stem = dot > 0 ? name.substring(0, dot) : name;
        return fitting(stem, addition + ending);
    }

    /** The name with something after it, shortened where the whole would not fit. */
    static String fitting(String name, String ending) {
        var stem = name;
        while (bytes(stem) + bytes(ending) > LONGEST_IN_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
