package vn.dondoc.reading.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;

/** The bytes that a PDF signature signs: all from the beginning of the file to {@code end}, but the hole for the signature itself. */
record SignedBytes(Path file, long hole, long holeEnd, long end) {

    /** Nothing where the ranges do not lie around the signature and nothing else: what they leave out could be anything. */
    static @Nullable SignedBytes of(Path file, PDSignature signature) throws IOException {
        int[] range = signature.getByteRange();
        if (range == null || range.length != 4 || range[0] != 0) {
            return null;
        }
        long end = (long) range[2] + range[3];
        boolean ordered = range[1] > 0 && range[2] > range[1] && range[3] > 0 && end <= Files.size(file);
        SignedBytes bytes = new SignedBytes(file, range[1], range[2], end);
        return ordered && bytes.hasOnlyHexInHole() ? bytes : null;
    }

    private boolean hasOnlyHexInHole() throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] between = new byte[(int) (holeEnd - hole)];
            in.seek(hole);
            in.readFully(between);
            if (between.length < 2 || between[0] != '<' || between[between.length - 1] != '>') {
                return false;
            }
            for (int i = 1; i < between.length - 1; i++) {
                if (Character.digit(between[i], 16) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    void writeTo(OutputStream out) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            copy(in, 0, hole, out);
            copy(in, holeEnd, end, out);
        }
    }

    private static void copy(RandomAccessFile in, long from, long to, OutputStream out) throws IOException {
        in.seek(from);
        byte[] some = new byte[1 << 16];
        long left = to - from;
        while (left > 0) {
            int read = in.read(some, 0, (int) Math.min(some.length, left));
            if (read < 0) {
                throw new IOException("The file became shorter while it was read");
            }
            out.write(some, 0, read);
            left -= read;
        }
    }
}
