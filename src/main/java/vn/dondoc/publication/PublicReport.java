package vn.dondoc.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dondoc.figures.PeriodFigures;
import vn.dondoc.reporting.Report;
import vn.dondoc.reporting.ReportState;

/**
 * All that the portal may know of a released report: figures, and the text that a person wrote for the public. There is no field for
 * the text of a task or for the words of the report itself, so neither can get out.
 */
record PublicReport(
        String title,
        String fileName,
        int year,
        String number,
        LocalDate issuedOn,
        String authority,
        String office,
        String instrument,
        PeriodFigures figures,
        List<String> publicText) {

    PublicReport {
        publicText = List.copyOf(publicText);
    }

    /** Empty for anything that was not released. */
    static Optional<PublicReport> of(Report report) {
        var release = report.release();
        var snapshot = report.snapshot();
        if (report.state() != ReportState.RELEASED || release == null || snapshot == null) {
            return Optional.empty();
        }
        var letterhead = snapshot.letterhead();
        return Optional.of(new PublicReport(
                report.title().replace("tình hình, kết quả", "kết quả"),
                report.fileName().replace("bao-cao-", "ket-qua-"),
                report.period().to().getYear(),
                release.number(),
                release.issuedOn(),
                letterhead.authority(),
                letterhead.office(),
                letterhead.instrument(),
                snapshot.figures(),
                report.publicText()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()));
    }

    /** Its folder below the portal's, which never changes. */
    public String path() {
        return year + "/" + fileName;
    }
}
