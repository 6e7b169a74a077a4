package vn.dondoc.reading;

/**
 * What one file may cost: memory of its worker in megabytes, seconds without progress, and how many workers run side by side, each
 * with one page in OCR at most; and the OCR program with the seconds that it has for a page.
 */
public record ReadingLimits(int memoryMegabytes, int seconds, int workers, String ocrProgram, int ocrSeconds) {

    public static final ReadingLimits USUAL = new ReadingLimits(512, 60, 1);

    public ReadingLimits {
        if (memoryMegabytes < 64 || seconds < 1 || workers < 1 || ocrSeconds < 1) {
            throw new IllegalArgumentException("Too little to read with: %d MB, %d s, %d workers, %d s for OCR"
                    .formatted(memoryMegabytes, seconds, workers, ocrSeconds));
        }
    }

    public ReadingLimits(int memoryMegabytes, int seconds, int workers) {
        this(memoryMegabytes, seconds, workers, "tesseract", 45);
    }

    public ReadingLimits withOcr(String program, int secondsForPage) {
        return new ReadingLimits(memoryMegabytes, seconds, workers, program, secondsForPage);
    }
}
