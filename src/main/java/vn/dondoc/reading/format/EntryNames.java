package vn.dondoc.reading.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import vn.dondoc.vietnamese.LegacyEncoding;
import vn.dondoc.vietnamese.Syllables;
import vn.dondoc.vietnamese.Vietnamese;

/** Reads the names in a zip, which for most of its life had no encoding: the one under which a name makes Vietnamese syllables is right. */
final class EntryNames {

    private static final Charset DOS = Charset.forName("IBM437");
    private static final Charset VIETNAMESE_WINDOWS = Charset.forName("windows-1258");
    private static final Charset WESTERN_WINDOWS = Charset.forName("windows-1252");
    private static final List<LegacyEncoding> LEGACY =
            List.of(LegacyEncoding.TCVN3, LegacyEncoding.VNI, LegacyEncoding.VPS);

    private EntryNames() {}

    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null
                || entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getExtraField(UnicodePathExtraField.UPATH_ID) != null) {
            return entry.getName();
        }
        return of(raw);
    }

    static String of(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException older) {
            return mostVietnamese(raw);
        }
    }

    private static String mostVietnamese(byte[] raw) {
        String best = new String(raw, DOS);
        double bestScore = score(best);
        String western = new String(raw, WESTERN_WINDOWS);
        for (LegacyEncoding encoding : LEGACY) {
            String decoded = encoding.decode(western);
            if (score(decoded) > bestScore) {
                best = decoded;
                bestScore = score(decoded);
            }
        }
        String windows = Vietnamese.nfc(new String(raw, VIETNAMESE_WINDOWS));
        return score(windows) >= bestScore ? windows : best;
    }

    /** An extension is no syllable, and digits and signs between the words are none either. */
    private static double score(String name) {
        return Syllables.score(name.replaceFirst("\\.[A-Za-z0-9]{2,5}$", "").replaceAll("[_.-]", " "));
    }
}
