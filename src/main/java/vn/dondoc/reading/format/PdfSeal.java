package vn.dondoc.reading.format;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;

/** What the cryptographic part of a signature says: who, when, and whether it holds for the signed bytes. */
record PdfSeal(
        X509CertificateHolder signer,
        Collection<X509CertificateHolder> certificates,
        boolean holds,
        @Nullable Instant stampedAt,
        @Nullable Instant claimedAt) {

    private static final String TIME_STAMP = "ETSI.RFC3161";
    private static final String DIGEST_INSIDE = "adbe.pkcs7.sha1";

    static PdfSeal of(PDSignature signature, SignedBytes bytes)
            throws CMSException, TSPException, OperatorCreationException, IOException {
        byte[] contents = signature.getContents();
        String kind = signature.getSubFilter();
        if (TIME_STAMP.equals(kind)) {
            return timeStamp(new TimeStampToken(new CMSSignedData(contents)), bytes);
        }
        return DIGEST_INSIDE.equals(kind) ? digestInside(contents, bytes) : detached(contents, bytes);
    }

    private static PdfSeal detached(byte[] contents, SignedBytes bytes)
            throws CMSException, TSPException, OperatorCreationException, IOException {
        CMSSignedData data = new CMSSignedData(new Content(bytes), contents);
        return of(data, true);
    }

    private static PdfSeal digestInside(byte[] contents, SignedBytes bytes)
            throws CMSException, TSPException, OperatorCreationException, IOException {
        CMSSignedData data = new CMSSignedData(contents);
        Object digest =
                data.getSignedContent() == null ? null : data.getSignedContent().getContent();
        return of(data, digest instanceof byte[] inside && MessageDigest.isEqual(inside, digest("SHA-1", bytes)));
    }

    private static PdfSeal of(CMSSignedData data, boolean sameBytes)
            throws CMSException, TSPException, OperatorCreationException, IOException {
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder certificate = certificate(data.getCertificates(), signer.getSID());
        return new PdfSeal(
                certificate,
                data.getCertificates().getMatches(null),
                sameBytes && holds(signer, certificate),
                stampedAt(signer),
                claimedAt(signer));
    }

    private static PdfSeal timeStamp(TimeStampToken token, SignedBytes bytes)
            throws TSPException, OperatorCreationException, IOException {
        X509CertificateHolder certificate = certificate(token.getCertificates(), token.getSID());
        String algorithm = token.getTimeStampInfo().getMessageImprintAlgOID().getId();
        boolean same =
                MessageDigest.isEqual(token.getTimeStampInfo().getMessageImprintDigest(), digest(algorithm, bytes));
        return new PdfSeal(
                certificate,
                token.getCertificates().getMatches(null),
                same && isSigned(token, certificate),
                token.getTimeStampInfo().getGenTime().toInstant(),
                null);
    }

    /** Nothing where the stamp is for other bytes, or false. */
    private static @Nullable Instant stampedAt(SignerInformation signer)
            throws CMSException, TSPException, OperatorCreationException, IOException {
        Attribute stamp =
                attribute(signer.getUnsignedAttributes(), PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (stamp == null) {
            return null;
        }
        TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(stamp.getAttributeValues()[0]));
        MessageDigest digest =
                digest(token.getTimeStampInfo().getMessageImprintAlgOID().getId());
        boolean same = MessageDigest.isEqual(
                token.getTimeStampInfo().getMessageImprintDigest(), digest.digest(signer.getSignature()));
        return same && hasCertificate(token) && isSigned(token, certificate(token.getCertificates(), token.getSID()))
                ? token.getTimeStampInfo().getGenTime().toInstant()
                : null;
    }

    private static @Nullable Instant claimedAt(SignerInformation signer) {
        Attribute time = attribute(signer.getSignedAttributes(), CMSAttributes.signingTime);
        return time == null
                ? null
                : Time.getInstance(time.getAttributeValues()[0]).getDate().toInstant();
    }

    private static @Nullable Attribute attribute(@Nullable AttributeTable table, ASN1ObjectIdentifier kind) {
        return table == null ? null : table.get(kind);
    }

    private static boolean holds(SignerInformation signer, X509CertificateHolder certificate)
            throws OperatorCreationException {
        try {
            return signer.verify(verifier(certificate));
        } catch (CMSException broken) {
            return false;
        }
    }

    /** A stamp may come without the certificate that proves it; then it proves nothing here. */
    private static boolean hasCertificate(TimeStampToken token) {
        return token.getCertificates().getMatches(null).stream().anyMatch(token.getSID()::match);
    }

    private static boolean isSigned(TimeStampToken token, X509CertificateHolder certificate)
            throws TSPException, OperatorCreationException {
        return token.isSignatureValid(verifier(certificate));
    }

    /** By the key alone: whether the certificate was valid on its day is judged with its trust. */
    private static SignerInformationVerifier verifier(X509CertificateHolder certificate)
            throws OperatorCreationException {
        try {
            PublicKey key = new JcaX509CertificateConverter()
                    .getCertificate(certificate)
                    .getPublicKey();
            return new JcaSimpleSignerInfoVerifierBuilder().build(key);
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static X509CertificateHolder certificate(Store<X509CertificateHolder> certificates, SignerId signer) {
        return certificates.getMatches(null).stream()
                .filter(signer::match)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The signer's certificate is not there"));
    }

    private static byte[] digest(String algorithm, SignedBytes bytes) throws IOException {
        MessageDigest digest = digest(algorithm);
        bytes.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return digest.digest();
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    /** The signed bytes, read from the file as often as they are asked for. */
    private record Content(SignedBytes bytes) implements CMSProcessable {

        @Override
        public void write(OutputStream out) throws IOException {
            bytes.writeTo(out);
        }

        @Override
        public Object getContent() {
            return List.of();
        }
    }
}
