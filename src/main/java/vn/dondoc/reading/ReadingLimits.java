package vn.dondoc.reading;

/**
 * What one file may cost: memory of its worker in megabytes, seconds without progress, how many workers run side by side;
 * and the OCR program with the seconds that it has for a page, and the cores that it may have for pages of all files together.
 */
public record ReadingLimits(
        int memoryMegabytes, int seconds, int workers, String ocrProgram, int ocrSeconds, int ocrCores) {

    /** For a command, which has the machine for itself. */
    public static final ReadingLimits USUAL = new ReadingLimits(
            512, 60, 1, "tesseract", 45, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));

    public ReadingLimits {
        if (memoryMegabytes < 64 || seconds < 1 || workers < 1 || ocrSeconds < 1 || ocrCores < 1) {
            throw new IllegalArgumentException(
                    "Too little to read with: %d MB, %d s, %d workers, %d s and %d cores for OCR"
                            .formatted(memoryMegabytes, seconds, workers, ocrSeconds, ocrCores));
        }
    }

    public ReadingLimits(int memoryMegabytes, int seconds, int workers) {
        this(memoryMegabytes, seconds, workers, "tesseract", 45, workers);
    }

    public ReadingLimits withOcr(String program, int secondsForPage) {
        return new ReadingLimits(memoryMegabytes, seconds, workers, program, secondsForPage, ocrCores);
    }
}
