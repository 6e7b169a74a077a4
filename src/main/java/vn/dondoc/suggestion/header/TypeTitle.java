package vn.dondoc.suggestion.header;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.words.PlainText;

/** The type of a document: its title in capitals, or the first group of its symbol, or the official letter that has neither. */
final class TypeTitle {

    /** Longer names first, since "quyết định" begins nothing else but "chương trình phối hợp" is a programme. */
    private static final List<Map.Entry<String, DocumentType>> TITLES = List.of(
            Map.entry("thong bao", DocumentType.THONG_BAO),
            Map.entry("quyet dinh", DocumentType.QUYET_DINH),
            Map.entry("chi thi", DocumentType.CHI_THI),
            Map.entry("cong dien", DocumentType.CONG_DIEN),
            Map.entry("ke hoach", DocumentType.KE_HOACH),
            Map.entry("chuong trinh", DocumentType.CHUONG_TRINH),
            Map.entry("quy che", DocumentType.QUY_CHE),
            Map.entry("quy dinh", DocumentType.QUY_DINH),
            Map.entry("huong dan", DocumentType.HUONG_DAN),
            Map.entry("de an", DocumentType.DE_AN),
            Map.entry("ket luan", DocumentType.KET_LUAN),
            Map.entry("phieu chuyen", DocumentType.PHIEU_CHUYEN),
            Map.entry("giay moi", DocumentType.GIAY_MOI),
            Map.entry("bao cao", DocumentType.BAO_CAO),
            Map.entry("to trinh", DocumentType.TO_TRINH),
            Map.entry("nghi quyet", DocumentType.NGHI_QUYET),
            Map.entry("bien ban", DocumentType.KHAC),
            Map.entry("phieu trinh", DocumentType.KHAC),
            Map.entry("phieu bao", DocumentType.KHAC),
            Map.entry("phuong an", DocumentType.KHAC),
            Map.entry("thong cao", DocumentType.KHAC),
            Map.entry("thong tu", DocumentType.KHAC),
            Map.entry("nghi dinh", DocumentType.KHAC),
            Map.entry("giay uy quyen", DocumentType.KHAC),
            Map.entry("giay gioi thieu", DocumentType.KHAC),
            Map.entry("hop dong", DocumentType.KHAC));

    private static final Map<String, DocumentType> SYMBOLS = Map.ofEntries(
            Map.entry("QD", DocumentType.QUYET_DINH),
            Map.entry("CT", DocumentType.CHI_THI),
            Map.entry("CD", DocumentType.CONG_DIEN),
            Map.entry("TB", DocumentType.THONG_BAO),
            Map.entry("KH", DocumentType.KE_HOACH),
            Map.entry("CTR", DocumentType.CHUONG_TRINH),
            Map.entry("CTPH", DocumentType.CHUONG_TRINH),
            Map.entry("QC", DocumentType.QUY_CHE),
            Map.entry("QYD", DocumentType.QUY_DINH),
            Map.entry("HD", DocumentType.HUONG_DAN),
            Map.entry("DA", DocumentType.DE_AN),
            Map.entry("KL", DocumentType.KET_LUAN),
            Map.entry("PC", DocumentType.PHIEU_CHUYEN),
            Map.entry("GM", DocumentType.GIAY_MOI),
            Map.entry("BC", DocumentType.BAO_CAO),
            Map.entry("TTR", DocumentType.TO_TRINH),
            Map.entry("NQ", DocumentType.NGHI_QUYET));

    private TypeTitle() {}

    /** The title's line, its type, and how many characters of the line it takes. */
    record Title(Line line, DocumentType type, int length) {}

    static @Nullable Title title(Letter letter) {
        for (Line line : letter.aboveAddressee()) {
            Title title = of(line);
            if (title != null) {
                return title;
            }
        }
        return null;
    }

    private static @Nullable Title of(Line line) {
        String plain = line.plain();
        for (var entry : TITLES) {
            String name = entry.getKey();
            if (plain.startsWith(name)
                    && (plain.length() == name.length() || !Character.isLetterOrDigit(plain.charAt(name.length())))
                    && Line.capitals(line.raw().substring(0, Math.min(line.raw().length(), name.length())))
                    && !plain.endsWith(":")) {
                return new Title(line, entry.getValue(), name.length());
            }
        }
        return null;
    }

    static @Nullable Guess<DocumentType> type(
            Letter letter, @Nullable Title title, NumberLine.@Nullable Found number, @Nullable Line about) {
        DocumentType bySymbol = number == null ? null : SYMBOLS.get(unmarked(NumberLine.firstGroup(number)));
        if (title != null) {
            return Cited.from(
                    letter, title.line(), title.type(), "header.type.title", bySymbol == title.type() ? 0.99 : 0.9);
        }
        if (number != null && bySymbol != null && about == null) {
            return Cited.from(letter, number.start(), number.end(), bySymbol, "header.type.symbol", 0.9);
        }
        if (about != null) {
            return Cited.from(letter, about, DocumentType.CONG_VAN, "header.type.letter", 0.95);
        }
        if (number != null) {
            return Cited.from(letter, number.start(), number.end(), DocumentType.CONG_VAN, "header.type.letter", 0.8);
        }
        Line addressed = letter.addressed();
        return addressed == null
                ? null
                : Cited.from(letter, addressed, DocumentType.CONG_VAN, "header.type.letter", 0.6);
    }

    private static String unmarked(String symbol) {
        return PlainText.fold(symbol).toUpperCase(java.util.Locale.ROOT);
    }
}
