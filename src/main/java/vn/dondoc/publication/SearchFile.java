package vn.dondoc.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the script of the search page looks through: every publication with its words, and each agency's figures in it. */
final class SearchFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SearchFile() {}

    static byte[] of(List<Version> current) {
        return JSON.writeValueAsBytes(current.stream()
                .filter(version -> !version.withdrawal())
                .map(SearchFile::entry)
                .toList());
    }

    private static Map<String, Object> entry(Version version) {
        PublicContent content = version.content();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("title", content.title());
        entry.put("address", version.path() + "/index.html");
        entry.put("year", content.year());
        entry.put("day", new PortalPages.Words().day(version.since()));
        entry.put("number", content.source().number());
        switch (content) {
            case PublicReport report -> {
                entry.put("text", report.text().typed());
                entry.put(
                        "agencies",
                        report.agencies().stream().map(SearchFile::agency).toList());
            }
            case PublicInspection inspection -> {
                entry.put(
                        "text",
                        inspection.inspected() + "\n" + inspection.text().typed());
                entry.put("agencies", List.of());
            }
            case PublicWithdrawal withdrawal -> {}
        }
        return entry;
    }

    /** Name, total, done, overdue. */
    private static List<Object> agency(PublicAgency agency) {
        return List.of(
                agency.name(),
                agency.lead().total(),
                agency.lead().done(),
                agency.lead().overdue());
    }
}
