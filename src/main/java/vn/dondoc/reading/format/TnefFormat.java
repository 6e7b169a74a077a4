package vn.dondoc.reading.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import vn.dondoc.reading.Reading;

/** What Outlook packs its attachments into when it writes to others ("winmail.dat"). */
final class TnefFormat implements Format {

    private final PartsFolder parts;

    TnefFormat(PartsFolder parts) {
        this.parts = parts;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (Attachment attachment : new HMEFMessage(in).getAttachments()) {
                byte[] bytes = attachment.getContents();
                if (!Pictures.isDecoration(bytes)) {
                    parts.add(name(attachment), new ByteArrayInputStream(bytes));
                }
            }
        }
        parts.onlyWraps();
        return new Reading.NoText(0, "Gói tệp của Outlook: nội dung ở các tệp bên trong");
    }

    private static String name(Attachment attachment) {
        String name = attachment.getLongFilename();
        if (name == null) {
            name = attachment.getFilename();
        }
        return name == null ? "dinh-kem" : name;
    }
}
