package vn.dondoc.inspection;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Sha256;
import vn.dondoc.rendering.OfficialPapers;

/** The sheet for the monthly session, on the screen and printed, where the regulation has a task force. */
@Controller
class CommitteeSessionPages {

    static final String PATH = InspectionDoors.PATH + "/phien-hop";

    private final SessionSheet sheets;
    private final Inspecting inspecting;
    private final OfficialPapers printing;
    private final KeptSheets kept;
    private final Archive archive;
    private final Clock clock;

    CommitteeSessionPages(
            SessionSheet sheets,
            Inspecting inspecting,
            OfficialPapers printing,
            KeptSheets kept,
            Archive archive,
            Clock clock) {
        this.sheets = sheets;
        this.kept = kept;
        this.archive = archive;
        this.inspecting = inspecting;
        this.printing = printing;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String sheet(Viewer viewer, @RequestParam(name = "thang", required = false) @Nullable String typed, Model model) {
        YearMonth month = month(typed);
        boolean foreseen = inspecting.rules().hasSession();
        model.addAttribute("month", month.toString());
        model.addAttribute("said", month.getMonthValue() + "/" + month.getYear());
        model.addAttribute("foreseen", foreseen);
        model.addAttribute("sheet", foreseen ? sheets.of(viewer, month) : null);
        model.addAttribute("kept", kept.of(viewer, month));
        model.addAttribute("keeps", foreseen && viewer.isOfTheOffice());
        model.addAttribute("zone", clock.getZone());
        return "inspection/session";
    }

    /** Keeps the sheet as it stands now, as it is laid before the Committee. */
    @PostMapping(PATH + "/{month}/giu")
    String keep(Viewer viewer, @PathVariable String month, RedirectAttributes flash) throws IOException {
        YearMonth wanted = month(month);
        if (!inspecting.rules().hasSession()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        SessionSheet.Sheet sheet = sheets.of(viewer, wanted);
        boolean done = kept.keep(viewer, sheet, sheets.paper(sheet)).isPresent();
        flash.addFlashAttribute(
                done ? "done" : "problem", done ? "inspection.session.keptNow" : Taken.NOT_ALLOWED.messageKey());
        flash.addAttribute("thang", wanted.toString());
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/da-giu/{id}/{file:.+}")
    ResponseEntity<byte[]> kept(Viewer viewer, @PathVariable UUID id, @PathVariable String file) throws IOException {
        boolean word = file.endsWith(".docx");
        Sha256 bytes = kept.find(viewer, id)
                .map(sheet -> word ? sheet.docx() : sheet.pdf())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return InspectionPaperPages.answer(archive.read(bytes), file, word);
    }

    @GetMapping(PATH + "/{month}/{file:.+}")
    ResponseEntity<byte[]> printed(Viewer viewer, @PathVariable String month, @PathVariable String file)
            throws IOException {
        if (!inspecting.rules().hasSession()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return InspectionPaperPages.answer(printing, sheets.paper(sheets.of(viewer, month(month))), file);
    }

    /** The running month where nothing, or nothing that can be read, was asked for. */
    private YearMonth month(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? YearMonth.now(clock) : YearMonth.parse(typed);
        } catch (DateTimeException e) {
            return YearMonth.now(clock);
        }
    }
}
