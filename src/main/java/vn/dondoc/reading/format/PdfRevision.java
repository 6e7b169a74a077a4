package vn.dondoc.reading.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.dondoc.reading.Signature.Integrity;

/** What was done to a PDF after it was signed: the signed state is the beginning of the file, and is compared with what is shown now. */
final class PdfRevision {

    private PdfRevision() {}

    static Integrity since(Path file, long end, PDDocument now) throws IOException {
        Path beginning = Files.createTempFile("dondoc-signed", ".pdf");
        try {
            copyBeginning(file, end, beginning);
            return since(beginning, now);
        } finally {
            Files.deleteIfExists(beginning);
        }
    }

    private static Integrity since(Path beginning, PDDocument now) {
        try (PDDocument signed = Loader.loadPDF(beginning.toFile())) {
            return between(signed, now);
        } catch (IOException | RuntimeException unreadable) {
            return Integrity.CHANGED;
        }
    }

    private static void copyBeginning(Path file, long end, Path beginning) throws IOException {
        try (FileChannel in = FileChannel.open(file);
                FileChannel out = FileChannel.open(beginning, StandardOpenOption.WRITE)) {
            for (long at = 0; at < end; ) {
                at += in.transferTo(at, end - at, out);
            }
        }
    }

    private static Integrity between(PDDocument signed, PDDocument now) {
        if (signed.getNumberOfPages() != now.getNumberOfPages()) {
            return Integrity.CHANGED;
        }
        boolean added = false;
        for (int i = 0; i < signed.getNumberOfPages(); i++) {
            PDPage before = signed.getPage(i);
            PDPage after = now.getPage(i);
            if (!PdfFingerprint.ofPage(before).equals(PdfFingerprint.ofPage(after))) {
                return Integrity.CHANGED;
            }
            Set<String> notes = notes(after, false);
            if (!notes.containsAll(notes(before, false))) {
                return Integrity.CHANGED;
            }
            Set<String> plain = notes(after, true);
            plain.removeAll(notes(before, true));
            added |= !plain.isEmpty();
        }
        return added ? Integrity.ADDED_TO : Integrity.INTACT;
    }

    /** The annotations of a page as they look; {@code plain}: without those of signatures. */
    private static Set<String> notes(PDPage page, boolean plain) {
        Set<String> notes = new HashSet<>();
        COSBase all = page.getCOSObject().getDictionaryObject(COSName.ANNOTS);
        if (all instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary note && !(plain && isSignature(note))) {
                    notes.add(PdfFingerprint.ofNote(note));
                }
            }
        }
        return notes;
    }

    /** A field that is signed, or waits for it. */
    private static boolean isSignature(COSDictionary note) {
        return COSName.getPDFName("Sig").equals(note.getDictionaryObject(COSName.FT));
    }
}
