package vn.dondoc.reading.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A mail inside an Outlook mail, as the file that Outlook would have written for it. */
final class EmbeddedMessage {

    private static final String PROPERTIES = "__properties_version1.0";

    /** The head of the properties is eight bytes longer in a file than inside another mail ([MS-OXMSG] 2.4.1). */
    private static final int HEAD_INSIDE = 24;

    private static final int RESERVED = 8;

    private EmbeddedMessage() {}

    static byte[] asFile(DirectoryNode inside) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            EntryUtils.copyNodes(inside, root);
            if (root.hasEntryCaseInsensitive(PROPERTIES)) {
                lengthenHead(root);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void lengthenHead(DirectoryEntry root) throws IOException {
        DocumentEntry properties = (DocumentEntry) root.getEntryCaseInsensitive(PROPERTIES);
        byte[] old;
        try (DocumentInputStream in = new DocumentInputStream(properties)) {
            old = in.readAllBytes();
        }
        int head = Math.min(HEAD_INSIDE, old.length);
        byte[] longer = new byte[old.length + RESERVED];
        System.arraycopy(old, 0, longer, 0, head);
        System.arraycopy(old, head, longer, head + RESERVED, old.length - head);
        properties.delete();
        root.createDocument(PROPERTIES, new ByteArrayInputStream(longer));
    }
}
