package vn.dondoc.reporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.Sha256;
import vn.dondoc.folders.Folders;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.Workbook;

/** Writes a report's files into {@code outbox/}: each appears whole or not at all. */
@Component
class ReportFiles {

    private static final String DRAFT = "-du-thao";

    private final Path outbox;

    ReportFiles(Folders folders) {
        this.outbox = folders.outbox();
    }

    Path path(String name) {
        return outbox.resolve(name);
    }

    List<ReportFile> write(Report report, Snapshot snapshot, FilledReport filled, Consumer<ReportProgress.Step> reached)
            throws IOException {
        boolean released = report.released();
        String name = report.fileName() + (released ? "" : DRAFT);
        var properties = new FilledReport.Properties(
                report.title(),
                snapshot.letterhead().office() + " – " + snapshot.letterhead().authority(),
                "");
        var files = new ArrayList<ReportFile>();
        files.add(write(name + ".pdf", released, out -> filled.writePdf(out, properties)));
        reached.accept(ReportProgress.Step.PDF);
        files.add(write(name + ".docx", released, out -> filled.writeDocx(out, properties)));
        files.add(write(name + ".html", released, filled::writeHtml));
        reached.accept(ReportProgress.Step.WORD);
        files.add(write(
                name + ".xlsx", released, out -> Workbook.write(FigureSheets.of(report.kind(), snapshot), out)));
        reached.accept(ReportProgress.Step.WORKBOOK);
        return files;
    }

    /** The drafts of a released report are of no use any more; its snapshot can make them again. */
    void removeDrafts(Report report) throws IOException {
        for (String ending : List.of(".pdf", ".docx", ".html", ".xlsx")) {
            Files.deleteIfExists(path(report.fileName() + DRAFT + ending));
        }
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private ReportFile write(String name, boolean released, Content content) throws IOException {
        Files.createDirectories(outbox);
        Path unfinished = Files.createTempFile(outbox, "." + name, ".part");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (var out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)), digest)) {
                content.to(out);
            }
            long size = Files.size(unfinished);
            Files.move(unfinished, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new ReportFile(name, new Sha256(HexFormat.of().formatHex(digest.digest())), size, released);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
