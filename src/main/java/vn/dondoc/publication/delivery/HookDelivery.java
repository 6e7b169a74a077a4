package vn.dondoc.publication.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.dondoc.publication.site.Site;
import vn.dondoc.publication.site.SiteFile;

/** Posts the whole site as one package to an address that knows what to do with it; its answer is the receipt. */
@Component
public class HookDelivery {

    private static final int LONGEST_ANSWER = 500;
    /** One instant for all entries, so that the same site makes the same package. */
    private static final long NO_TIME = 315_532_800_000L;

    public Parcel deliver(Parcel parcel) throws DeliveryFault, IOException {
        return parcel.by(() -> post(parcel));
    }

    private static String post(Parcel parcel) throws DeliveryFault, IOException {
        byte[] packed = packed(parcel.site());
        try (var web = new Web(parcel.target())) {
            HttpResponse<byte[]> answer =
                    web.ask(web.request(Objects.requireNonNull(parcel.target().address()))
                            .header("Content-Type", "application/zip")
                            .header("X-Dondoc-Site", parcel.site().id())
                            .header("X-Dondoc-Sha256", SiteFile.sha256(packed))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(packed))
                            .build());
            if (answer.statusCode() < 200 || answer.statusCode() >= 300) {
                throw DeliveryFault.refused(false, new IOException("HTTP " + answer.statusCode()));
            }
            return "HTTP %d; gói %s…; trả lời: %s"
                    .formatted(answer.statusCode(), SiteFile.sha256(packed).substring(0, 12), said(answer.body()));
        }
    }

    private static String said(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ")
                .strip();
        return text.isEmpty() ? "(trống)" : text.substring(0, Math.min(text.length(), LONGEST_ANSWER));
    }

    private static byte[] packed(Site site) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (SiteFile file : site.inOrder()) {
                var entry = new ZipEntry(file.path());
                entry.setTime(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
