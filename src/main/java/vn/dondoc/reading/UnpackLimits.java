package vn.dondoc.reading;

/**
 * What may be taken out of one file: how many files, how many bytes together, how many times the size of the container (0: not asked),
 * how long a name, and how many containers inside each other.
 */
public record UnpackLimits(int files, long bytes, int ratio, int nameLength, int depth) {

    public static final UnpackLimits USUAL = new UnpackLimits(1000, 500L << 20, 100, 200, 3);

    public UnpackLimits {
        if (files < 0 || bytes < 0 || ratio < 0 || nameLength < 20 || depth < 0) {
            throw new IllegalArgumentException("No limits for unpacking: %d files, %d bytes, %d times, %d letters, %d deep"
                    .formatted(files, bytes, ratio, nameLength, depth));
        }
    }

    /** What is left for the containers inside, when this much has been taken out. */
    UnpackLimits after(int filesTaken, long bytesTaken) {
        return new UnpackLimits(
                Math.max(0, files - filesTaken), Math.max(0, bytes - bytesTaken), ratio, nameLength, depth - 1);
    }
}
