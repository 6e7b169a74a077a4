package vn.dondoc.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Viewer;
import vn.dondoc.rendering.Sheet;
import vn.dondoc.rendering.TableFile;
import vn.dondoc.rendering.Workbook;

/** Where a register kept before is chosen, its columns are named, and what it would enter is shown before it is entered. */
@Controller
@RequestMapping("/ra-soat/nhap-so")
class OldRegisterPages {

    private static final String PAGE = "review/register";
    private static final int LONGEST_NAME = 300;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OldRegisters registers;

    OldRegisterPages(OldRegisters registers) {
        this.registers = registers;
    }

    @GetMapping
    String choose() {
        return PAGE;
    }

    /** An empty register with two rows that show how it is filled. */
    @GetMapping("/mau.xlsx")
    ResponseEntity<byte[]> template() throws IOException {
        var sheet = new Sheet(
                "Sổ theo dõi",
                List.of(
                        new Sheet.Column("Số, ký hiệu", 18),
                        new Sheet.Column("Ngày ban hành", 14),
                        new Sheet.Column("Cơ quan ban hành", 24),
                        new Sheet.Column("Trích yếu", 40),
                        new Sheet.Column("Nội dung nhiệm vụ", 60),
                        new Sheet.Column("Cơ quan chủ trì", 26),
                        new Sheet.Column("Cơ quan phối hợp", 30),
                        new Sheet.Column("Thời hạn", 18),
                        new Sheet.Column("Đơn vị theo dõi", 20),
                        new Sheet.Column("Tình trạng", 18),
                        new Sheet.Column("Ngày hoàn thành", 16),
                        new Sheet.Column("Ghi chú", 30)),
                List.of(
                        Arrays.asList(
                                "12/CT-UBND",
                                "1/6/2026",
                                "UBND tỉnh",
                                "Về việc ví dụ",
                                "Rà soát, báo cáo kết quả ví dụ",
                                "Sở Tài chính",
                                "Sở Xây dựng; Sở Y tế",
                                "20/6/2026",
                                "Phòng Tổng hợp",
                                "Đã hoàn thành",
                                "18/6/2026",
                                "Báo cáo số 45/BC-STC"),
                        Arrays.asList(
                                null,
                                null,
                                null,
                                null,
                                "Hướng dẫn các địa phương thực hiện ví dụ",
                                "Sở Xây dựng",
                                null,
                                "5 ngày làm việc",
                                null,
                                "Đang thực hiện",
                                null,
                                null)));
        var out = new ByteArrayOutputStream();
        Workbook.write(List.of(sheet), out);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mau-so-theo-doi.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    @PostMapping
    ModelAndView load(Viewer viewer, @RequestParam("tep") MultipartFile file, Model model) throws IOException {
        try {
            if (file.getSize() > TableFile.MOST_BYTES) {
                throw new IllegalArgumentException("Tệp lớn hơn %d MB".formatted(TableFile.MOST_BYTES / 1024 / 1024));
            }
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            OldRegisterPlan plan = registers.load(
                    name.substring(0, Math.min(LONGEST_NAME, name.length())), TableFile.read(file.getBytes()), viewer);
            return new ModelAndView("redirect:/ra-soat/nhap-so/" + plan.id());
        } catch (IllegalArgumentException wrong) {
            model.addAttribute("why", wrong.getMessage());
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}")
    String preview(Viewer viewer, @PathVariable UUID id, Model model) {
        return page(registers.plan(id, viewer).orElse(null), model);
    }

    /** {@code c0}, {@code c1}, … say what each column of the file holds; empty ones hold nothing that is taken. */
    @PostMapping("/{id}/cot")
    String map(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Model model) {
        OldRegisterPlan before = registers.plan(id, viewer).orElseThrow(OldRegisterPages::gone);
        Map<String, OldColumn> mapping = new LinkedHashMap<>();
        for (int i = 0; i < before.headings().size(); i++) {
            String chosen = form.getFirst("c" + i);
            if (chosen != null && !chosen.isEmpty()) {
                OldColumn column = OldColumn.valueOf(chosen);
                if (!mapping.containsValue(column)) {
                    mapping.put(before.headings().get(i), column);
                }
            }
        }
        registers.again(id, mapping, viewer);
        return "redirect:/ra-soat/nhap-so/" + id;
    }

    @PostMapping("/{id}/nhap")
    String apply(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        return switch (registers.apply(id, viewer)) {
            case OldRegisters.Applied.Done done -> {
                flash.addFlashAttribute("done", "review.register.done.flash");
                yield "redirect:/ra-soat";
            }
            case OldRegisters.Applied.Nothing nothing -> {
                flash.addFlashAttribute("problem", "review.register.nothing");
                yield "redirect:/ra-soat/nhap-so";
            }
        };
    }

    private static String page(@Nullable OldRegisterPlan plan, Model model) {
        if (plan == null) {
            throw gone();
        }
        model.addAttribute("plan", plan);
        model.addAttribute("columns", OldColumn.values());
        model.addAttribute("needed", OldRegisterSheet.NEEDED);
        return PAGE;
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
