package vn.dondoc.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/** An authority of our own that issues certificates, and the people who sign PDFs with them. */
final class Signing {

    /** Somebody with a key and the certificate for it. */
    record Person(KeyPair keys, X509Certificate certificate, X509Certificate issuer) {}

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    private final KeyPair keys = keys();
    private final X509Certificate root;
    private int serial = 1;

    Signing(String name) {
        root = certificate("CN=" + name, "CN=" + name, keys, keys, true, false);
    }

    X509Certificate root() {
        return root;
    }

    Person person(String name) {
        return person(name, false);
    }

    private Person person(String name, boolean clock) {
        KeyPair own = keys();
        return new Person(
                own, certificate(name, root.getSubjectX500Principal().getName(), own, keys, false, clock), root);
    }

    byte[] signed(byte[] pdf, Person signer, Instant at) {
        return signed(pdf, signer, at, null);
    }

    /** {@code stampedAt}: with the token of a time-stamping authority. */
    byte[] signed(byte[] pdf, Person signer, Instant at, @Nullable Instant stampedAt) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setReason("Phê duyệt văn bản");
            signature.setLocation("Đắk Lắk");
            var date = new GregorianCalendar(TimeZone.getTimeZone(ZoneId.of("Asia/Ho_Chi_Minh")));
            date.setTime(Date.from(at));
            signature.setSignDate(date);
            document.addSignature(signature, content -> cms(content, signer, stampedAt));
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private byte[] cms(InputStream content, Person signer, @Nullable Instant stampedAt) {
        try {
            var generator = new CMSSignedDataGenerator();
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            // Without a signing time of its own: the time is the dictionary's.
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(parameters -> {
                        var all = new DefaultSignedAttributeTableGenerator().getAttributes(parameters);
                        return all.remove(CMSAttributes.signingTime);
                    })
                    .build(
                            new JcaContentSignerBuilder("SHA256withRSA")
                                    .build(signer.keys().getPrivate()),
                            signer.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(signer.certificate(), signer.issuer())));
            CMSSignedData data = generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false);
            return (stampedAt == null ? data : stamped(data, stampedAt)).getEncoded();
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | IOException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private CMSSignedData stamped(CMSSignedData data, Instant at)
            throws OperatorCreationException, GeneralSecurityException, TSPException, IOException, CMSException {
        Person clock = person("CN=Dong ho", true);
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withRSA", clock.keys().getPrivate(), clock.certificate()),
                digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.2.3"));
        tokens.addCertificates(new JcaCertStore(List.of(clock.certificate())));
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        byte[] imprint = MessageDigest.getInstance("SHA-256").digest(signer.getSignature());
        var requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        TimeStampRequest request = requests.generate(NISTObjectIdentifiers.id_sha256, imprint);
        var token = tokens.generate(request, BigInteger.ONE, Date.from(at));
        var unsigned = new ASN1EncodableVector();
        unsigned.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(token.toCMSSignedData().toASN1Structure())));
        return CMSSignedData.replaceSigners(
                data,
                new SignerInformationStore(
                        List.of(SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(unsigned)))));
    }

    private X509Certificate certificate(
            String subject, String issuer, KeyPair own, KeyPair signing, boolean authority, boolean clock) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name(issuer),
                    BigInteger.valueOf(serial++),
                    Date.from(FROM),
                    Date.from(UNTIL),
                    new X500Name(subject),
                    own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (clock) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(signing.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
