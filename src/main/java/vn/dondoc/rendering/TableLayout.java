package vn.dondoc.rendering;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import vn.dondoc.rendering.OfficialPaper.Column;

/** Puts the columns of one table into the template of all tables. */
final class TableLayout {

    /** What decides the layout; tables of one shape share one compiled report. {@code nothing} is empty where there are rows. */
    record Shape(List<Column> columns, boolean caption, boolean annex, boolean landscape, String nothing) {

        static Shape inText(OfficialPaper.Table table) {
            return of(table, false, false);
        }

        static Shape annex(OfficialPaper.Table table, boolean landscape) {
            return of(table, true, landscape);
        }

        private static Shape of(OfficialPaper.Table table, boolean annex, boolean landscape) {
            String nothing = table.rows().isEmpty() ? table.nothing() : "";
            return new Shape(table.columns(), !table.caption().isBlank(), annex, landscape, nothing);
        }
    }

    private static final int LONG_SIDE = 842;
    private static final int SHORT_SIDE = 595;
    private static final int CAPTION = 24;
    private static final int SPACE_BEFORE = 8;

    private final Shape shape;
    private final JasperDesign design;
    private final HeadFit fit;
    private int width;

    private TableLayout(Shape shape, JasperDesign design) {
        this.shape = shape;
        this.design = design;
        this.width = design.getColumnWidth();
        this.fit = new HeadFit(shape.columns().size());
    }

    static JasperReport compile(Template template, Shape shape) {
        try {
            JasperDesign design = JRXmlLoader.load(
                    DefaultJasperReportsContext.getInstance(),
                    new ByteArrayInputStream(template.content().getBytes(StandardCharsets.UTF_8)));
            new TableLayout(shape, design).lay();
            JasperReport report = JasperCompileManager.getInstance(DefaultJasperReportsContext.getInstance())
                    .compile(design);
            template.limit(report);
            return report;
        } catch (JRException | JRRuntimeException e) {
            throw new BrokenTemplate(template.name(), e);
        }
    }

    private void lay() throws JRException {
        if (shape.annex()) {
            turn();
        } else {
            bare();
        }
        int[] widths = widths();
        var head = new JRDesignBand();
        int top = caption(head);
        head.setHeight(top + head(head, top, widths));
        design.setColumnHeader(head);
        var line = (JRDesignBand)
                ((JRDesignSection) design.getDetailSection()).getBandsList().get(0);
        line.setHeight(fit.lineHeight());
        if (!shape.nothing().isEmpty()) {
            design.setSummary(nothing());
        }
        int x = 0;
        for (int i = 0; i < widths.length; i++) {
            var field = new JRDesignField();
            field.setName("c" + i);
            field.setValueClass(String.class);
            design.addField(field);
            line.addElement(cell(i, x, widths[i]));
            x += widths[i];
        }
    }

    /** An annex may lie on its side; what stands above the table grows with the paper. */
    private void turn() {
        if (!shape.landscape()) {
            return;
        }
        int wider = LONG_SIDE - SHORT_SIDE;
        design.setOrientation(OrientationEnum.LANDSCAPE);
        design.setPageWidth(LONG_SIDE);
        design.setPageHeight(SHORT_SIDE);
        design.setColumnWidth(width + wider);
        for (var band : Arrays.asList(design.getTitle(), design.getPageHeader())) {
            for (var element : band == null ? new net.sf.jasperreports.engine.JRElement[0] : band.getElements()) {
                element.setWidth(element.getWidth() + wider);
            }
        }
        width += wider;
    }

    /** A table in the text has the frame's page around it. */
    private void bare() {
        design.setLeftMargin(0);
        design.setRightMargin(0);
        design.setTopMargin(0);
        design.setBottomMargin(0);
        design.setPageWidth(width);
        design.setTitle(null);
        design.setPageHeader(null);
    }

    private int[] widths() {
        int whole = shape.columns().stream().mapToInt(Column::width).sum();
        int[] widths = new int[shape.columns().size()];
        int given = 0;
        int share = 0;
        for (int i = 0; i < widths.length; i++) {
            share += shape.columns().get(i).width();
            widths[i] = (int) Math.round((double) width * share / whole) - given;
            given += widths[i];
        }
        return widths;
    }

