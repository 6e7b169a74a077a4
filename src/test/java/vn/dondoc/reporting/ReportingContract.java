package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.calendar.Period;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.Step;
import vn.dondoc.tracking.TrackedOffice;
import vn.dondoc.work.Claim;
import vn.dondoc.work.WorkQueue;

abstract class ReportingContract {

    static class OnH2Tests extends ReportingContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends ReportingContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final Period PERIOD = new Period(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 6, 14));
    private static final Release RELEASE =
            new Release("123/BC-VP", LocalDate.of(2026, 6, 20), "CHÁNH VĂN PHÒNG", "Nguyễn Văn An");

    private final MovableClock clock = new MovableClock("2026-06-15T02:00:00Z");
    private TrackedOffice office;
    private UUID task;

    @TempDir
    Path folder;

    abstract DataSource database();

    @BeforeEach
    void wire() {
        office = ReportingOffice.over(database(), clock, folder);
        var given = Given.task(
                "Rà soát các dự án chậm tiến độ",
                LocalDate.of(2026, 6, 1),
                List.of("so-tai-chinh:Sở Tài chính"),
                List.of());
        office.register(Given.directive("12/UBND-TH", LocalDate.of(2026, 5, 4), given));
        task = given.id();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aDraftIsCountedWordedAndLaidIntoTheOutbox() throws IOException {
        ReportId id = requested();

        render(id);

        Report report = report(id);
        assertThat(report.state()).isEqualTo(ReportState.DRAFT);
        assertThat(Objects.requireNonNull(report.snapshot()).figures().tasks().notStartedOverdue())
                .isEqualTo(1);
        assertThat(outbox())
                .containsExactly(
                        "bao-cao-6-thang-dau-nam-2026-du-thao.docx",
                        "bao-cao-6-thang-dau-nam-2026-du-thao.html",
                        "bao-cao-6-thang-dau-nam-2026-du-thao.pdf",
                        "bao-cao-6-thang-dau-nam-2026-du-thao.xlsx");
        assertThat(text("bao-cao-6-thang-dau-nam-2026-du-thao.pdf"))
                .contains("1 nhiệm vụ", "Chưa thực hiện, quá hạn", "12/UBND");
    }

    @Test
    void aReleasedReportKeepsItsFiguresAndReadsTheSameWhenRenderedAgain() throws IOException {
        ReportId id = requested();
        render(id);
        office.step(task, 0, Step.UPDATE, null);
        clock.pass(Duration.ofDays(5));

        assertThat(office.get(ReportDesk.class)
                        .release(Given.OTHER_OFFICE, report(id), report(id).version(), RELEASE))
                .isTrue();
        render(id);
        String first = text("bao-cao-6-thang-dau-nam-2026.pdf");
        render(id);

        assertThat(report(id).state()).isEqualTo(ReportState.RELEASED);
        assertThat(first)
                .contains("Số: 123/BC-VP", "ngày 20 tháng 6 năm 2026", "Nguyễn Văn An", "Chưa thực hiện, quá hạn");
        assertThat(text("bao-cao-6-thang-dau-nam-2026.pdf")).isEqualTo(first);
        assertThat(outbox()).noneMatch(name -> name.contains("du-thao"));
        assertThat(office.get(vn.dondoc.archive.Archive.class)
                        .holds(office.get(Reports.class).files(id).get(0).sha256()))
                .isTrue();
        assertThat(office.get(WorkQueue.class).claim(ReportingStage.RELEASED_STAGE))
                .map(Claim::subject)
                .contains(id.value());
    }

    @Test
    void onlyALeaderReleasesAndOnlyWhatHeSaw() throws IOException {
        ReportId id = requested();
        render(id);
        Report seen = report(id);

        assertThat(office.get(ReportDesk.class).release(Given.OFFICE, seen, seen.version(), RELEASE))
                .isFalse();
        assertThat(office.get(ReportDesk.class)
                        .edit(
                                Given.OFFICE,
                                seen,
                                seen.version(),
                                Objects.requireNonNull(seen.narrative()),
                                "Công khai"))
                .isTrue();
        assertThat(office.get(ReportDesk.class).release(Given.OTHER_OFFICE, seen, seen.version(), RELEASE))
                .isFalse();
        assertThat(office.get(Reports.class).find(Given.agency("so-tai-chinh"), id))
                .isEmpty();
    }

    @Test
    void aCharacterThatCannotBeDrawnFailsTheReportInWords() throws IOException {
        office.register(Given.directive(
                "漢/UBND", LocalDate.of(2026, 5, 4), Given.task("Việc", null, List.of("so-y-te:Sở Y tế"), List.of())));
        ReportId id = requested();

        render(id);

        assertThat(report(id).state()).isEqualTo(ReportState.FAILED);
        assertThat(report(id).failure()).contains("U+6F22");
        assertThat(outbox()).isEmpty();
    }

    @Test
    void everyKindIsDraftedWithItsPeriodBefore() throws IOException {
        for (ReportKind kind : ReportKind.on(ReportKind.Shelf.EVALUATION)) {
            ReportId id = office.get(ReportDesk.class).request(Given.OFFICE, kind, PERIOD);
            render(id);
            Report report = report(id);
            assertThat(report.state()).as(kind.name()).isEqualTo(ReportState.DRAFT);
            assertThat(Objects.requireNonNull(report.snapshot()).before()).isNotNull();
            assertThat(outbox()).contains(report.fileName() + "-du-thao.pdf");
        }
    }

    private ReportId requested() {
        return office.get(ReportDesk.class).request(Given.OFFICE, ReportKind.HALF_YEAR, PERIOD);
    }

    private void render(ReportId id) throws IOException {
        ReportingOffice.render(office, id);
    }

    private Report report(ReportId id) {
        return office.get(Reports.class).find(Given.OFFICE, id).orElseThrow();
    }

    private List<String> outbox() throws IOException {
        Path outbox = folder.resolve("outbox");
        if (!Files.exists(outbox)) {
            return List.of();
        }
        try (var names = Files.list(outbox)) {
            return names.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String name) throws IOException {
        try (var document =
                Loader.loadPDF(folder.resolve("outbox").resolve(name).toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
