package vn.dondoc.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;

/** A hash over all that a page or an annotation looks like, whatever numbers its objects have. */
final class PdfFingerprint {

    /** What a page looks like; its annotations are compared one by one. */
    private static final List<COSName> LOOKS =
            List.of(COSName.CONTENTS, COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    /** Ways back up, and what says nothing of looks. A field's value is the signature itself. */
    private static final Set<COSName> LEFT_OUT = Set.of(
            COSName.PARENT,
            COSName.P,
            COSName.V,
            COSName.STRUCT_PARENT,
            COSName.STRUCT_PARENTS,
            COSName.METADATA,
            COSName.LAST_MODIFIED,
            COSName.getPDFName("PieceInfo"));

    private final MessageDigest digest;
    private final Map<COSBase, Integer> seen = new IdentityHashMap<>();

    private PdfFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String ofPage(PDPage page) {
        PdfFingerprint fingerprint = new PdfFingerprint();
        for (COSName look : LOOKS) {
            fingerprint.word(look.getName());
            fingerprint.add(
                    look.equals(COSName.RESOURCES) && page.getResources() != null
                            ? page.getResources().getCOSObject()
                            : page.getCOSObject().getDictionaryObject(look));
        }
        return fingerprint.end();
    }

    static String ofNote(COSDictionary note) {
        PdfFingerprint fingerprint = new PdfFingerprint();
        fingerprint.add(note);
        return fingerprint.end();
    }

    private String end() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void word(String word) {
        digest.update(word.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private void add(COSBase value) {
        COSBase shown = value instanceof COSObject reference ? reference.getObject() : value;
        if (shown == null) {
            word("null");
            return;
        }
        Integer before = seen.putIfAbsent(shown, seen.size());
        switch (shown) {
            case COSDictionary dictionary when before != null -> word("#" + before);
            case COSArray array when before != null -> word("#" + before);
            case COSDictionary dictionary -> dictionary(dictionary);
            case COSArray array -> {
                word("[");
                array.forEach(this::add);
                word("]");
            }
            case COSString string -> word(string.toHexString());
            default -> word(shown.toString());
        }
    }

    private void dictionary(COSDictionary dictionary) {
        word("<");
        dictionary.keySet().stream()
                .filter(key -> !LEFT_OUT.contains(key))
                .sorted(Comparator.comparing(COSName::getName))
                .forEach(key -> {
                    word(key.getName());
                    add(dictionary.getItem(key));
                });
        if (dictionary instanceof COSStream stream) {
            bytes(stream);
        }
        word(">");
    }

    private void bytes(COSStream stream) {
        try (InputStream in = stream.createRawInputStream()) {
            byte[] some = new byte[1 << 14];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
