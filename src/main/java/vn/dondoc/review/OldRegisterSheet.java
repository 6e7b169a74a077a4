package vn.dondoc.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.rendering.HeadedSheet;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;
import vn.dondoc.vietnamese.Vietnamese;

/** Reads the rows of a register kept before: each is a task, those of one number and day are of one directive. */
final class OldRegisterSheet {

    static final Set<OldColumn> NEEDED = EnumSet.of(OldColumn.NUMBER, OldColumn.CONTENT, OldColumn.LEAD);

    private static final int FIRST_ROWS = 10;
    private static final int LONGEST_NUMBER = 200;
    private static final Map<String, DocumentType> SYMBOLS = Map.ofEntries(
            Map.entry("QD", DocumentType.QUYET_DINH),
            Map.entry("CT", DocumentType.CHI_THI),
            Map.entry("CD", DocumentType.CONG_DIEN),
            Map.entry("TB", DocumentType.THONG_BAO),
            Map.entry("KH", DocumentType.KE_HOACH),
            Map.entry("CTR", DocumentType.CHUONG_TRINH),
            Map.entry("HD", DocumentType.HUONG_DAN),
            Map.entry("DA", DocumentType.DE_AN),
            Map.entry("KL", DocumentType.KET_LUAN),
            Map.entry("PC", DocumentType.PHIEU_CHUYEN),
            Map.entry("GM", DocumentType.GIAY_MOI),
            Map.entry("BC", DocumentType.BAO_CAO),
            Map.entry("TTR", DocumentType.TO_TRINH),
            Map.entry("NQ", DocumentType.NGHI_QUYET));

    private final AgencyChoices agencies;
    private final BiFunction<String, LocalDate, Confirmations.Here> known;
    private final String issuer;
    private final String source;
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<String, List<OldRegisterPlan.Row>> rows = new LinkedHashMap<>();
    private final Map<String, DraftHeader> headers = new HashMap<>();

    /** {@code issuer} is whose directives they are where the file does not say. */
    OldRegisterSheet(
            AgencyChoices agencies,
            BiFunction<String, LocalDate, Confirmations.Here> known,
            String issuer,
            String source) {
        this.agencies = agencies;
        this.known = known;
        this.issuer = issuer;
        this.source = source;
    }

    /** The row that names the columns: the one of the first in which most headings are known. */
    static List<String> headings(List<List<String>> rows) {
        return rows.stream()
                .limit(FIRST_ROWS)
                .filter(row -> row.stream().filter(cell -> !cell.isBlank()).count() > 1)
                .max(java.util.Comparator.comparingLong(row -> row.stream()
                        .filter(cell -> OldColumn.of(cell).isPresent())
                        .count()))
                .orElse(List.of());
    }

    static Map<String, OldColumn> guessed(List<String> headings) {
        var mapping = new LinkedHashMap<String, OldColumn>();
        for (String heading : headings) {
            OldColumn.of(heading)
                    .filter(column -> !mapping.containsValue(column))
                    .ifPresent(column -> mapping.put(heading, column));
        }
        return mapping;
    }

    OldRegisterPlan plan(UUID id, String fileName, List<List<String>> file, Map<String, OldColumn> mapping) {
        List<String> headings = headings(file);
        Optional<HeadedSheet<OldColumn>> sheet =
                HeadedSheet.of(file, OldColumn.class, NEEDED, heading -> Optional.ofNullable(mapping.get(heading)));
        if (sheet.isEmpty()) {
            return new OldRegisterPlan(id, fileName, headings, mapping, List.of(), List.of(), List.of());
        }
        read(sheet.get());
        var entries = new ArrayList<OldRegisterPlan.Entry>();
        rows.forEach((key, tasks) -> entries.add(entry(Objects.requireNonNull(headers.get(key)), tasks, sheet.get())));
        return new OldRegisterPlan(
                id, fileName, headings, mapping, entries, sheet.get().wrong(), List.copyOf(unknown));
    }

    /** A row without a number goes on with the directive above it: such cells are merged in most registers. */
    private void read(HeadedSheet<OldColumn> sheet) {
        DraftHeader above = null;
        for (int row : sheet.filled()) {
            int complaints = sheet.wrong().size();
            DraftHeader header =
                    sheet.text(row, OldColumn.NUMBER).isEmpty() && above != null ? above : header(sheet, row);
            above = header == null ? above : header;
            DraftTask task = header == null ? null : task(sheet, row, header);
            if (header != null && task != null && sheet.wrong().size() == complaints) {
                String key = header.number().replaceAll("\\s+", "") + "|" + header.issuedOn();
                headers.putIfAbsent(key, header);
                rows.computeIfAbsent(key, one -> new ArrayList<>()).add(new OldRegisterPlan.Row(row + 1, task));
            }
        }
    }

