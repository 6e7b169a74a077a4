package vn.dondoc.reading.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Tells a file whose end is missing, as after a broken copy, by the end that its kind always has. */
final class CutShort {

    private static final int HEAD = 1024;

    /** A zip may carry a comment of this length behind its directory. */
    private static final int TAIL = (1 << 16) + 22;

    private static final int SECTOR = 512;

    private CutShort() {}

    static boolean is(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            String head = read(bytes, 0, HEAD);
            long length = bytes.length();
            String tail = read(bytes, Math.max(0, length - TAIL), TAIL);
            if (head.startsWith("PK\u0003\u0004")) {
                return !tail.contains("PK\u0005\u0006");
            }
            if (head.contains("%PDF-")) {
                return !tail.contains("%%EOF");
            }
            if (head.startsWith("{\\rtf")) {
                return !tail.replace("\0", "").stripTrailing().endsWith("}");
            }
            if (head.startsWith("\u0089PNG")) {
                return !tail.contains("IEND");
            }
            if (head.startsWith("\u00FF\u00D8\u00FF")) {
                return !tail.contains("\u00FF\u00D9");
            }
            return head.startsWith("\u00D0\u00CF\u0011\u00E0") && length % SECTOR != 0;
        }
    }

    private static String read(RandomAccessFile bytes, long from, int most) throws IOException {
        byte[] read = new byte[(int) Math.min(most, bytes.length() - from)];
        bytes.seek(from);
        bytes.readFully(read);
        return new String(read, StandardCharsets.ISO_8859_1);
    }
}
