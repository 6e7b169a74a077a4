package vn.dondoc.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a multipart request, byte by byte as a browser or an attacker would write it. */
public final class Multipart {

    public static final String TYPE = "multipart/form-data; boundary=ranh-gioi";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart file(String name, String content) {
        return part("form-data; name=\"tep\"; filename=\"" + name + "\"", "application/octet-stream", content);
    }

    public Multipart field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", "text/plain", value);
    }

    public Multipart part(String disposition, String type, String content) {
        return raw("--ranh-gioi\r\nContent-Disposition: " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n"
                + content + "\r\n");
    }

    public Multipart raw(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public byte[] end() {
        return raw("--ranh-gioi--\r\n").cutOff();
    }

    /** Without the boundary that says that all has been sent. */
    public byte[] cutOff() {
        return body.toByteArray();
    }
}
