package vn.dondoc.publication;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.dondoc.calendar.OfficeClock;

/** What feed readers and search engines are told: an Atom feed of every version, and a map of the addresses. */
final class Feeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Feeds() {}

    private interface Content {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    /** Published, corrected, withdrawn: an entry for each, the newest first. */
    static String atom(Theme theme, List<Version> versions) {
        List<Version> newest = versions.stream()
                .sorted(Comparator.comparing(Version::since).reversed().thenComparing(Version::path))
                .toList();
        return xml(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "vi");
            element(xml, "id", "urn:uuid:" + UUID.nameUUIDFromBytes(theme.name().getBytes(StandardCharsets.UTF_8)));
            element(xml, "title", "Kết quả thực hiện nhiệm vụ – " + theme.name());
            element(
                    xml,
                    "updated",
                    instant(newest.isEmpty() ? Instant.EPOCH : newest.getFirst().since()));
            link(xml, "alternate", theme.address() + "index.html");
            link(xml, "self", theme.address() + "feed.xml");
            xml.writeStartElement("author");
            element(xml, "name", theme.office());
            xml.writeEndElement();
            for (Version version : newest) {
                entry(xml, theme, version);
            }
            xml.writeEndElement();
        });
    }

    private static void entry(XMLStreamWriter xml, Theme theme, Version version) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + version.id());
        element(xml, "title", title(version));
        element(xml, "updated", instant(version.since()));
        element(xml, "published", instant(version.since()));
        link(xml, "alternate", theme.address() + version.path() + "/index.html");
        element(xml, "summary", summary(version));
        xml.writeEndElement();
    }

    private static String title(Version version) {
        String title = version.content().title();
        return version.withdrawal() ? "Gỡ bỏ: " + title : version.number() > 1 ? "Đính chính: " + title : title;
    }

    private static String summary(Version version) {
        String reason =
                version.reason().isEmpty() ? "" : "Lý do: " + version.reason().typed() + ". ";
        return switch (version.content()) {
            case PublicReport report ->
                reason + Sentences.closing(report.period()) + " "
                        + Sentences.of(report).getFirst();
            case PublicInspection inspection -> reason + "Kết luận kiểm tra đối với " + inspection.inspected() + ".";
            case PublicWithdrawal withdrawal -> reason + "Nội dung này đã được gỡ bỏ.";
        };
    }

    /** Where the portal's own address is not set, they are relative, which search engines do not follow: a comment says so. */
    static String sitemap(Theme theme, List<Version> current) {
        return xml(xml -> {
            if (theme.address().isEmpty()) {
                xml.writeComment(" dondoc.portal.address is not set: these addresses are relative ");
            }
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            Instant newest = current.stream()
                    .map(Version::since)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
            url(xml, theme.address() + "index.html", newest);
            PortalPages.years(current).forEach((year, versions) -> {
                try {
                    url(
                            xml,
                            theme.address() + year + "/index.html",
                            versions.getFirst().since());
                } catch (XMLStreamException e) {
                    throw new IllegalStateException(e);
                }
            });
            for (Version version : current) {
                url(xml, theme.address() + version.path() + "/index.html", version.since());
            }
            xml.writeEndElement();
        });
    }

    private static void url(XMLStreamWriter xml, String address, Instant changed) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", address);
        element(xml, "lastmod", new PortalPages.Words().iso(changed));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static String instant(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).atZone(OfficeClock.ZONE));
    }

    private static String xml(Content content) {
        try {
            var text = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            content.to(xml);
            xml.writeEndDocument();
            xml.close();
            return text.append('\n').toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A string takes anything", e);
        }
    }
}
