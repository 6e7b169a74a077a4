package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.Period;
import vn.dondoc.rendering.OfficialPapers;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;

/** A template that passed the check and stumbles over a real report. */
class OwnTemplateFailsTests {

    private static final Period YEAR = new Period(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 12, 14));

    @Test
    void theProgramsOwnPrintsTheDraftAndThePageSaysWhy(@TempDir Path folder) throws IOException {
        try (var office = ReportingOffice.over(Databases.h2(), new MovableClock("2026-12-15T02:00:00Z"), folder)) {
            office.get(Agencies.class).importShipped();
            var desk = office.get(OwnFileDesk.class);
            var files = office.get(OwnFiles.class);
            String own = Replaceable.FRAME
                    .shipped()
                    .replace("[$P{type}]", "[\"SỔ THEO DÕI\".equals($P{type}) ? $P{type}.substring(99) : $P{type}]");
            UUID id = Objects.requireNonNull(
                    desk.offer(Given.OFFICE, Replaceable.FRAME, own.getBytes(StandardCharsets.UTF_8))
                            .id());
            files.seen(Given.OFFICE, files.find(id).orElseThrow());
            assertThat(desk.switchOn(Given.OFFICE, files.find(id).orElseThrow()))
                    .isTrue();
            var papers = office.get(OfficialPapers.class);

            Report register = drafted(office, ReportKind.DOCUMENT_REGISTER);
            assertThat(register.state()).isEqualTo(ReportState.DRAFT);
            assertThat(register.failure()).isNull();
            assertThat(register.templateHash()).isEqualTo(papers.shipped().hash());
            assertThat(desk.problems()).hasSize(1);

            Report month = drafted(office, ReportKind.QUARTER);
            assertThat(month.templateHash())
                    .as("what it can print it prints")
                    .isEqualTo(papers.form().hash())
                    .isNotEqualTo(papers.shipped().hash());
        }
    }

    private static Report drafted(vn.dondoc.tracking.TrackedOffice office, ReportKind kind) throws IOException {
        ReportId id = office.get(ReportDesk.class).request(Given.OFFICE, kind, YEAR);
        ReportingOffice.render(office, id);
        return office.get(Reports.class).find(Given.OFFICE, id).orElseThrow();
    }
}
