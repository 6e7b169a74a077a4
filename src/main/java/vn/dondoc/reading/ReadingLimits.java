package vn.dondoc.reading;

/** What one file may cost: memory of its worker in megabytes, seconds without progress, and how many workers run side by side. */
public record ReadingLimits(int memoryMegabytes, int seconds, int workers) {

    public static final ReadingLimits USUAL = new ReadingLimits(512, 60, 1);

    public ReadingLimits {
        if (memoryMegabytes < 64 || seconds < 1 || workers < 1) {
            throw new IllegalArgumentException(
                    "Too little to read with: %d MB, %d s, %d workers".formatted(memoryMegabytes, seconds, workers));
        }
    }
}
