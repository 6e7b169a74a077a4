package vn.dondoc.reading.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Signature;
import vn.dondoc.reading.Signature.Integrity;
import vn.dondoc.reading.layout.DisplayText;

/** The signatures of a PDF, each checked against the bytes of the file as it lies there. */
final class PdfSignatures {

    private static final int MOST = 50;
    private static final int MOST_CERTIFICATES = 8;

    private final Path file;
    private final PDDocument pdf;

    private PdfSignatures(Path file, PDDocument pdf) {
        this.file = file;
        this.pdf = pdf;
    }

    static List<Signature> of(Path file, PDDocument pdf) throws IOException {
        var signatures = new PdfSignatures(file, pdf);
        List<Signature> found = new ArrayList<>();
        for (PDSignature signature :
                pdf.getSignatureDictionaries().stream().limit(MOST).toList()) {
            found.add(signatures.checked(signature));
        }
        return found;
    }

    private Signature checked(PDSignature given) throws IOException {
        SignedBytes bytes = SignedBytes.of(file, given);
        if (bytes == null) {
            return unchecked(given, Integrity.BROKEN);
        }
        try {
            return checked(given, bytes);
        } catch (CMSException | TSPException | OperatorCreationException | RuntimeException unreadable) {
            return unchecked(given, Integrity.UNCHECKED);
        }
    }

    private Signature checked(PDSignature given, SignedBytes bytes)
            throws CMSException, TSPException, OperatorCreationException, IOException {
        PdfSeal seal = PdfSeal.of(given, bytes);
        return new Signature(
                name(seal.signer(), given),
                part(seal.signer().getSubject(), BCStyle.O),
                seal.stampedAt() != null ? seal.stampedAt() : claimed(given, seal),
                seal.stampedAt() != null,
                text(given.getReason()),
                text(given.getLocation()),
                seal.holds() ? laterChanges(bytes) : Integrity.BROKEN,
                encoded(seal.signer(), seal.certificates()));
    }

    /** What lies behind the signed bytes may be another signature, a stamp, or other pages. */
    private Integrity laterChanges(SignedBytes bytes) throws IOException {
        return bytes.end() == Files.size(file) ? Integrity.INTACT : PdfRevision.since(file, bytes.end(), pdf);
    }

    private static Signature unchecked(PDSignature given, Integrity integrity) {
        String name = text(given.getName());
        return new Signature(
                name == null ? "?" : name,
                null,
                instant(given.getSignDate()),
                false,
                text(given.getReason()),
                text(given.getLocation()),
                integrity,
                List.of());
    }

    private static @Nullable Instant claimed(PDSignature given, PdfSeal seal) {
        return seal.claimedAt() != null ? seal.claimedAt() : instant(given.getSignDate());
    }

    private static @Nullable Instant instant(@Nullable Calendar date) {
        return date == null ? null : date.toInstant();
    }

    private static String name(X509CertificateHolder certificate, PDSignature given) {
        String name = part(certificate.getSubject(), BCStyle.CN);
        String stated = text(given.getName());
        return name != null ? name : stated != null ? stated : "?";
    }

    static @Nullable String part(X500Name name, ASN1ObjectIdentifier kind) {
        RDN[] found = name.getRDNs(kind);
        return found.length == 0
                ? null
                : text(IETFUtils.valueToString(found[0].getFirst().getValue()));
    }

    static @Nullable String text(@Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String shown = DisplayText.of(raw);
        return shown.length() > 300 ? shown.substring(0, 300) : shown;
    }

    static List<String> encoded(X509CertificateHolder signer, Collection<X509CertificateHolder> others)
            throws IOException {
        List<String> encoded = new ArrayList<>();
        encoded.add(Base64.getEncoder().encodeToString(signer.getEncoded()));
        for (X509CertificateHolder other : others) {
            if (!other.equals(signer) && encoded.size() < MOST_CERTIFICATES) {
                encoded.add(Base64.getEncoder().encodeToString(other.getEncoded()));
            }
        }
        return encoded;
    }
}
