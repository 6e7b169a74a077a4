package vn.dondoc.reading;

import java.util.List;

/**
 * What may be taken out of one file: how many files, how many bytes together, how many times the size of the container (0: not asked),
 * how long a name, and how many containers inside each other.
 */
public record UnpackLimits(int files, long bytes, int ratio, int nameLength, int depth) {

    public static final UnpackLimits USUAL = new UnpackLimits(1000, 500L << 20, 100, 200, 3);

    public UnpackLimits {
        if (files < 0 || bytes < 0 || ratio < 0 || nameLength < 20 || depth < 0) {
            throw new IllegalArgumentException(
                    "No limits for unpacking: %d files, %d bytes, %d times, %d letters, %d deep"
                            .formatted(files, bytes, ratio, nameLength, depth));
        }
    }

    /** What is left for the containers among these parts. */
    UnpackLimits after(List<Part> parts) {
        long taken = parts.stream().mapToLong(Part::size).sum();
        return new UnpackLimits(
                Math.max(0, files - parts.size()),
                Math.max(0, bytes - taken),
                ratio,
                nameLength,
                Math.max(0, depth - 1));
    }

    UnpackLimits atDepth(int levels) {
        return new UnpackLimits(files, bytes, ratio, nameLength, Math.max(0, levels));
    }
}
