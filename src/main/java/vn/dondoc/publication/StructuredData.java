package vn.dondoc.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of itself to machines: a schema.org Dataset or Report in JSON-LD, and the DCAT catalogue of all of them. */
final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PortalPages.Words WORDS = new PortalPages.Words();

    private StructuredData() {}

    /** {@code root} leads from the page to the portal's own folder. */
    static String of(Theme theme, Version version, List<PublicFile> files, String root) {
        PublicContent content = version.content();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", content instanceof PublicReport ? "Dataset" : "Report");
        data.put("identifier", "urn:uuid:" + version.id());
        data.put("name", content.title());
        data.put("description", description(content));
        data.put("inLanguage", "vi");
        data.put("version", Integer.toString(Math.max(1, version.number())));
        data.put("datePublished", WORDS.iso(version.since()));
        data.put("creator", organization(content.source().office()));
        data.put("publisher", organization(content.source().authority()));
        data.put("isAccessibleForFree", true);
        data.put(
                "isBasedOn",
                content.source().number() + " ngày "
                        + WORDS.day(content.source().issuedOn()));
        if (!theme.address().isEmpty()) {
            data.put("url", theme.address() + content.path() + "/index.html");
        }
        if (!theme.licence().isEmpty()) {
            data.put("license", theme.licence());
        }
        if (content instanceof PublicReport report) {
            data.put(
                    "temporalCoverage",
                    report.period().from() + "/" + report.period().to());
            data.put(
                    "variableMeasured",
                    Sentences.definitions().stream()
                            .map(one ->
                                    Map.of("@type", "PropertyValue", "name", one.term(), "description", one.meaning()))
                            .toList());
            data.put(
                    "distribution",
                    files.stream()
                            .map(file -> Map.of(
                                    "@type", "DataDownload",
                                    "name", file.name(),
                                    "encodingFormat", file.mediaType(),
                                    "contentUrl",
                                            (theme.address().isEmpty() ? root : theme.address())
                                                    + address(version, file),
                                    "contentSize", Long.toString(file.size()),
                                    "sha256", file.sha256().hex()))
                            .toList());
        }
        // Nothing in it may end the element it stands in.
        return JSON.writeValueAsString(data).replace("<", "\\u003c");
    }

    /** DCAT 3 as JSON-LD; addresses are relative where the portal's own is not set. */
    static String catalogue(Theme theme, List<Published> current) {
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dct", "http://purl.org/dc/terms/",
                        "foaf", "http://xmlns.com/foaf/0.1/",
                        "spdx", "http://spdx.org/rdf/terms#",
                        "adms", "http://www.w3.org/ns/adms#",
                        "xsd", "http://www.w3.org/2001/XMLSchema#"));
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("@id", theme.address().isEmpty() ? "./" : theme.address());
        catalogue.put("dct:title", Map.of("@value", "Kết quả thực hiện nhiệm vụ – " + theme.name(), "@language", "vi"));
        catalogue.put("dct:publisher", Map.of("@type", "foaf:Agent", "foaf:name", theme.name()));
        catalogue.put("dct:language", "vi");
        catalogue.put(
                "dcat:dataset", current.stream().map(one -> dataset(theme, one)).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(catalogue) + "\n";
    }

    private static Map<String, Object> dataset(Theme theme, Published one) {
        Version version = one.version();
        PublicContent content = version.content();
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "dcat:Dataset");
        data.put("@id", theme.address() + content.path() + "/index.html");
        data.put("dct:identifier", "urn:uuid:" + version.id());
        data.put("dct:title", Map.of("@value", content.title(), "@language", "vi"));
        data.put("dct:description", Map.of("@value", description(content), "@language", "vi"));
        data.put("dct:issued", Map.of("@value", WORDS.iso(version.since()), "@type", "xsd:date"));
        data.put(
                "dct:publisher",
                Map.of("@type", "foaf:Agent", "foaf:name", content.source().authority()));
        data.put(
                "dct:creator",
                Map.of("@type", "foaf:Agent", "foaf:name", content.source().office()));
        data.put("dcat:version", Integer.toString(version.number()));
        if (!version.reason().isEmpty()) {
            data.put("adms:versionNotes", Map.of("@value", version.reason().typed(), "@language", "vi"));
        }
        if (content instanceof PublicReport report) {
            data.put(
                    "dct:temporal",
                    Map.of(
                            "@type", "dct:PeriodOfTime",
                            "dcat:startDate",
                                    Map.of("@value", report.period().from().toString(), "@type", "xsd:date"),
                            "dcat:endDate",
                                    Map.of("@value", report.period().to().toString(), "@type", "xsd:date")));
        }
        if (!theme.licence().isEmpty()) {
            data.put("dct:license", theme.licence());
        }
        var distributions = new ArrayList<Map<String, Object>>();
        for (PublicFile file : one.files()) {
            distributions.add(Map.of(
                    "@type", "dcat:Distribution",
                    "dct:title", file.name(),
                    "dcat:downloadURL", Map.of("@id", theme.address() + address(version, file)),
                    "dcat:mediaType", file.mediaType(),
                    "dcat:byteSize", file.size(),
                    "spdx:checksum",
                            Map.of(
                                    "spdx:algorithm",
                                    "spdx:checksumAlgorithm_sha256",
                                    "spdx:checksumValue",
                                    file.sha256().hex())));
        }
        data.put("dcat:distribution", distributions);
        return data;
    }

    private static String description(PublicContent content) {
        return switch (content) {
            case PublicReport report ->
                Sentences.closing(report.period()) + " " + Sentences.of(report).getFirst();
            case PublicInspection inspection -> "Kết luận kiểm tra đối với " + inspection.inspected() + ".";
            case PublicWithdrawal withdrawal -> "Nội dung này đã được gỡ bỏ.";
        };
    }

    private static String address(Version version, PublicFile file) {
        return version.folder() + "/" + file.name();
    }

    private static Map<String, String> organization(String name) {
        return Map.of("@type", "GovernmentOrganization", "name", name);
    }
}
