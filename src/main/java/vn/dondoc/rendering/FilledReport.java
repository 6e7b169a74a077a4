package vn.dondoc.rendering;

import java.io.OutputStream;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.HtmlExporter;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.export.Exporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleHtmlExporterOutput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** A report with everything filled in, ready to be written in any of its forms. */
public final class FilledReport {

    /** What a PDF says about itself. */
    public record Properties(String title, String author, String subject) {}

    private final JasperReportsContext context = DefaultJasperReportsContext.getInstance();
    private final OfficialPaper paper;
    private final List<JasperPrint> prints;

    FilledReport(OfficialPaper paper, List<JasperPrint> prints) {
        this.paper = paper;
        this.prints = prints;
    }

    public OfficialPaper paper() {
        return paper;
    }

    public int pages() {
        return prints.stream().mapToInt(print -> print.getPages().size()).sum();
    }

    public void writePdf(OutputStream out, Properties properties) {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(properties.title());
        configuration.setMetadataAuthor(properties.author());
        configuration.setMetadataSubject(properties.subject());
        configuration.setMetadataCreator("Đôn Đốc");
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagLanguage("vi-VN");
        configuration.setCompressed(true);
        var exporter = new JRPdfExporter(context);
        exporter.setConfiguration(configuration);
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        export(exporter);
    }

    public void writeDocx(OutputStream out) {
        var exporter = new JRDocxExporter(context);
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        export(exporter);
    }

    public void writeHtml(OutputStream out) {
        var exporter = new HtmlExporter(context);
        exporter.setExporterOutput(new SimpleHtmlExporterOutput(out, "UTF-8"));
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        export(exporter);
    }

    private void export(Exporter<?, ?, ?, ?> exporter) {
        try {
            exporter.exportReport();
        } catch (JRException | JRRuntimeException e) {
            throw new BrokenTemplate(prints.get(0).getName(), e);
        }
    }
}
