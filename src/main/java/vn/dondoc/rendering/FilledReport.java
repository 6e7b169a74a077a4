package vn.dondoc.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.Exporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** A report with everything filled in, ready to be written in any of its forms. */
public final class FilledReport {

    /** What a PDF says about itself. */
    public record Properties(String title, String author, String subject) {}

    /** sRGB as an ICC profile of version 2, computed from its definition (IEC 61966-2-1). */
    private static final String COLOURS = "rendering/srgb.icc";

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

    List<JasperPrint> prints() {
        return prints;
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
        // For keeping: every font and the meaning of its colours lie in the file (ISO 19005-1);
        // its compression of whole objects is not allowed there, that of pages is and comes by itself.
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_1B);
        configuration.setIccProfilePath(COLOURS);
        var exporter = new JRPdfExporter(context);
        exporter.setConfiguration(configuration);
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        export(exporter);
    }

    public void writeDocx(OutputStream out, Properties properties) throws IOException {
        new DocxPaper(paper, properties).write(out);
    }

    public void writeHtml(OutputStream out) throws IOException {
        new HtmlPaper(paper).write(out);
    }

    private void export(Exporter<?, ?, ?, ?> exporter) {
        try {
            exporter.exportReport();
        } catch (JRException | JRRuntimeException e) {
            throw new BrokenTemplate(prints.get(0).getName(), e);
        }
    }
}
