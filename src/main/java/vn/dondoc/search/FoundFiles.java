package vn.dondoc.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.access.CitizenNames;
import vn.dondoc.access.Viewer;
import vn.dondoc.rendering.Csv;
import vn.dondoc.rendering.Sheet;
import vn.dondoc.rendering.Workbook;

/** What was found as a sheet to go on working with. */
@Controller
class FoundFiles {

    /** More than anybody goes through by hand, and still written within a few seconds. */
    static final int MOST = 5_000;

    private final DirectiveIndex index;
    private final CitizenNames citizens;
    private final MessageSource messages;

    FoundFiles(DirectiveIndex index, CitizenNames citizens, MessageSource messages) {
        this.citizens = citizens;
        this.index = index;
        this.messages = messages;
    }

    @GetMapping(SearchPage.PATH + "/ket-qua.xlsx")
    ResponseEntity<byte[]> workbook(Viewer viewer, @RequestParam Map<String, String> parameters, Locale locale)
            throws IOException {
        var out = new ByteArrayOutputStream();
        Workbook.write(List.of(sheet(viewer, parameters, locale)), out);
        return file(
                "ket-qua-tim-kiem.xlsx",
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                out.toByteArray());
    }

    @GetMapping(SearchPage.PATH + "/ket-qua.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, @RequestParam Map<String, String> parameters, Locale locale) {
        return file(
                "ket-qua-tim-kiem.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                Csv.of(sheet(viewer, parameters, locale)).getBytes(StandardCharsets.UTF_8));
    }

    private Sheet sheet(Viewer viewer, Map<String, String> parameters, Locale locale) {
        var question = new SearchAddress(parameters).question();
        var rows = index.list(question, viewer, MOST).stream()
                .map(hit -> Arrays.<Object>asList(
                        hit.type() == null ? null : say("type." + hit.type(), locale),
                        hit.number(),
                        hit.issuedOn(),
                        hit.issuer(),
                        hit.subject() == null ? null : citizens.shown(hit.subject()),
                        say("state." + hit.state(), locale)))
                .toList();
        return new Sheet(
                say("found", locale),
                List.of(
                        new Sheet.Column(say("type", locale), 16),
                        new Sheet.Column(say("past.number", locale), 22),
                        new Sheet.Column(say("past.issuedOn", locale), 14),
                        new Sheet.Column(say("past.issuer", locale), 36),
                        new Sheet.Column(say("past.subject", locale), 80),
                        new Sheet.Column(say("state", locale), 16)),
                rows);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage("search." + key, null, locale);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
