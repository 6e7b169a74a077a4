package vn.dondoc.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first sheet of an XLSX file, or a CSV file, as rows of text; dates as 20/6/2026. Files are hostile: size, rows, columns and what
 * is packed in them are bounded, formulas are not run. What cannot be read fails with words for the screen.
 */
public final class TableFile {

    public static final int MOST_BYTES = 5 * 1024 * 1024;
    public static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 4_000;
    /** More than this in one part of a package of at most five megabytes is no list of bodies. */
    private static final long MOST_UNPACKED = 48L * 1024 * 1024;

    static {
        ZipSecureFile.setMinInflateRatio(0.01);
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
    }

    private TableFile() {}

    public static List<List<String>> read(byte[] file) {
        if (file.length == 0) {
            throw new IllegalArgumentException("Tệp trống");
        }
        if (file.length > MOST_BYTES) {
            throw new IllegalArgumentException("Tệp lớn hơn %d MB".formatted(MOST_BYTES / 1024 / 1024));
        }
        boolean packed = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        return packed ? workbook(file) : csv(text(file));
    }

    private static List<List<String>> workbook(byte[] file) {
        var rows = new Rows();
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(opened);
            var strings = new ReadOnlySharedStringsTable(opened);
            try (InputStream sheet = first(reader)) {
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setContentHandler(
                        new XSSFSheetXMLHandler(reader.getStylesTable(), strings, rows, new PlainDates(), false));
                parser.parse(new InputSource(sheet));
            }
        } catch (TooMuch e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | javax.xml.parsers.ParserConfigurationException
                | RuntimeException e) {
            // POI tells of a broken or overfull package by many kinds of exception.
            throw new IllegalArgumentException(
                    "Không đọc được tệp: không phải XLSX, hoặc tệp hỏng, quá lớn khi mở ra", e);
        }
        return rows.rows;
    }

    private static InputStream first(XSSFReader reader) throws IOException, OpenXML4JException {
        var sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new TooMuch("Tệp không có trang tính nào");
        }
        return sheets.next();
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Tệp không phải XLSX, cũng không phải CSV mã hóa UTF-8", e);
        }
    }

    /** Comma, semicolon or tab, whichever the head has most of; quotes as in RFC 4180. */
    private static List<List<String>> csv(String text) {
        char separator = separator(text.lines().findFirst().orElse(""));
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                close(row, cell);
            } else if (c == '\n') {
                close(row, cell);
                close(rows, row);
                row = new ArrayList<>();
            } else if (c == '\0') {
                throw new IllegalArgumentException("Tệp không phải XLSX, cũng không phải CSV");
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            close(row, cell);
            close(rows, row);
        }
        return rows;
    }

    private static char separator(String head) {
        long commas = head.chars().filter(c -> c == ',').count();
        long semicolons = head.chars().filter(c -> c == ';').count();
        long tabs = head.chars().filter(c -> c == '\t').count();
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static void close(List<String> row, StringBuilder cell) {
        if (row.size() >= MOST_COLUMNS) {
            throw new IllegalArgumentException("Tệp có nhiều hơn %d cột".formatted(MOST_COLUMNS));
        }
        row.add(bounded(unescaped(cell.toString())));
        cell.setLength(0);
    }

    private static void close(List<List<String>> rows, List<String> row) {
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException(tooManyRows());
        }
        rows.add(List.copyOf(row));
    }

    /** What our own files mark as no formula. */
    private static String unescaped(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST_CELL) {
            throw new TooMuch("Một ô dài hơn %d ký tự".formatted(LONGEST_CELL));
        }
        return text.strip();
    }

    private static String tooManyRows() {
        return "Tệp có nhiều hơn %s dòng".formatted(String.format(Locale.of("vi"), "%,d", MOST_ROWS));
    }

    /** More than a list of ours would ever have: reading stops at once. */
    private static final class TooMuch extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }
    }

    /** Gathers the cells as they come by; rows that were left out in the file are empty. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();

        @Override
        public void startRow(int number) {
            if (number > MOST_ROWS) {
                throw new TooMuch(tooManyRows());
            }
            while (rows.size() < number) {
                rows.add(List.of());
            }
            row = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            rows.add(List.copyOf(row));
        }

        @Override
        public void cell(@Nullable String place, @Nullable String value, @Nullable XSSFComment comment) {
            int column = place == null ? row.size() : new CellReference(place).getCol();
            if (column >= MOST_COLUMNS) {
                throw new TooMuch("Tệp có nhiều hơn %d cột".formatted(MOST_COLUMNS));
            }
            while (row.size() < column) {
                row.add("");
            }
            row.add(value == null ? "" : bounded(value));
        }
    }

    /** A date is a day, whatever the cell's format makes of it: 1/7/2025 and not 7/1/25. */
    private static final class PlainDates extends DataFormatter {

        PlainDates() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, String format, boolean use1904Windowing) {
            if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
                var day = DateUtil.getLocalDateTime(value, use1904Windowing).toLocalDate();
                return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            }
            return super.formatRawCellContents(value, formatIndex, format, use1904Windowing);
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, String format) {
            return formatRawCellContents(value, formatIndex, format, false);
        }
    }
}
