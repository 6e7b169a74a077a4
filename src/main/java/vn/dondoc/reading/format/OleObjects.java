package vn.dondoc.reading.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The documents that somebody has put into a Word or Excel file as objects; charts and formulas are none. */
final class OleObjects {

    private static final int DEEPEST = 8;

    /** What tells an office document, and how its file would be called. */
    private static final Map<String, String> DOCUMENTS =
            Map.of("WordDocument", ".doc", "Workbook", ".xls", "Book", ".xls", "PowerPoint Document", ".ppt");

    private static final Map<String, String> PACKAGES =
            Map.of("word/document.xml", ".docx", "xl/workbook.xml", ".xlsx", "ppt/presentation.xml", ".pptx");

    private final PartsFolder parts;

    OleObjects(PartsFolder parts) {
        this.parts = parts;
    }

    /** All objects below the root of a file. */
    void below(DirectoryNode root) throws IOException {
        below(root, 0);
    }

    private void below(DirectoryNode folder, int depth) throws IOException {
        for (Entry entry : folder) {
            if (entry instanceof DirectoryNode inner && depth < DEEPEST && !taken(inner, inner.getName())) {
                below(inner, depth + 1);
            }
        }
    }

    /** Takes this object out, if it is a document. */
    boolean taken(DirectoryNode object, String name) throws IOException {
        if (object.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
            return dropped(object);
        }
        if (object.hasEntryCaseInsensitive("Package")) {
            byte[] bytes = bytes(object, "Package");
            parts.add(name + ending(bytes), new ByteArrayInputStream(bytes));
            return true;
        }
        if (object.hasEntryCaseInsensitive("CONTENTS")) {
            byte[] bytes = bytes(object, "CONTENTS");
            boolean pdf = start(bytes).startsWith("%PDF");
            if (pdf) {
                parts.add(name + ".pdf", new ByteArrayInputStream(bytes));
            }
            return pdf;
        }
        for (var kind : DOCUMENTS.entrySet()) {
            if (object.hasEntryCaseInsensitive(kind.getKey()) && !isChart(object)) {
                parts.add(name + kind.getValue(), new ByteArrayInputStream(asFile(object)));
                return true;
            }
        }
        return false;
    }

    /** A file of any kind, dropped into the document. */
    private boolean dropped(DirectoryNode object) throws IOException {
        try {
            Ole10Native file = Ole10Native.createFromEmbeddedOleObject(object);
            byte[] bytes = file.getDataBuffer();
            if (!Pictures.isDecoration(bytes)) {
                String label = file.getLabel();
                parts.add(label == null ? "doi-tuong" : label, new ByteArrayInputStream(bytes));
            }
            return true;
        } catch (Ole10NativeException noFile) {
            return false;
        }
    }

    private static boolean isChart(DirectoryEntry object) throws IOException {
        return object.hasEntryCaseInsensitive("\u0001CompObj")
                && start(bytes(object, "\u0001CompObj")).contains("Chart");
    }

    private static byte[] bytes(DirectoryEntry folder, String name) throws IOException {
        try (var in = ((DirectoryNode) folder).createDocumentInputStream(folder.getEntryCaseInsensitive(name))) {
            return in.readAllBytes();
        }
    }

    private static byte[] asFile(DirectoryNode object) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            EntryUtils.copyNodes(object, file.getRoot());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static String ending(byte[] bytes) {
        String listing = new String(bytes, StandardCharsets.ISO_8859_1);
        return PACKAGES.entrySet().stream()
                .filter(kind -> listing.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(".bin");
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    }
}
