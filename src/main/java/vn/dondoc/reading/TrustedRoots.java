package vn.dondoc.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Judges whether signers can be traced to an authority that this office trusts: the certificates (.cer, .crt, .pem, .der) in a folder,
 * looked at anew each time. Whether a certificate was revoked is not asked: the network may be closed.
 */
@Component
public class TrustedRoots {

    /** What the chain of certificates says of a signer. */
    public enum Trust {
        TRUSTED,
        /** The chain ends nowhere that is trusted here. */
        UNKNOWN,
        /** The signer's certificate did not hold on the day of signing. */
        NOT_VALID_THEN
    }

    private static final Logger LOG = LoggerFactory.getLogger(TrustedRoots.class);

    private final @Nullable Path folder;
    private final Clock clock;

    TrustedRoots(@Value("${dondoc.signatures.roots:}") String folder, Clock clock) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
        this.clock = clock;
    }

    public Trust of(Signature signature) {
        List<X509Certificate> chain = certificates(signature);
        if (chain.isEmpty()) {
            return Trust.UNKNOWN;
        }
        Instant signedAt = signature.signedAt();
        Date then = Date.from(signedAt == null ? clock.instant() : signedAt);
        X509Certificate signer = chain.getFirst();
        if (then.before(signer.getNotBefore()) || then.after(signer.getNotAfter())) {
            return Trust.NOT_VALID_THEN;
        }
        Set<TrustAnchor> anchors = anchors();
        return !anchors.isEmpty() && leadsTo(anchors, chain, then) ? Trust.TRUSTED : Trust.UNKNOWN;
    }

    private static boolean leadsTo(Set<TrustAnchor> anchors, List<X509Certificate> chain, Date then) {
        try {
            X509CertSelector signer = new X509CertSelector();
            signer.setCertificate(chain.getFirst());
            PKIXBuilderParameters wanted = new PKIXBuilderParameters(anchors, signer);
            wanted.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            wanted.setRevocationEnabled(false);
            wanted.setDate(then);
            return CertPathBuilder.getInstance("PKIX").build(wanted) != null;
        } catch (GeneralSecurityException noWay) {
            return false;
        }
    }

    private static List<X509Certificate> certificates(Signature signature) {
        List<X509Certificate> read = new ArrayList<>();
        for (String encoded : signature.certificates()) {
            try {
                read.add((X509Certificate) factory()
                        .generateCertificate(
                                new ByteArrayInputStream(Base64.getDecoder().decode(encoded))));
            } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
                return List.of();
            }
        }
        return read;
    }

    private Set<TrustAnchor> anchors() {
        Set<TrustAnchor> anchors = new HashSet<>();
        for (Path file : files()) {
            try (InputStream in = Files.newInputStream(file)) {
                factory().generateCertificates(in).stream()
                        .map(X509Certificate.class::cast)
                        .forEach(root -> anchors.add(new TrustAnchor(root, null)));
            } catch (GeneralSecurityException | IOException unreadable) {
                LOG.warn("dondoc.signatures.roots: not a certificate: {}", file, unreadable);
            }
        }
        return anchors;
    }

    private List<Path> files() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("(?i).*\\.(cer|crt|pem|der)"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CertificateFactory factory() throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509");
    }
}
