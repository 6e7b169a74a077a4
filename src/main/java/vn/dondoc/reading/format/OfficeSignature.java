package vn.dondoc.reading.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What an XML signature of a package says of itself; only what the signature covers is believed. */
final class OfficeSignature {

    private static final int LONGEST = 2 << 20;
    private static final int MOST_REFERENCES = 5000;
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/digital-signature";
    private static final String OFFICE = "http://schemas.microsoft.com/office/2006/digsig";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform";
    private static final Pattern CANONICAL = Pattern.compile(
            "http://www\\.w3\\.org/(TR/2001/REC-xml-c14n-20010315|2001/10/xml-exc-c14n#|2006/12/xml-c14n11)(#?WithComments)?");

    private final Document xml;
    private final List<Element> elements;
    private final Set<String> signedIds = new HashSet<>();

    private OfficeSignature(Document xml) {
        this.xml = xml;
        this.elements = elements(xml.getElementsByTagNameNS("*", "*"));
        of("SignedInfo", DSIG)
                .flatMap(info -> elements(info.getElementsByTagNameNS(DSIG, "Reference")).stream())
                .map(reference -> reference.getAttribute("URI"))
                .filter(uri -> uri.startsWith("#"))
                .forEach(uri -> signedIds.add(uri.substring(1)));
    }

    static OfficeSignature of(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("too long for a signature");
            }
            return new OfficeSignature(XMLHelper.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
        } catch (SAXException broken) {
            throw new IOException(broken);
        }
    }

    /** The name of the part, without the kind that stands behind it. */
    static String partOf(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    /** Of one signature, with nothing in it that makes programs run, other files open, or one name stand for two things. */
    boolean isOrdinary() {
        List<String> ids = elements.stream()
                .map(element -> element.getAttribute("Id"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return isNamed(xml.getDocumentElement(), "Signature", DSIG)
                && of("Signature", DSIG).count() == 1
                && of("SignedInfo", DSIG).count() == 1
                && of("RetrievalMethod", DSIG).findAny().isEmpty()
                && of("Reference", DSIG).count() <= MOST_REFERENCES
                && ids.size() == Set.copyOf(ids).size()
                && of("Reference", DSIG).map(r -> r.getAttribute("URI")).allMatch(uri -> uri.matches("[#/][^/].*"))
                && Stream.concat(of("Transform", DSIG), of("CanonicalizationMethod", DSIG))
                        .allMatch(OfficeSignature::isHarmless);
    }

    /** Only lists of relationships are rewritten before their digest: a whole part made into a tree could fill the memory. */
    private static boolean isHarmless(Element step) {
        String algorithm = step.getAttribute("Algorithm");
        String what = referenceOf(step);
        return CANONICAL.matcher(algorithm).matches() && (what.startsWith("#") || what.endsWith(".rels"))
                || algorithm.equals(RELATIONSHIPS) && what.endsWith(".rels");
    }

    private static String referenceOf(Element step) {
        Node steps = step.getParentNode();
        Node reference = steps == null ? null : steps.getParentNode();
        boolean isTransform = isNamed(step, "Transform", DSIG);
        return isTransform && reference instanceof Element one ? partOf(one.getAttribute("URI")) : "#";
    }

    /** The parts of the package whose digests are under the signature. */
    Set<String> signedParts() {
        Set<String> parts = new HashSet<>();
        of("Manifest", DSIG)
                .filter(this::isSigned)
                .flatMap(manifest -> elements(manifest.getElementsByTagNameNS(DSIG, "Reference")).stream())
                .forEach(reference -> parts.add(partOf(reference.getAttribute("URI"))));
        return parts;
    }

    /** As the signer's machine said: nobody else vouches for it. */
    @Nullable
    Instant signedAt() {
        return Stream.concat(
                        of("SignatureTime", PACKAGE)
                                .flatMap(time -> elements(time.getElementsByTagNameNS(PACKAGE, "Value")).stream()),
                        of("SigningTime", "*"))
                .filter(this::isSigned)
                .map(Element::getTextContent)
                .flatMap(words -> instant(words.strip()).stream())
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String comment() {
        return of("SignatureComments", OFFICE)
                .filter(this::isSigned)
                .map(Element::getTextContent)
                .findFirst()
                .orElse(null);
    }

    List<X509CertificateHolder> certificates() throws IOException {
        List<X509CertificateHolder> found = new ArrayList<>();
        for (Element given : of("X509Certificate", DSIG).limit(20).toList()) {
            found.add(new X509CertificateHolder(
                    Base64.getMimeDecoder().decode(given.getTextContent().strip())));
        }
        return found;
    }

    private boolean isSigned(Element element) {
        Node place = element;
        while (place instanceof Element within) {
            if (signedIds.contains(within.getAttribute("Id"))) {
                return true;
            }
            place = within.getParentNode();
        }
        return false;
    }

    private static List<Instant> instant(String words) {
        try {
            return List.of(OffsetDateTime.parse(words).toInstant());
        } catch (DateTimeException unknown) {
            return List.of();
        }
    }

    private Stream<Element> of(String name, String space) {
        return elements.stream().filter(element -> isNamed(element, name, space));
    }

    private static boolean isNamed(@Nullable Element element, String name, String space) {
        return element != null
                && name.equals(element.getLocalName())
                && (space.equals("*") || space.equals(element.getNamespaceURI()));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
