package vn.dondoc.reporting;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.rendering.OfficialPaper;

/** From a report to the code on its paper, and from the code back to the report. */
@Component
class ReportTraces {

    private final JdbcClient jdbc;
    private final Reports reports;
    private final String address;

    ReportTraces(JdbcClient jdbc, Reports reports, @Value("${dondoc.address:}") String address) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.address = address.replaceAll("/+$", "");
    }

    /** Without an address of this installation in the settings the paper bears the code alone. */
    OfficialPaper.Trace of(ReportId id) {
        String code = ReportCode.of(id);
        return new OfficialPaper.Trace(code, address.isEmpty() ? "" : address + ReportRowsPage.BY_CODE + "/" + code);
    }

    /** Empty too where the viewer may not see it. */
    Optional<Report> find(Viewer viewer, String code) {
        return ReportCode.idBegins(code)
                .flatMap(begin -> jdbc
                        .sql("SELECT id FROM report WHERE CAST(id AS VARCHAR(36)) LIKE :begin ORDER BY as_of")
                        .param("begin", begin + "%")
                        .query(UUID.class)
                        .list()
                        .stream()
                        .findFirst()
                        .flatMap(id -> reports.find(viewer, new ReportId(id))));
    }
}
