package vn.dondoc.rendering;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.governors.MaxPagesGovernor;
import net.sf.jasperreports.governors.TimeoutGovernor;
import org.jspecify.annotations.Nullable;

/** A compiled report template. {@code hash} names the very text it was compiled from. */
public final class Template {

    private static final JasperReportsContext CONTEXT = DefaultJasperReportsContext.getInstance();

    private final String name;
    private final String hash;
    private final String content;
    private final JasperReport report;
    private final Map<String, String> limits;

    private Template(String name, String content, JasperReport report, Map<String, String> limits) {
        this.name = name;
        this.hash = hash(content);
        this.content = content;
        this.report = report;
        this.limits = limits;
        limit(report);
    }

    /** Compiles the text of a template (jrxml of version 7). */
    public static Template compile(String name, String jrxml) {
        return compile(name, jrxml, Map.of());
    }

    /** One that is not the program's own may not go on for ever. */
    static Template limited(String name, String jrxml, int pages, int millis) {
        return compile(
                name,
                jrxml,
                Map.of(
                        MaxPagesGovernor.PROPERTY_MAX_PAGES_ENABLED,
                        "true",
                        MaxPagesGovernor.PROPERTY_MAX_PAGES,
                        String.valueOf(pages),
                        TimeoutGovernor.PROPERTY_TIMEOUT_ENABLED,
                        "true",
                        TimeoutGovernor.PROPERTY_TIMEOUT,
                        String.valueOf(millis)));
    }

    private static Template compile(String name, String jrxml, Map<String, String> limits) {
        byte[] bytes = jrxml.getBytes(StandardCharsets.UTF_8);
        try {
            var report = JasperCompileManager.getInstance(CONTEXT).compile(new ByteArrayInputStream(bytes));
            return new Template(name, jrxml, report, limits);
        } catch (JRException | JRRuntimeException e) {
            throw new BrokenTemplate(name, e);
        }
    }

    public String name() {
        return name;
    }

    public String hash() {
        return hash;
    }

    /** The text it was compiled from. */
    public String content() {
        return content;
    }

    /** What is laid out by it is limited as it is itself. */
    void limit(JasperReport laidOut) {
        limits.forEach(laidOut::setProperty);
    }

    /** The names of its fields and parameters, without those that Jasper brings along. */
    Set<String> asksFor() {
        return Stream.concat(
                        Arrays.stream(report.getFields()).map(JRField::getName),
                        Arrays.stream(report.getParameters())
                                .filter(parameter -> !parameter.isSystemDefined())
                                .map(JRParameter::getName))
                .collect(Collectors.toSet());
    }

    /** Fills in the parameters and one map for each row; every text is put into composed form, in which the fonts have their letters. */
    JasperPrint print(Map<String, ?> parameters, List<? extends Map<String, ?>> rows) {
        List<Map<String, ?>> lines = new ArrayList<>(rows.size());
        rows.forEach(row -> lines.add(composed(row)));
        return print(name, report, parameters, new JRMapCollectionDataSource(lines));
    }

    static JasperPrint print(String name, JasperReport report, Map<String, ?> parameters, JRDataSource rows) {
        var given = composed(parameters);
        given.put(JRParameter.REPORT_LOCALE, Locale.of("vi", "VN"));
        JasperPrint print;
        try {
            print = JasperFillManager.getInstance(CONTEXT).fill(report, given, rows);
        } catch (JRException | JRRuntimeException e) {
            throw new BrokenTemplate(name, e);
        }
        new Glyphs(CONTEXT).check(print);
        return print;
    }

    private static Map<String, @Nullable Object> composed(Map<String, ?> values) {
        var result = new HashMap<String, @Nullable Object>();
        values.forEach((key, value) -> result.put(
                key, value instanceof String text ? Normalizer.normalize(text, Normalizer.Form.NFC) : value));
        return result;
    }

    static String hash(String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
