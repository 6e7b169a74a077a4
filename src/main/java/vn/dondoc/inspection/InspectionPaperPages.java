package vn.dondoc.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.access.Viewer;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPapers;

/** The papers of an inspection as PDF and DOCX. */
@Controller
class InspectionPaperPages {

    static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Inspections inspections;
    private final Papers papers;
    private final OfficialPapers printing;

    InspectionPaperPages(Inspections inspections, Papers papers, OfficialPapers printing) {
        this.inspections = inspections;
        this.papers = papers;
        this.printing = printing;
    }

    @GetMapping(InspectionDoors.PATH + "/{id}/in/{file:.+}")
    ResponseEntity<byte[]> paper(Viewer viewer, @PathVariable UUID id, @PathVariable String file) throws IOException {
        int dot = file.lastIndexOf('.');
        OfficialPaper paper = PaperName.of(dot < 0 ? file : file.substring(0, dot))
                .flatMap(name ->
                        inspections.find(viewer, new InspectionId(id)).flatMap(one -> papers.of(viewer, one, name)))
                .orElseThrow(InspectionPaperPages::unknown);
        return answer(printing, paper, file);
    }

    /** By the ending of the name: PDF or DOCX. */
    static ResponseEntity<byte[]> answer(OfficialPapers printing, OfficialPaper paper, String file) throws IOException {
        boolean word = file.endsWith(".docx");
        if (!word && !file.endsWith(".pdf")) {
            throw unknown();
        }
        var out = new ByteArrayOutputStream();
        var said = new FilledReport.Properties(paper.title(), String.join(" ", paper.letterhead()), paper.type());
        FilledReport filled = printing.fill(paper);
        if (word) {
            filled.writeDocx(out, said);
        } else {
            filled.writePdf(out, said);
        }
        return answer(out.toByteArray(), file, word);
    }

    static ResponseEntity<byte[]> answer(byte[] bytes, String file, boolean word) {
        var kept = word
                ? ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8)
                : ContentDisposition.inline().filename(file, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(word ? DOCX : MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
