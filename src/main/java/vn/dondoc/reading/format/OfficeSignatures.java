package vn.dondoc.reading.format;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.apache.poi.poifs.crypt.dsig.SignaturePart;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Signature;
import vn.dondoc.reading.Signature.Integrity;

/** The signatures of Word, Excel and PowerPoint packages. Whatever is wrong with one, the words of the file stay read. */
final class OfficeSignatures {

    private static final int MOST = 50;
    private static final String PLACE = "_xmlsignatures/";

    /** What people see or read; what Office itself leaves unsigned (properties, people, thumbnails) may change. */
    private static final Pattern SHOWN = Pattern.compile("(?i)"
            + "/word/((document|header|footer|footnotes|endnotes|styles|numbering)\\d*\\.xml|media/.+)"
            + "|/xl/(workbook|sharedStrings|styles|worksheets/[^/]+|charts/[^/]+|media/.+)(\\.(xml|bin))?"
            + "|/ppt/(presentation\\.xml|(slides|slideLayouts|slideMasters)/[^/]+\\.xml|media/.+)");

    private final OPCPackage office;
    private final SignatureInfo info = new SignatureInfo();

    private OfficeSignatures(OPCPackage office) {
        this.office = office;
        SignatureConfig config = new SignatureConfig();
        config.setUpdateConfigOnValidate(false);
        // It allows thirty parts only, which a workbook has soon; what else it forbids, OfficeSignature does.
        config.setSecureValidation(false);
        info.setSignatureConfig(config);
        info.setOpcPackage(office);
        info.setUriDereferencer(
                new InsidePackage(office, () -> info.getSignatureFactory().getURIDereferencer()));
    }

    static List<Signature> of(Path file) {
        if (!isSigned(file)) {
            return List.of();
        }
        try (OPCPackage office = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return new OfficeSignatures(office).all();
        } catch (InvalidFormatException | IOException | RuntimeException unreadable) {
            return List.of(unknown(Integrity.UNCHECKED));
        }
    }

    private static boolean isSigned(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().startsWith(PLACE));
        } catch (IOException notZipped) {
            return false;
        }
    }

    private List<Signature> all() throws InvalidFormatException {
        List<Signature> found = new ArrayList<>();
        Set<String> shown = shown();
        for (SignaturePart part : info.getSignatureParts()) {
            if (found.size() < MOST) {
                found.add(checked(part, shown));
            }
        }
        return found.isEmpty() ? List.of(unknown(Integrity.UNCHECKED)) : found;
    }

    private Set<String> shown() throws InvalidFormatException {
        Set<String> shown = new TreeSet<>();
        for (PackagePart part : office.getParts()) {
            String name = part.getPartName().getName();
            if (SHOWN.matcher(name).matches()) {
                shown.add(name);
            }
        }
        for (PackagePart main : office.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)) {
            shown.add(main.getPartName().getName());
        }
        return shown;
    }

    private static Signature checked(SignaturePart part, Set<String> shown) {
        OfficeSignature given;
        try {
            given = OfficeSignature.of(part.getPackagePart());
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return unknown(Integrity.BROKEN);
        }
        try {
            Integrity integrity = !given.isOrdinary()
                    ? Integrity.UNCHECKED
                    : !part.validate()
                            ? Integrity.BROKEN
                            : given.signedParts().containsAll(shown) ? Integrity.INTACT : Integrity.CHANGED;
            return signature(given, part.getSigner(), integrity);
        } catch (CertificateEncodingException | IOException | RuntimeException | StackOverflowError odd) {
            return unknown(Integrity.UNCHECKED);
        }
    }

    /** {@code proved}: whose key has made the signature; null where it holds for nobody. */
    private static Signature signature(OfficeSignature given, @Nullable X509Certificate proved, Integrity integrity)
            throws CertificateEncodingException, IOException {
        List<X509CertificateHolder> all = given.certificates();
        X509CertificateHolder signer =
                proved != null ? new JcaX509CertificateHolder(proved) : all.isEmpty() ? null : all.getFirst();
        String name = signer == null ? null : PdfSignatures.part(signer.getSubject(), BCStyle.CN);
        return new Signature(
                name == null ? "?" : name,
                signer == null ? null : PdfSignatures.part(signer.getSubject(), BCStyle.O),
                given.signedAt(),
                false,
                PdfSignatures.text(given.comment()),
                null,
                integrity,
                signer == null ? List.of() : PdfSignatures.encoded(signer, all));
    }

    private static Signature unknown(Integrity integrity) {
        return new Signature("?", null, null, false, null, null, integrity, List.of());
    }
}
