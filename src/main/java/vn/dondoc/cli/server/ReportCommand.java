package vn.dondoc.cli.server;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.Release;
import vn.dondoc.reporting.Report;
import vn.dondoc.reporting.ReportShell;
import vn.dondoc.reporting.ReportShell.Line;

/** {@code report}: lists reports, orders drafts, renders them again and releases them. */
@Component
class ReportCommand implements ServerCommand {

    private static final int WRONG_USE = 2;
    private static final int NOT_DONE = 3;

    private final ReportShell reports;
    private final Clock clock;

    ReportCommand(ReportShell reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException {
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "list" -> list(out);
            case "draft" -> draft(rest, out);
            case "render" -> render(rest, out);
            case "release" -> release(rest, out);
            default -> usage(out);
        };
    }

    private int list(PrintStream out) {
        reports.all()
                .forEach(line -> out.printf(
                        "%s  %s  %s%n", line.code(), line.report().title(), ReportShell.state(line.report())));
        return 0;
    }

    private int draft(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.size() != 1 && arguments.size() != 3) {
            return usage(out);
        }
        LocalDate from = arguments.size() == 3 ? day(arguments.get(1)) : null;
        LocalDate to = arguments.size() == 3 ? day(arguments.get(2)) : null;
        if (arguments.size() == 3 && (from == null || to == null || to.isBefore(from))) {
            out.println("Kỳ báo cáo không đúng; viết ngày như 2026-06-14.");
            return WRONG_USE;
        }
        Optional<Line> made = reports.draft(arguments.getFirst(), from, to);
        if (made.isEmpty()) {
            out.println("Không có loại báo cáo này. Các loại: " + String.join(", ", ReportShell.kinds()));
            return WRONG_USE;
        }
        return said(made.get(), out);
    }

    private int render(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.size() != 1) {
            return usage(out);
        }
        Optional<Line> found = reports.find(arguments.getFirst());
        return found.isEmpty()
                ? unknown(arguments.getFirst(), out)
                : said(reports.render(found.get().report()), out);
    }

    private int release(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.size() < 3 || arguments.size() > 5) {
            return usage(out);
        }
        Optional<Line> found = reports.find(arguments.getFirst());
        if (found.isEmpty()) {
            return unknown(arguments.getFirst(), out);
        }
        Report report = found.get().report();
        LocalDate day = arguments.size() > 3 ? day(arguments.get(3)) : LocalDate.now(clock);
        if (day == null) {
            out.println("Ngày không đúng; viết như 2026-06-20.");
            return WRONG_USE;
        }
        String title = arguments.size() > 4 ? arguments.get(4) : ReportShell.signerTitle(report);
        Optional<Line> done = reports.release(report, new Release(arguments.get(1), day, title, arguments.get(2)));
        if (done.isEmpty()) {
            out.println(
                    "Không phát hành được: báo cáo không còn là dự thảo, còn chỗ chưa viết, hoặc quy chế còn giá trị chưa xác nhận.");
            return NOT_DONE;
        }
        return said(done.get(), out);
    }

    private static int said(Line line, PrintStream out) {
        out.printf("%s  %s  %s%n", line.code(), line.report().title(), ReportShell.state(line.report()));
        line.files().forEach(file -> out.println("  " + file));
        return line.report().failure() == null ? 0 : NOT_DONE;
    }

    private static int unknown(String code, PrintStream out) {
        out.println("Không có báo cáo mang mã " + code);
        return WRONG_USE;
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            return null; // The caller says what is wrong with it.
        }
    }

    private static int usage(PrintStream out) {
        out.println("""
                Cách dùng:
                  ./dondoc report list                                   các báo cáo, mới nhất trước
                  ./dondoc report draft LOẠI [TỪ-NGÀY ĐẾN-NGÀY]          lập dự thảo; không ghi ngày thì lấy kỳ vừa hết
                  ./dondoc report render MÃ                              tạo lại các tệp
                  ./dondoc report release MÃ SỐ NGƯỜI-KÝ [NGÀY [CHỨC-VỤ]]  phát hành
                Các loại: %s""".formatted(String.join(", ", ReportShell.kinds())));
        return WRONG_USE;
    }
}
