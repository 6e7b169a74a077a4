package vn.dondoc.reading.format;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a package: each in base64, most of them once more in a zip of their own, which is only a form of transport. */
final class EdxmlAttachments implements Closeable {

    private static final int ZIP_SIGNATURE = 4;
    private static final int LONGEST_NAME = 400;

    private final Path folder;
    private final List<Attachment> attachments = new ArrayList<>();

    EdxmlAttachments(Path folder) {
        this.folder = folder;
    }

    private static final class Attachment {

        private final Path encoded;
        private @Nullable String name;
        private @Nullable Writer out;

        Attachment(Path encoded) {
            this.encoded = encoded;
        }
    }

    void begin() {
        attachments.add(new Attachment(folder.resolve(String.valueOf(attachments.size()))));
    }

    void encoded(String piece) throws IOException {
        Attachment attachment = attachments.getLast();
        Writer out = attachment.out;
        if (out == null) {
            out = Files.newBufferedWriter(attachment.encoded, StandardCharsets.ISO_8859_1);
            attachment.out = out;
        }
        for (int i = 0; i < piece.length(); i++) {
            char letter = piece.charAt(i);
            if (letter > ' ' && letter < 0x7F) {
                out.write(letter);
            }
        }
    }

    void ended(String element, String value) {
        if ((element.equals("attachmentname") || element.equals("filename")) && !value.isEmpty()) {
            attachments.getLast().name = value.length() > LONGEST_NAME ? value.substring(0, LONGEST_NAME) : value;
        }
    }

    boolean isEmpty() {
        return attachments.stream().noneMatch(attachment -> Files.exists(attachment.encoded));
    }

    /** False if one of them is locked. */
    boolean take(PartsFolder parts) throws IOException {
        close();
        for (Attachment attachment : attachments) {
            if (parts.isWanted() && Files.exists(attachment.encoded) && !take(attachment, parts)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        for (Attachment attachment : attachments) {
            if (attachment.out != null) {
                attachment.out.close();
            }
        }
    }

    private static boolean take(Attachment attachment, PartsFolder parts) throws IOException {
        String name = attachment.name == null ? "dinh-kem" : attachment.name;
        try (InputStream decoded = new BufferedInputStream(
                Base64.getMimeDecoder().wrap(new BufferedInputStream(Files.newInputStream(attachment.encoded))))) {
            decoded.mark(ZIP_SIGNATURE);
            boolean zip =
                    new String(decoded.readNBytes(ZIP_SIGNATURE), StandardCharsets.ISO_8859_1).equals("PK\u0003\u0004");
            decoded.reset();
            if (zip && !PartPaths.isOfficeFile(name)) {
                return unzip(attachment, decoded, parts);
            }
            parts.add(name, decoded);
            return true;
        }
    }

    private static boolean unzip(Attachment attachment, InputStream decoded, PartsFolder parts) throws IOException {
        Path zip = attachment.encoded.resolveSibling(attachment.encoded.getFileName() + ".zip");
        Files.copy(decoded, zip);
        return new ZipFormat(parts).takeAll(zip, (page, pages) -> {});
    }
}
