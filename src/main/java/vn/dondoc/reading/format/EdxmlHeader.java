package vn.dondoc.reading.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.GivenFact;
import vn.dondoc.reading.GivenFact.Field;
import vn.dondoc.reading.layout.Draft;

/** What the header of a package states, under the names of elements that the different builders use. */
final class EdxmlHeader {

    private static final String SOURCE = "edXML";
    private static final int LONGEST_IDENTIFIER = 200;
    private static final Pattern SECRECY = Pattern.compile(".*(?:secre|secur|confiden|classif|domat|do_mat).*");
    private static final Pattern SECRET_VALUE =
            Pattern.compile("(?iu).*(?:mật|secret|confidential).*|mat|toi ?mat|tuyet ?mat|[1-9A-C]");
    private static final Pattern NOTHING = Pattern.compile("(?i)|n/?a|null|-+");
    private static final List<String> URGENCIES = List.of("", "KHAN", "THUONG_KHAN", "HOA_TOC", "HOA_TOC");
    private static final List<String> URGENCY_WORDS = List.of("", "Khẩn", "Thượng khẩn", "Hỏa tốc", "Hỏa tốc hẹn giờ");
    private static final List<String> NOTICES = List.of("", "Thu hồi", "Cập nhật", "Thay thế");

    private final Map<String, String> values = new LinkedHashMap<>();
    private @Nullable String secrecy;

    void put(String parent, String name, String value) {
        if (NOTHING.matcher(value).matches()) {
            return;
        }
        if (SECRECY.matcher(name).matches() && SECRET_VALUE.matcher(value).matches()) {
            secrecy = value;
        }
        values.putIfAbsent(parent + "/" + name, value);
    }

    boolean isEmpty() {
        return number() == null && any("subject") == null && any("organname") == null;
    }

    Optional<String> secrecy() {
        return secrecy != null ? Optional.of("MẬT") : SecrecyMark.inSubject(text(any("subject")));
    }

    /** Whether the package is about a document that was sent before. */
    boolean isNotice() {
        return business() > 0;
    }

    List<GivenFact> facts() {
        List<GivenFact> facts = new ArrayList<>();
        add(Field.NUMBER, number(), facts);
        add(Field.TYPE, first("documenttype/typename", "documenttype/typedetail"), facts);
        add(Field.ISSUER, first("from/organname", "from/organizationname"), facts);
        add(Field.ISSUED_ON, iso(any("promulgationdate")), facts);
        add(Field.SUBJECT, any("subject"), facts);
        add(Field.SIGNER, first("signerinfo/fullname", "signer/fullname"), facts);
        add(Field.URGENCY, URGENCIES.get(priority()), facts);
        add(Field.DUE_ON, iso(any("duedate")), facts);
        add(Field.DOCUMENT_ID, identifier(first("messageheader/documentid"), any("documentid", "docid")), facts);
        add(Field.SENDER_ID, identifier(first("from/organid"), first("from/organizationid")), facts);
        if (isNotice()) {
            add(Field.NOTICE, notice(), facts);
        }
        return facts;
    }

    void addTo(Draft draft) {
        if (isNotice()) {
            draft.paragraph("GÓI TIN " + NOTICES.get(business()).toUpperCase() + " VĂN BẢN", 1, true);
            line("Nội dung", notice(), draft);
            line("Lý do", any("bussinessdocreason", "businessdocreason"), draft);
            draft.note(notice() + ": chưa có gì tự thay đổi, cần người xem xét");
        }
        line("Cơ quan gửi", first("from/organname", "from/organizationname"), draft);
        line("Số, ký hiệu", number(), draft);
        line("Ngày ban hành", shown(any("promulgationdate")), draft);
        line("Loại văn bản", first("documenttype/typename", "documenttype/typedetail"), draft);
        line("Trích yếu", any("subject"), draft);
        line("Nội dung gửi kèm", any("content"), draft);
        line("Người ký", first("signerinfo/fullname", "signer/fullname"), draft);
        line("Độ khẩn", URGENCY_WORDS.get(priority()), draft);
        line("Hạn xử lý", shown(any("duedate")), draft);
    }

    private String notice() {
        StringBuilder words = new StringBuilder(NOTICES.get(business())).append(" văn bản");
        String number = number();
        String issued = shown(any("promulgationdate"));
        String issuer = first("from/organname", "from/organizationname");
        words.append(number == null ? "" : " số " + number);
        words.append(issued == null ? "" : " ngày " + issued);
        words.append(issuer == null ? "" : " của " + issuer);
        return words.toString();
    }

    private int business() {
        return code(any("bussinessdoctype", "businessdoctype"), NOTICES.size());
    }

    private int priority() {
        return code(any("priority"), URGENCIES.size());
    }

    private static int code(@Nullable String value, int codes) {
        return value != null && value.matches("\\d") && Integer.parseInt(value) < codes ? Integer.parseInt(value) : 0;
    }

    private @Nullable String number() {
        String number = first("code/codenumber", "code/number");
        String notation = first("code/codenotation", "code/notation");
        if (number == null) {
            return notation;
        }
        if (notation == null || number.contains("/")) {
            return number;
        }
        return number + (notation.startsWith("/") ? "" : "/") + notation;
    }

    private static @Nullable String identifier(@Nullable String first, @Nullable String second) {
        String found = first == null ? second : first;
        return found == null || found.length() > LONGEST_IDENTIFIER ? null : found;
    }

    /** The value under the first of these places that has one. */
    private @Nullable String first(String... places) {
        for (String place : places) {
            if (values.containsKey(place)) {
                return values.get(place);
            }
        }
        return null;
    }

    /** The value of the first element of one of these names, wherever it stands; those about other documents come last. */
    private @Nullable String any(String... names) {
        for (String name : names) {
            for (var entry : values.entrySet()) {
                if (entry.getKey().endsWith("/" + name) && !entry.getKey().startsWith("responsefor")) {
                    return entry.getValue();
                }
            }
        }
        return null;
    }

    private static void add(Field field, @Nullable String value, List<GivenFact> facts) {
        if (value != null && !value.isBlank()) {
            facts.add(new GivenFact(field, value, SOURCE));
        }
    }

    private static void line(String label, @Nullable String value, Draft draft) {
        if (value != null && !value.isBlank()) {
            draft.paragraph(label + ": " + value, 1, false);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String iso(@Nullable String written) {
        LocalDate date = EdxmlDate.of(written);
        return date == null ? null : date.toString();
    }

    private static @Nullable String shown(@Nullable String written) {
        LocalDate date = EdxmlDate.of(written);
        return date == null ? written : date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
    }
}
