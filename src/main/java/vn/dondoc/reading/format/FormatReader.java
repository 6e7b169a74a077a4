package vn.dondoc.reading.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.OpenedFile;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.UnpackLimits;
import vn.dondoc.reading.layout.TextTooLongException;

/** Reads any file, whatever its name says, and turns every failure into a value. */
public final class FormatReader {

    private static final String CUT_SHORT = "Tệp bị cắt cụt: thiếu phần cuối";

    /** One letter in so many may be odd: a bad font has a few. */
    private static final int MOST_ODD = 5;

    private final Progress progress;

    public FormatReader(Progress progress) {
        this.progress = progress;
    }

    public Reading read(Path file) {
        return open(file, null, UnpackLimits.USUAL).reading();
    }

    /** The same with what is inside the file, laid into the folder where there is one. */
    public OpenedFile open(Path file, @Nullable Path folder, UnpackLimits limits) {
        PartsFolder parts = new PartsFolder(folder, limits, file.toFile().length());
        Reading reading = read(file, parts);
        boolean kept = reading instanceof Reading.Text || reading instanceof Reading.NoText;
        return kept ? parts.with(reading) : OpenedFile.of(reading);
    }

    private Reading read(Path file, PartsFolder parts) {
        try {
            FileKind kind = FileKind.of(file);
            Reading reading = checked(file, read(file, kind, parts));
            if (reading instanceof Reading.Secret) {
                return reading;
            }
            if (kind.isOffice()) {
                new EmbeddedObjects(parts).take(file);
                if (kind == FileKind.DOC && reading instanceof Reading.NoText) {
                    new EmbeddedObjects(parts).takePicturesOfWord(file);
                }
            }
            return complete(file, signed(file, reading, kind), kind, parts);
        } catch (TooMuchInsideException bomb) {
            return new Reading.Broken(String.valueOf(bomb.getMessage()));
        } catch (TextTooLongException tooLong) {
            return new Reading.OutOfMemory();
        } catch (EncryptedDocumentException locked) {
            return new Reading.Encrypted();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return new Reading.Broken(whatIsBroken(file));
        }
    }

    private static Reading signed(Path file, Reading reading, FileKind kind) {
        return reading instanceof Reading.Text text && kind.isOffice()
                ? text.signed(OfficeSignatures.of(file))
                : reading;
    }

    private static String whatIsBroken(Path file) {
        try {
            return CutShort.is(file) ? CUT_SHORT : "Tệp hỏng hoặc không đúng định dạng";
        } catch (IOException unreadable) {
            return "Không mở được tệp";
        }
    }

    /** A file that should have words and gives none, or gives what are no words, was not read, whatever its parser says. */
    private static Reading complete(Path file, Reading reading, FileKind kind, PartsFolder parts) throws IOException {
        return switch (reading) {
            case Reading.NoText none
            when kind.isOfWords() && !parts.isEmpty() -> {
                parts.onlyWraps();
                yield new Reading.NoText(none.pages(), "Không có chữ của riêng tệp: nội dung ở các tệp bên trong");
            }
            case Reading.NoText none
            when kind.isOfWords() && parts.isWanted() ->
                new Reading.Broken(
                        CutShort.is(file) ? CUT_SHORT : "Tệp mở được nhưng không có chữ nào: có thể đã hỏng");
            case Reading.Text text
            when isGarbled(text.text()) ->
                new Reading.Broken("Chữ đọc được từ tệp không phải là chữ: tệp có thể đã hỏng");
            case Reading.Text text when CutShort.is(file) -> noted(text, CUT_SHORT + ", có thể thiếu nội dung");
            default -> reading;
        };
    }

    private static Reading.Text noted(Reading.Text text, String note) {
        List<String> notes = new ArrayList<>(text.notes());
        notes.add(note);
        return new Reading.Text(text.text(), text.blocks(), text.furniture(), text.pages(), notes, text.print())
                .signed(text.signatures());
    }

    /** Characters that no writing has: where they are many, the bytes were not text. */
    private static boolean isGarbled(String text) {
        long odd = text.codePoints()
                .filter(c -> c == 0xFFFD || !Character.isDefined(c) || Character.isISOControl(c) && c > ' ')
                .count();
        return odd * MOST_ODD > text.length();
    }

    private Reading read(Path file, FileKind kind, PartsFolder parts) throws IOException {
        return switch (kind) {
            case EMPTY -> new Reading.Broken("Tệp rỗng (0 byte)");
            case LOCKED -> new Reading.Encrypted();
            case PDF -> new PdfFormat(parts).read(file, progress);
            case DOCX -> new DocxFormat().read(file, progress);
            case PLAIN -> new PlainTextFormat().read(file, progress);
            case IMAGE -> new ImageFormat().read(file, progress);
            case MAIL -> new MailFormat(parts).read(file, progress);
            case EDXML -> new EdxmlFormat(parts).read(file, progress);
            case TNEF -> new TnefFormat(parts).read(file, progress);
            case MESSAGE -> new MsgFormat(parts).read(file, progress);
            case ODT -> new OdtFormat().read(file, progress);
            case DOC, RTF, SHEET, SLIDES, HTML -> new TikaFormat(kind, parts).read(file, progress);
            case ARCHIVE -> new ZipFormat(parts).read(file, progress);
            case UNKNOWN -> new Reading.Unsupported(mediaType(file));
        };
    }

    private static Reading checked(Path file, Reading reading) {
        if (reading instanceof Reading.Text text && text.text().isBlank()) {
            return new Reading.NoText(text.pages(), "Tệp không có chữ nào đọc được");
        }
        return SecrecyMark.of(file, reading).<Reading>map(Reading.Secret::new).orElse(reading);
    }

    private static String mediaType(Path file) throws IOException {
        String type = Files.probeContentType(file);
        return type == null ? "application/octet-stream" : type;
    }
}
