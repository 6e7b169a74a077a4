package vn.dondoc.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes tables as XLSX with real numbers and dates, so that people can go on calculating; rows stream, however many there are. */
public final class Workbook {

    /** Of Times New Roman 12, in a column that is one digit wide. */
    private static final float LETTERS_IN_A_WIDTH = 1.15f;

    private static final float LINE = 15.75f;
    private static final float HIGHEST_ROW = 409f;

    private final SXSSFWorkbook book;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle number;
    private final CellStyle decimal;
    private final CellStyle date;

    private Workbook(SXSSFWorkbook book) {
        this.book = book;
        this.head = style(true, "General");
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        this.text = style(false, "@");
        this.number = style(false, "#,##0");
        this.decimal = style(false, "#,##0.0");
        this.date = style(false, "d/m/yyyy");
    }

    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(200)) {
            var workbook = new Workbook(book);
            sheets.forEach(workbook::add);
            book.write(out);
        }
    }

    private void add(Sheet content) {
        SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(content.name()));
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        printed(sheet);
        Row heads = sheet.createRow(0);
        int most = 1;
        for (int i = 0; i < content.columns().size(); i++) {
            Sheet.Column column = content.columns().get(i);
            sheet.setColumnWidth(i, column.width() * 256);
            fill(heads.createCell(i), column.head(), head);
            most = Math.max(most, lines(column.head(), column.width()));
        }
        heads.setHeightInPoints(height(most));
        int line = 1;
        for (List<? extends @Nullable Object> values : content.rows()) {
            Row row = sheet.createRow(line++);
            int lines = 1;
            for (int i = 0; i < values.size(); i++) {
                fill(row.createCell(i), values.get(i), null);
                lines = Math.max(
                        lines, lines(values.get(i), content.columns().get(i).width()));
            }
            row.setHeightInPoints(height(lines));
        }
        sheet.setAutoFilter(new CellRangeAddress(
                0, Math.max(0, line - 1), 0, content.columns().size() - 1));
    }

    /** Not every program makes room for what it wraps: the row must be as high as its longest text. */
    private static int lines(@Nullable Object value, int width) {
        if (!(value instanceof String text)) {
            return 1;
        }
        float fitting = width * LETTERS_IN_A_WIDTH;
        int lines = 0;
        int begin = 0;
        while (begin <= text.length()) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            lines += Math.max(1, (int) Math.ceil((end - begin) / fitting));
            begin = end + 1;
        }
        return lines;
    }

    private static float height(int lines) {
        return Math.min(HIGHEST_ROW, lines * LINE + 2);
    }

    /** On A4 lying on its side, as wide as the paper, its pages numbered. */
    private static void printed(SXSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P/&N");
    }

    private void fill(Cell cell, @Nullable Object value, @Nullable CellStyle given) {
        switch (value) {
            case null -> cell.setCellStyle(text);
            case Number n -> {
                cell.setCellValue(n.doubleValue());
                cell.setCellStyle(n instanceof Double ? decimal : number);
            }
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            default -> {
                cell.setCellValue(fitting(value.toString()));
                cell.setCellStyle(given == null ? text : given);
            }
        }
    }

    /** A cell holds no more than 32,767 characters. */
    private static String fitting(String value) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return value.length() <= most ? value : value.substring(0, most - 1) + "…";
    }

    private CellStyle style(boolean bold, String format) {
        CellStyle style = book.createCellStyle();
        var font = book.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) 12);
        font.setBold(bold);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
