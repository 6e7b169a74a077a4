package vn.dondoc.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name a part was sent under, however it was encoded. */
final class PartNames {

    private static final Pattern LENIENT = Pattern.compile("(?i)(?:file)?name\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("application/pdf", ".pdf"),
            Map.entry("application/msword", ".doc"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
            Map.entry("application/vnd.ms-excel", ".xls"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
            Map.entry("application/vnd.ms-outlook", ".msg"),
            Map.entry("application/rtf", ".rtf"),
            Map.entry("application/zip", ".zip"),
            Map.entry("application/xml", ".xml"),
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/png", ".png"),
            Map.entry("image/tiff", ".tif"),
            Map.entry("text/plain", ".txt"),
            Map.entry("text/html", ".html"));

    private PartNames() {}

    /** The name, decoded, or null where it was sent without one. */
    static @Nullable String of(Part part) throws MessagingException {
        @Nullable String name;
        try {
            name = part.getFileName();
        } catch (MessagingException malformed) {
            name = lenient(part);
        }
        if (name == null || name.isBlank()) {
            return null;
        }
        return withoutFolders(Envelope.shown(name));
    }

    /** A name for a part without one, or a body: people say "số 12/UBND-NC", which is no folder. */
    static String made(String stem, String mediaType) {
        var plain = stem.isBlank() ? "khong-ten" : stem.replaceAll("[/\\\\:*?\"<>|]+", "-");
        return plain + ENDINGS.getOrDefault(mediaType, "");
    }

    private static String withoutFolders(String name) {
        var isPath = name.startsWith("/") || name.contains("..") || name.contains("\\");
        return isPath ? name : name.replace('/', '-');
    }

    private static @Nullable String lenient(Part part) throws MessagingException {
        for (var header : new String[] {"Content-Disposition", "Content-Type"}) {
            var values = part.getHeader(header);
            if (values != null && values.length > 0) {
                var matcher = LENIENT.matcher(values[0]);
                if (matcher.find()) {
                    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                }
            }
        }
        return null;
    }
}