    private int caption(JRDesignBand head) throws JRException {
        if (!shape.caption()) {
            return shape.annex() ? SPACE_BEFORE : 0;
        }
        var parameter = new JRDesignParameter();
        parameter.setName("caption");
        parameter.setValueClass(String.class);
        design.addParameter(parameter);
        var caption = new JRDesignTextField(design);
        place(caption, 0, 0, width, CAPTION);
        caption.setStyle(design.getStylesMap().get("Caption"));
        caption.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        caption.setExpression(new JRDesignExpression("$P{caption}"));
        // Only above the first of its pages.
        caption.setPrintWhenExpression(new JRDesignExpression("$V{REPORT_COUNT} == 0"));
        caption.setRemoveLineWhenBlank(true);
        head.addElement(caption);
        return CAPTION;
    }

    /** Below the head of a table without rows. */
    private JRDesignBand nothing() {
        var band = new JRDesignBand();
        band.setHeight(fit.lineHeight());
        var cell = new JRDesignStaticText(design);
        place(cell, 0, 0, width, fit.lineHeight());
        cell.setStyle(design.getStylesMap().get("Cell"));
        cell.setItalic(true);
        cell.setFontSize(fit.cellSize());
        cell.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
        cell.setText(shape.nothing());
        band.addElement(cell);
        return band;
    }

    private int head(JRDesignBand head, int top, int[] widths) {
        boolean groups =
                shape.columns().stream().anyMatch(column -> !column.group().isEmpty());
        int upper = 0;
        int lower = 0;
        int whole = 0;
        for (int i = 0; i < widths.length; i++) {
            Column column = shape.columns().get(i);
            if (column.group().isEmpty()) {
                whole = Math.max(whole, fit.height(column.title(), widths[i]));
            } else {
                lower = Math.max(lower, fit.height(column.title(), widths[i]));
                upper = Math.max(upper, fit.height(column.group(), groupWidth(i, widths)));
            }
        }
        lower = Math.max(lower, whole - upper);
        int x = 0;
        for (int i = 0; i < widths.length; i++) {
            Column column = shape.columns().get(i);
            if (!groups || column.group().isEmpty()) {
                headCell(head, column.title(), x, top, widths[i], upper + lower);
            } else {
                if (begins(i)) {
                    headCell(head, column.group(), x, top, groupWidth(i, widths), upper);
                }
                headCell(head, column.title(), x, top + upper, widths[i], lower);
            }
            x += widths[i];
        }
        return upper + lower;
    }

    private boolean begins(int column) {
        return column == 0
                || !shape.columns()
                        .get(column - 1)
                        .group()
                        .equals(shape.columns().get(column).group());
    }

    private int groupWidth(int column, int[] widths) {
        int first = column;
        while (!begins(first)) {
            first--;
        }
        int sum = widths[first];
        for (int i = first + 1; i < widths.length && !begins(i); i++) {
            sum += widths[i];
        }
        return sum;
    }

    private void headCell(JRDesignBand band, String title, int x, int y, int cellWidth, int height) {
        var cell = new JRDesignStaticText(design);
        place(cell, x, y, cellWidth, height);
        cell.setStyle(design.getStylesMap().get("Head"));
        cell.setFontSize(fit.size(title, cellWidth));
        cell.setText(title);
        band.addElement(cell);
    }

    private JRDesignTextField cell(int column, int x, int cellWidth) {
        var cell = new JRDesignTextField(design);
        place(cell, x, 0, cellWidth, fit.lineHeight());
        cell.setStyle(design.getStylesMap().get("Cell"));
        cell.setFontSize(fit.cellSize());
        cell.setHorizontalTextAlign(
                switch (shape.columns().get(column).alignment()) {
                    case LEFT -> HorizontalTextAlignEnum.LEFT;
                    case CENTER -> HorizontalTextAlignEnum.CENTER;
                    case RIGHT -> HorizontalTextAlignEnum.RIGHT;
                });
        cell.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        cell.setStretchType(StretchTypeEnum.ELEMENT_GROUP_HEIGHT);
        cell.setExpression(new JRDesignExpression("$F{c" + column + "}"));
        return cell;
    }

    private static void place(JRDesignElement element, int x, int y, int width, int height) {
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
    }
}
