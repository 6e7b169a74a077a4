package vn.dondoc.reading.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is by its content; its name is believed only where content says nothing. */
enum FileKind {
    EMPTY,
    PDF,
    DOCX,
    DOC,
    LOCKED,
    RTF,
    ODT,
    SHEET,
    SLIDES,
    HTML,
    MAIL,
    /** Mail as Outlook keeps it. */
    MESSAGE,
    TNEF,
    ARCHIVE,
    IMAGE,
    EDXML,
    PLAIN,
    UNKNOWN;

    private static final int HEAD = 4096;
    private static final Pattern EDXML_BEGINS = Pattern.compile("(?:\\u00EF\\u00BB\\u00BF)?\\s*<");

    /** Whether it may have other documents embedded. */
    boolean isOffice() {
        return this == DOCX || this == DOC || this == SHEET || this == SLIDES || this == ODT;
    }

    static FileKind of(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            return EMPTY;
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.substring(0, Math.min(1024, start.length())).contains("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return zipped(file);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return compound(file);
        }
        if (start.startsWith("x\u009F>\"")) {
            return TNEF;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        return isImage(start) ? IMAGE : text(start, head);
    }

    /** Whether it is nothing without words: not a picture of a page, nor a wrapping. */
    boolean isOfWords() {
        return isOffice() || this == RTF || this == HTML || this == PLAIN;
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean isImage(String start) {
        return start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || start.startsWith("BM") && start.indexOf('\0') > 0;
    }

    private static FileKind zipped(Path file) throws IOException {
        // The JDK's own class does not even open a zip with locked files.
        try (ZipFile zip = ZipFile.builder()
                .setPath(file)
                .setCharset("ISO-8859-1")
                .setIgnoreLocalFileHeader(true)
                .get()) {
            if (zip.getEntry("word/document.xml") != null) {
                return DOCX;
            }
            if (zip.getEntry("xl/workbook.xml") != null || zip.getEntry("xl/workbook.bin") != null) {
                return SHEET;
            }
            if (zip.getEntry("ppt/presentation.xml") != null) {
                return SLIDES;
            }
            return zip.getEntry("content.xml") != null ? ODT : ARCHIVE;
        }
    }

    private static FileKind compound(Path file) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryEntry root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return LOCKED;
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return SHEET;
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                return SLIDES;
            }
            return root.hasEntryCaseInsensitive("__properties_version1.0") ? MESSAGE : UNKNOWN;
        }
    }

    private static FileKind text(String start, byte[] head) {
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.matches(
                "(?s)(received|return-path|from|message-id|mime-version|subject|date|delivered-to|x-[a-z-]+):.*\\n[a-z-]+:.*")) {
            return MAIL;
        }
        if (lower.contains("<html") || lower.contains("<!doctype html")) {
            return HTML;
        }
        if (lower.contains("edxml") && EDXML_BEGINS.matcher(lower).lookingAt()) {
            return EDXML;
        }
        if (start.startsWith("BEGIN:VC")) {
            return UNKNOWN; // An appointment or a visiting card.
        }
        return isText(head) ? PLAIN : UNKNOWN;
    }

    private static boolean isText(byte[] head) {
        boolean wide = head.length > 1 && ((head[0] & 0xFF) >= 0xFE && (head[1] & 0xFF) >= 0xFE);
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
        }
        return wide || controls * 100 < head.length;
    }
}
