package vn.dondoc.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zips for tests, also such as no proper program would write. */
final class Zips {

    private static final int LINK = 0120777;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip;

    Zips() {
        zip = new ZipArchiveOutputStream(bytes);
    }

    /** Names in another encoding, without the flag that says so. */
    Zips(String charset) {
        this();
        zip.setEncoding(charset);
        zip.setUseLanguageEncodingFlag(false);
    }

    Zips with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zips with(String name, byte[] content) {
        return entry(new ZipArchiveEntry(name), content, 1);
    }

    Zips repeating(String name, byte[] content, int times) {
        return entry(new ZipArchiveEntry(name), content, times);
    }

    Zips withLink(String name, String target) {
        var entry = new ZipArchiveEntry(name);
        entry.setUnixMode(LINK);
        return entry(entry, target.getBytes(StandardCharsets.UTF_8), 1);
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Zips entry(ZipArchiveEntry entry, byte[] content, int times) {
        try {
            zip.putArchiveEntry(entry);
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
            zip.closeArchiveEntry();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
