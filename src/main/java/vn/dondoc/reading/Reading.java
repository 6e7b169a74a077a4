package vn.dondoc.reading;

import java.util.List;

/** What was found when a file was read. Only {@link Text} goes on to suggestion; each other says why a person has to look. */
public sealed interface Reading {

    /**
     * The displayed text (NFC, as {@code dondoc text} prints it), cut into blocks, with what was kept apart. {@code pages} is how many
     * pages the original has where that is known, else 0; {@code notes} are remarks for the reviewer, such as "đọc bằng OCR".
     * {@code print} says where the words stand on the pages; a stored reading keeps it apart ({@link Readings#print}).
     */
    record Text(
            String text,
            List<Block> blocks,
            List<Furniture> furniture,
            int pages,
            List<String> notes,
            Print print,
            List<Signature> signatures)
            implements Reading {

        public Text(
                String text,
                List<Block> blocks,
                List<Furniture> furniture,
                int pages,
                List<String> notes,
                Print print) {
            this(text, blocks, furniture, pages, notes, print, List.of());
        }

        public Text(String text, List<Block> blocks, List<Furniture> furniture, int pages, List<String> notes) {
            this(text, blocks, furniture, pages, notes, Print.NONE);
        }

        /** How the note of a conversion begins. */
        public static final String CONVERTED = "Chuyển mã từ ";

        public Text {
            blocks = List.copyOf(blocks);
            furniture = List.copyOf(furniture);
            notes = List.copyOf(notes);
            signatures = List.copyOf(signatures);
        }

        public Text signed(List<Signature> by) {
            return new Text(text, blocks, furniture, pages, notes, print, by);
        }

        public String of(Block block) {
            return text.substring(block.start(), block.end());
        }
    }

    /** Locked by a password. */
    record Encrypted() implements Reading {}

    /** Opened, but without any words; a scan while no OCR is at hand. */
    record NoText(int pages, String reason) implements Reading {

        private static final String NEEDS_OCR = "Cần OCR";

        /** Pages that only OCR could read, on a machine that has none. */
        public static NoText needsOcr(int pages) {
            return new NoText(pages, NEEDS_OCR + ": bản quét, máy chưa cài tesseract và tiếng Việt (vie)");
        }

        public boolean wantsOcr() {
            return reason.startsWith(NEEDS_OCR);
        }
    }

    /** Nothing here reads this kind of file. */
    record Unsupported(String mediaType) implements Reading {}

    /** Carries a secrecy mark: nothing of its content is kept, not even here. */
    record Secret(String level) implements Reading {}

    /** Damaged, or not what its name says. */
    record Broken(String reason) implements Reading {}

    /** Not read within its time. */
    record TimedOut(int seconds) implements Reading {}

    /** Not read within its memory. */
    record OutOfMemory() implements Reading {}
}
