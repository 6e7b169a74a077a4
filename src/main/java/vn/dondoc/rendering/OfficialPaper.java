package vn.dondoc.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Anything the Office prints, by Decree 30/2020: who writes, its number and day, its words, who signs, who receives it. An empty
 * {@code type} means a công văn, whose title ("V/v …") stands under the number; an empty number or title is left out.
 */
public record OfficialPaper(
        List<String> letterhead,
        String number,
        String placeAndDate,
        String type,
        String title,
        List<String> addressees,
        List<Part> parts,
        Signature signature,
        List<String> recipients,
        @Nullable Trace trace) {

    /** What a table without rows says where nothing better is known. */
    static final String NOTHING = "Không có.";

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String TO = "Kính gửi:";
    static final String RECIPIENTS = "Nơi nhận:";

    private static final String COMMITTEE = "ỦY BAN NHÂN DÂN";

    public OfficialPaper {
        letterhead = List.copyOf(letterhead);
        addressees = List.copyOf(addressees);
        parts = List.copyOf(parts);
        recipients = List.copyOf(recipients);
    }

    public OfficialPaper(
            List<String> letterhead,
            String number,
            String placeAndDate,
            String type,
            String title,
            List<String> addressees,
            List<Part> parts,
            Signature signature,
            List<String> recipients) {
        this(letterhead, number, placeAndDate, type, title, addressees, parts, signature, recipients, null);
    }

    /** What stands between the title and the signature, in its order; only an {@link Annex} comes after the signature. */
    public sealed interface Part permits Heading, Centred, Paragraph, Article, Bases, Table, Bars, Annex {}

    /** "I. TÌNH HÌNH": bold, and never left alone at the end of a page. */
    public record Heading(String text) implements Part {}

    /** "QUYẾT ĐỊNH:": bold and centred. */
    public record Centred(String text) implements Part {}

    /** Words; each of its lines is a paragraph of its own. */
    public record Paragraph(String text) implements Part {}

    /** "Điều 1." in bold, and what it says. */
    public record Article(String heading, String text) implements Part {}

    /** The căn cứ, in italics, one line each. */
    public record Bases(List<String> lines) implements Part {

        public Bases {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table where it stands in the text; an empty caption is left out. {@code totals} are the rows, from 0, that sum up others;
     * {@code nothing} is said where there are no rows.
     */
    public record Table(
            String caption, List<Column> columns, List<List<String>> rows, Set<Integer> totals, String nothing)
            implements Part {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            totals = Set.copyOf(totals);
            nothing = nothing.isBlank() ? NOTHING : nothing;
        }

        public Table(String caption, List<Column> columns, List<List<String>> rows, Set<Integer> totals) {
            this(caption, columns, rows, totals, NOTHING);
        }

        public Table(String caption, List<Column> columns, List<List<String>> rows) {
            this(caption, columns, rows, Set.of());
        }

        boolean hasGroups() {
            return columns.stream().anyMatch(column -> !column.group().isEmpty());
        }

        /** The column behind the last that shares its head's group with this one. */
        int groupEnd(int column) {
            String group = columns.get(column).group();
            int end = column + 1;
            while (!group.isEmpty()
                    && end < columns.size()
                    && columns.get(end).group().equals(group)) {
                end++;
            }
            return end;
        }
    }

    /** A chart: bars one below the other, each of one value for each of the series. */
    public record Bars(String caption, List<String> series, List<Bar> bars) implements Part {

        public Bars {
            series = List.copyOf(series);
            bars = List.copyOf(bars);
        }

        /** What the picture shows, for who cannot see it. */
        String words() {
            return bars.stream()
                    .map(bar -> bar.label() + ": "
                            + IntStream.range(
                                            0,
                                            Math.min(series.size(), bar.values().size()))
                                    .mapToObj(i ->
                                            series.get(i) + " " + bar.values().get(i))
                                    .collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("; "));
        }
    }

    public record Bar(String label, List<Integer> values) {

        public Bar {
            values = List.copyOf(values);
        }

        int total() {
            return values.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A table on pages of its own after the signature, with the heading "Phụ lục" and its own page numbers. */
    public record Annex(String title, Table table, boolean landscape) implements Part {

        private static final int COLUMNS_OF_A_PORTRAIT = 8;

        public Annex(String title, Table table) {
            this(title, table, table.columns().size() > COLUMNS_OF_A_PORTRAIT);
        }
    }

    /** How the cells of a column stand. */
    public enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }

    /** A column with its relative width; neighbours of the same {@code group} stand under one head of that name. */
    public record Column(String title, int width, Alignment alignment, String group) {

        public Column {
            if (width <= 0) {
                throw new IllegalArgumentException("Column " + title + " needs a width above 0: " + width);
            }
        }

        public Column(String title, int width, Alignment alignment) {
            this(title, width, alignment, "");
        }

        public Column(String title, int width) {
            this(title, width, Alignment.LEFT);
        }
    }

    /** In whose name and in what office somebody signs, line by line, and the name; an empty name leaves the room for it. */
    public record Signature(List<String> authority, String name) {

        public Signature {
            authority = List.copyOf(authority);
        }
    }

    /** A code by which a reader of the paper finds what it was made of, and the address that opens it, where there is one. */
    public record Trace(String code, String address) {

        String words() {
            return "Mã tra cứu: " + code + (hasAddress() ? " tại " + address : "");
        }

        boolean hasAddress() {
            return !address.isEmpty();
        }
    }

    public OfficialPaper with(Trace found) {
        return new OfficialPaper(
                letterhead, number, placeAndDate, type, title, addressees, parts, signature, recipients, found);
    }

    /** "Đắk Lắk, ngày 05 tháng 02 năm 2026"; without a day the room to write it. */
    public static String placeAndDate(String place, @Nullable LocalDate day) {
        return place + ", " + (day == null ? "ngày      tháng      năm        " : words(day));
    }

    /** Days below 10 and the months 1 and 2 take a leading zero, so that nobody can write a digit before them. */
    private static String words(LocalDate day) {
        int month = day.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(day.getDayOfMonth(), month < 3 ? "0" + month : String.valueOf(month), day.getYear());
    }

    /** A line of the letterhead; the issuing body stands in bold below its parents. */
    record HeadLine(String text, boolean issuer) {}

    List<HeadLine> head() {
        var head = new ArrayList<HeadLine>();
        int last = letterhead.size() - 1;
        for (int i = 0; i <= last; i++) {
            String line = letterhead.get(i).strip();
            boolean issuer = i == last || i == last - 1 && line.equals(COMMITTEE);
            if (line.startsWith(COMMITTEE + " ")) {
                // One line is too narrow for "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK"; it is broken where everybody breaks it.
                head.add(new HeadLine(COMMITTEE, issuer));
                head.add(new HeadLine(line.substring(COMMITTEE.length() + 1), issuer));
            } else {
                head.add(new HeadLine(line, issuer));
            }
        }
        return head;
    }

    boolean isLetter() {
        return type.isBlank();
    }

    /** "Số: 12/BC-VP"; empty where there is none. */
    String numberLine() {
        return number.isBlank() || number.startsWith("Số") ? number.strip() : "Số: " + number;
    }

    /** The title of a công văn as it stands under the number. */
    String subject() {
        return title.isBlank() || title.startsWith("V/v") ? title : "V/v " + title;
    }

    /** Whether anybody signs or receives it; a page for the public has neither. */
    boolean isSigned() {
        return !signature.authority().isEmpty() || !signature.name().isBlank() || !recipients.isEmpty();
    }

    /** The lines of a text that say something, each a paragraph. */
    static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    List<Annex> annexes() {
        return parts.stream()
                .filter(Annex.class::isInstance)
                .map(Annex.class::cast)
                .toList();
    }

    /** "- Sở Y tế;", the last with a full stop, as the lists of addressees and recipients are written. */
    static List<String> listed(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> listed(names.get(i).strip(), i == names.size() - 1))
                .toList();
    }

    private static String listed(String name, boolean last) {
        String dashed = name.startsWith("-") ? name : "- " + name;
        return dashed.endsWith(";") || dashed.endsWith(".") || dashed.endsWith(":")
                ? dashed
                : dashed + (last ? "." : ";");
    }

    /** "Phụ lục", with a Roman number where there are several. */
    String annexHeading(int index) {
        return annexes().size() == 1 ? "Phụ lục" : "Phụ lục " + Roman.of(index + 1);
    }

    /** "(Kèm theo Báo cáo số 12/BC-VP ngày 20 tháng 6 năm 2026)". */
    String annexNote() {
        int comma = placeAndDate.lastIndexOf(", ngày");
        String of = isLetter() ? "Công văn" : type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT);
        return "(Kèm theo " + of + (number.isBlank() ? "" : " số " + number.replaceFirst("^Số:?\\s*", ""))
                + (comma < 0 ? "" : " " + placeAndDate.substring(comma + 2)) + ")";
    }
}
