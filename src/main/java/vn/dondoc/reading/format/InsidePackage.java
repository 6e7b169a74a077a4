package vn.dondoc.reading.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import javax.xml.crypto.Data;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.URIReference;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.XMLCryptoContext;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;

/** Finds what a signature refers to in its own file and nowhere else, and no more of it than a document has. */
final class InsidePackage implements URIDereferencer {

    private static final int LONGEST_PART = 64 << 20;
    private static final int LONGEST_RELATIONS = 4 << 20;
    private static final long LONGEST_ALL = 256L << 20;

    private final OPCPackage office;
    private final Supplier<URIDereferencer> sameDocument;
    private long read;

    InsidePackage(OPCPackage office, Supplier<URIDereferencer> sameDocument) {
        this.office = office;
        this.sameDocument = sameDocument;
    }

    @Override
    public Data dereference(URIReference reference, XMLCryptoContext context) throws URIReferenceException {
        String uri = String.valueOf(reference.getURI());
        if (uri.matches("#[\\w.-]+")) {
            return sameDocument.get().dereference(reference, context);
        }
        try {
            return new OctetStreamData(new ByteArrayInputStream(bytes(uri)), uri, null);
        } catch (InvalidFormatException | IOException unreadable) {
            throw new URIReferenceException(unreadable);
        }
    }

    private byte[] bytes(String uri) throws InvalidFormatException, IOException {
        String name = OfficeSignature.partOf(uri);
        PackagePart part = office.getPart(PackagingURIHelper.createPartName(name));
        if (part == null) {
            throw new IOException("no such part");
        }
        boolean relations = name.endsWith(".rels");
        int longest = relations ? LONGEST_RELATIONS : LONGEST_PART;
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(longest + 1);
            read += bytes.length;
            if (bytes.length > longest || read > LONGEST_ALL) {
                throw new IOException("too long to be checked");
            }
            return relations ? onOneLine(bytes) : bytes;
        }
    }

    /** Office 2007 breaks their lines after signing. */
    private static byte[] onOneLine(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (byte b : bytes) {
            if (b != '\r' && b != '\n') {
                out.write(b);
            }
        }
        return out.toByteArray();
    }
}
