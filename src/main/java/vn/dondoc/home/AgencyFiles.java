package vn.dondoc.home;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.ImportPlan;
import vn.dondoc.agency.RegisterColumn;
import vn.dondoc.agency.RegisterImports;
import vn.dondoc.rendering.Csv;
import vn.dondoc.rendering.Sheet;
import vn.dondoc.rendering.TableFile;
import vn.dondoc.rendering.Workbook;

/** The register as files: out for everybody of the Office, in by an administrator who has seen what it would change. */
@Controller
class AgencyFiles {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int CONTACT_BEGINS = RegisterColumn.LEADER.ordinal();
    private static final int CONTACT_ENDS = RegisterColumn.MAIL.ordinal();

    private final RegisterImports imports;

    AgencyFiles(RegisterImports imports) {
        this.imports = imports;
    }

    @GetMapping("/co-quan/danh-ba.xlsx")
    ResponseEntity<byte[]> xlsx(Viewer viewer) throws IOException {
        return workbook("danh-ba-co-quan.xlsx", register(viewer));
    }

    @GetMapping("/co-quan/danh-ba.csv")
    ResponseEntity<byte[]> csv(Viewer viewer) {
        return file(
                "danh-ba-co-quan.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                Csv.of(sheet(register(viewer))).getBytes(StandardCharsets.UTF_8));
    }

    /** An empty file with the columns and three rows that show how they are filled. */
    @GetMapping("/quan-tri/co-quan/mau.xlsx")
    ResponseEntity<byte[]> template() throws IOException {
        return workbook(
                "mau-danh-ba-co-quan.xlsx",
                List.of(
                        Arrays.asList(
                                null,
                                "UBND xã Ví Dụ",
                                "Cấp xã",
                                "UBND Ví Dụ",
                                "1/7/2025",
                                null,
                                null,
                                null,
                                "Nguyễn Văn A, Chủ tịch",
                                "Trần Thị B",
                                "0262 3 000 000",
                                "ubnd.vidu@tinh.gov.vn",
                                "không"),
                        Arrays.asList(
                                null,
                                "Sở Ví Dụ Cũ",
                                "Sở",
                                "Sở VD [1/1/2016 – 28/2/2025]; SVD",
                                null,
                                "28/2/2025",
                                "Sở Ví Dụ Mới",
                                null,
                                null,
                                null,
                                null,
                                null,
                                "không"),
                        Arrays.asList(
                                null,
                                "Sở Ví Dụ Mới",
                                "Sở",
                                null,
                                "1/3/2025",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "có")));
    }

    @GetMapping("/quan-tri/co-quan/nhap")
    String choose() {
        return "agency/import";
    }

    @PostMapping("/quan-tri/co-quan/nhap")
    ModelAndView preview(Viewer viewer, @RequestParam("tep") MultipartFile file, Model model) throws IOException {
        try {
            if (file.getSize() > TableFile.MOST_BYTES) {
                throw new IllegalArgumentException("Tệp lớn hơn 5 MB");
            }
            model.addAttribute("plan", imports.load(TableFile.read(file.getBytes()), viewer.actor()));
            return new ModelAndView("agency/import", model.asMap());
        } catch (IllegalArgumentException wrong) {
            model.addAttribute("why", wrong.getMessage());
            return new ModelAndView("agency/import", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/quan-tri/co-quan/nhap/ap-dung")
    ModelAndView apply(Viewer viewer, @RequestParam("id") UUID id, Model model, RedirectAttributes flash) {
        return switch (imports.apply(id, viewer.actor())) {
            case DONE -> {
                flash.addFlashAttribute("done", "agency.import.done");
                yield new ModelAndView("redirect:/co-quan");
            }
            case OUTRUN -> {
                ImportPlan plan = imports.again(id).orElseThrow();
                model.addAttribute("plan", plan);
                model.addAttribute("problem", "agency.import.outrun");
                yield new ModelAndView("agency/import", model.asMap(), HttpStatus.CONFLICT);
            }
            case NOTHING -> {
                flash.addFlashAttribute("problem", "agency.import.nothing");
                yield new ModelAndView("redirect:/quan-tri/co-quan/nhap");
            }
        };
    }

    /** Telephone numbers and names of people are for the Office. */
    private List<? extends List<? extends @Nullable Object>> register(Viewer viewer) {
        if (viewer.seesWholeAuthority()) {
            return imports.rows();
        }
        return imports.rows().stream()
                .map(row -> {
                    var known = new java.util.ArrayList<@Nullable Object>(row);
                    for (int column = CONTACT_BEGINS; column <= CONTACT_ENDS; column++) {
                        known.set(column, null);
                    }
                    return known;
                })
                .toList();
    }

    private static Sheet sheet(List<? extends List<? extends @Nullable Object>> rows) {
        return new Sheet(
                "Danh bạ cơ quan",
                Arrays.stream(RegisterColumn.values())
                        .map(column -> new Sheet.Column(column.head(), column.width()))
                        .toList(),
                rows);
    }

    private static ResponseEntity<byte[]> workbook(String name, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        var out = new ByteArrayOutputStream();
        Workbook.write(List.of(sheet(rows)), out);
        return file(name, XLSX, out.toByteArray());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
