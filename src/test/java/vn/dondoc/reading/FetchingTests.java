package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that want the machine to fetch something from the network in their place: nothing is fetched. */
class FetchingTests {

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private final OriginalReader reader = new OriginalReader(new ReadingLimits(256, 60, 1));
    private HttpServer server;
    private String bait;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        bait = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        reader.close();
        server.stop(0);
    }

    @Test
    void noFileMakesTheReaderAskTheNetwork() throws IOException {
        for (var file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.write(path, file.getValue());

            reader.read(path);

            assertThat(asked).as(file.getKey()).hasValue(0);
        }
    }

    private Map<String, byte[]> files() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + bait + "/xxe\">]>";
        files.put(
                "xxe.edxml",
                bytes(entity + "<edXML><MessageHeader><Subject>V/v &x;</Subject></MessageHeader></edXML>"));
        files.put("dtd.edxml", bytes("<!DOCTYPE edXML SYSTEM \"" + bait + "/dtd\"><edXML><MessageHeader/></edXML>"));
        files.put(
                "anh.svg",
                bytes(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\""
                                + bait + "/svg\"/><text>Giao việc</text></svg>"));
        files.put(
                "trang.html",
                bytes("<html><head><link rel=stylesheet href='" + bait
                        + "/css'><meta http-equiv=refresh content='0;url=" + bait
                        + "/refresh'><script src='" + bait + "/js'></script></head><body><img src='" + bait
                        + "/img'><iframe src='" + bait + "/frame'></iframe>Giao Sở Tài chính</body></html>"));
        files.put(
                "thu.eml",
                bytes(
                        "From: a@b.vn\r\nSubject: Giao viec\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
                                + "--x\r\nContent-Type: text/html\r\n\r\n<img src=\"" + bait + "/mail\">Giao\r\n--x\r\n"
                                + "Content-Type: message/external-body; access-type=URL; URL=\"" + bait
                                + "/external\"\r\n\r\n"
                                + "Content-Type: text/plain\r\n\r\n--x--\r\n"));
        files.put(
                "mau.rtf",
                bytes("{\\rtf1{\\*\\template " + bait + "/template}{\\field{\\*\\fldinst INCLUDEPICTURE \"" + bait
                        + "/rtf\" \\\\d}{\\fldrslt x}}Giao viec}"));
        files.put(
                "mau.docx",
                zip(Map.of(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                                + " PartName=\"/word/document.xml\""
                                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                                + " Target=\"word/document.xml\"/></Relationships>",
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\""
                                + bait + "/dotm\" TargetMode=\"External\"/><Relationship Id=\"b\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\""
                                + bait + "/png\" TargetMode=\"External\"/></Relationships>",
                        "word/document.xml",
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body><w:p><w:r><w:t>Giao"
                                + " Sở Tài chính</w:t></w:r></w:p><w:altChunk r:id=\"b\"/></w:body></w:document>")));
        files.put(
                "xxe.docx",
                zip(Map.of(
                        "word/document.xml",
                        entity
                                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>")));
        files.put("xxe.odt", zip(Map.of("content.xml", entity + "<o xmlns:text=\"t\"><text:p>&x;</text:p></o>")));
        files.put(
                "tai.pdf",
                bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(" + bait
                        + "/pdf)>>>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents"
                        + " 4 0 R>>endobj\n4 0 obj<</Length 0/FS<</FS/URL/F(" + bait + "/stream)>>/F(" + bait
                        + "/f)>>stream\n\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream((OutputStream) out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(bytes(entry.getValue()));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