    private @Nullable DraftHeader header(HeadedSheet<OldColumn> sheet, int row) {
        String number = sheet.text(row, OldColumn.NUMBER);
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            sheet.complain(
                    row, OldColumn.NUMBER, "hãy ghi số, ký hiệu văn bản, không quá %d ký tự".formatted(LONGEST_NUMBER));
            return null;
        }
        LocalDate issuedOn = sheet.day(row, OldColumn.ISSUED_ON);
        if (issuedOn == null) {
            if (sheet.text(row, OldColumn.ISSUED_ON).isEmpty()) {
                sheet.complain(row, OldColumn.ISSUED_ON, "hãy ghi ngày ban hành, như 20/6/2026");
            }
            return null;
        }
        String by = sheet.text(row, OldColumn.ISSUER);
        String subject = sheet.text(row, OldColumn.SUBJECT);
        return new DraftHeader(
                number,
                type(sheet.text(row, OldColumn.TYPE), number),
                by.isEmpty() ? issuer : by,
                issuedOn,
                subject.isEmpty() ? "(sổ theo dõi không ghi trích yếu)" : subject,
                sheet.text(row, OldColumn.SIGNER),
                Urgency.NONE,
                Visibility.ASSIGNED_AGENCIES,
                sheet.text(row, OldColumn.FIELD),
                "",
                sheet.text(row, OldColumn.TRACKED_BY),
                "");
    }

    private static DocumentType type(String written, String number) {
        String folded = Vietnamese.fold(written).replace(' ', '_').toUpperCase(java.util.Locale.ROOT);
        return Stream.of(DocumentType.values())
                .filter(type -> type.name().equals(folded))
                .findFirst()
                .orElseGet(() -> {
                    String symbol = Vietnamese.fold(number.substring(number.indexOf('/') + 1))
                            .toUpperCase(java.util.Locale.ROOT)
                            .replaceAll("-.*", "")
                            .strip();
                    return SYMBOLS.getOrDefault(symbol, DocumentType.CONG_VAN);
                });
    }

    private @Nullable DraftTask task(HeadedSheet<OldColumn> sheet, int row, DraftHeader header) {
        String content = sheet.text(row, OldColumn.CONTENT);
        if (content.isEmpty()) {
            sheet.complain(row, OldColumn.CONTENT, "hãy ghi nội dung nhiệm vụ");
        }
        List<ConfirmedAgency> lead = bodies(sheet.written(row, OldColumn.LEAD), header.issuedOn());
        if (lead.isEmpty()) {
            sheet.complain(row, OldColumn.LEAD, "hãy ghi cơ quan chủ trì");
        }
        String words = sheet.text(row, OldColumn.DEADLINE);
        Deadline deadline = DeadlineWords.read(words, header.issuedOn());
        if (deadline == null) {
            sheet.complain(
                    row,
                    OldColumn.DEADLINE,
                    "không hiểu \"%s\"; ghi như 20/6/2026, 5 ngày làm việc, hằng tháng, hoặc để trống"
                            .formatted(words));
        }
        LocalDate completedOn = sheet.day(row, OldColumn.COMPLETED_ON);
        if (completedOn != null && completedOn.isBefore(Objects.requireNonNull(header.issuedOn()))) {
            sheet.complain(row, OldColumn.COMPLETED_ON, "trước ngày ban hành văn bản");
        }
        String state = sheet.text(row, OldColumn.STATE);
        String note = String.join(
                "; ",
                Stream.of(state, sheet.text(row, OldColumn.NOTE))
                        .filter(one -> !one.isEmpty())
                        .toList());
        return new DraftTask(
                UUID.randomUUID(),
                DraftTask.State.ADDED,
                content,
                lead,
                bodies(sheet.written(row, OldColumn.COORDINATE), header.issuedOn()).stream()
                        .filter(one -> !lead.contains(one))
                        .toList(),
                words,
                deadline,
                false,
                new TaskTerms(
                        null,
                        false,
                        sheet.text(row, OldColumn.TRACKED_BY),
                        sheet.text(row, OldColumn.FIELD),
                        "",
                        new Earlier(
                                "Nhập từ sổ %s, dòng %d".formatted(source, row + 1),
                                completedOn != null || done(state),
                                completedOn,
                                note)),
                null,
                null);
    }

    private static boolean done(String state) {
        String folded = Vietnamese.fold(state);
        boolean open = folded.matches(".*\\b(chua|dang|khong|cham)\\b.*") && !folded.contains("cham so");
        return !open
                && folded.matches(".*\\b(hoan thanh|da thuc hien|da xong|xong|da ket thuc|ket thuc|da bao cao)\\b.*");
    }

    private List<ConfirmedAgency> bodies(String cell, @Nullable LocalDate on) {
        return Stream.of(cell.split("[;\\n]"))
                .map(name -> name.strip().replaceAll("^[-+•]\\s*", "").replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> named(name, on))
                .distinct()
                .toList();
    }

    /** "Sở Y tế, Sở Tài chính" are two; a comma inside a name that the register knows is none between two. */
    private Stream<ConfirmedAgency> named(String name, @Nullable LocalDate on) {
        ConfirmedAgency whole = agencies.meant(name, on);
        if (!name.contains(",")
                || (whole.id() != null && Vietnamese.fold(whole.name()).equals(Vietnamese.fold(name)))) {
            return Stream.of(noted(whole));
        }
        return Stream.of(name.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> noted(agencies.meant(part, on)));
    }

    private ConfirmedAgency noted(ConfirmedAgency agency) {
        if (agency.id() == null) {
            unknown.add(agency.name());
        }
        return agency;
    }

    private OldRegisterPlan.Entry entry(
            DraftHeader header, List<OldRegisterPlan.Row> tasks, HeadedSheet<OldColumn> sheet) {
        Confirmations.Here here = known.apply(header.number(), Objects.requireNonNull(header.issuedOn()));
        var seen = new HashMap<String, Integer>();
        var fresh = new ArrayList<OldRegisterPlan.Row>();
        int found = 0;
        for (OldRegisterPlan.Row row : tasks) {
            String like = Likeness.of(row.task().content());
            Integer before = seen.putIfAbsent(like, row.number());
            if (before != null) {
                sheet.complain(
                        row.number() - 1, OldColumn.CONTENT, "trùng với dòng %d của cùng văn bản".formatted(before));
            } else if (here.fromFile() || here.likenesses().contains(like)) {
                found++;
            } else {
                fresh.add(row);
            }
        }
        return new OldRegisterPlan.Entry(header, fresh, found, here.document());
    }
}
