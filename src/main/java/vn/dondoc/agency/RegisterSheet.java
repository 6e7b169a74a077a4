package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.rendering.HeadedSheet;

/** The rows of a file against the register: what is new, what differs, and which cells cannot stand. */
final class RegisterSheet {

    private static final int LONGEST = 200;
    private static final int LONGEST_PHONE = 50;
    private static final Set<String> YES = Set.of("co", "x", "1", "true", "yes", "tu cap nhat");
    private static final Set<String> NO = Set.of("", "khong", "0", "false", "no", "van phong cap nhat");

    private final AgencyRegister register;
    private final Map<AgencyId, RegisterEntry> entries;
    private final Map<String, Agency> byName = new HashMap<>();
    private final HeadedSheet<RegisterColumn> sheet;
    private final Map<Integer, AgencyId> ids = new LinkedHashMap<>();
    private final Map<String, AgencyId> inFile = new HashMap<>();

    private RegisterSheet(
            AgencyRegister register, Map<AgencyId, RegisterEntry> entries, HeadedSheet<RegisterColumn> sheet) {
        this.register = register;
        this.entries = entries;
        this.sheet = sheet;
        register.all().stream()
                .filter(agency -> !agency.isGroup())
                // The one that is still valid comes last and stays.
                .sorted(java.util.Comparator.comparing(
                        Agency::validTo, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
                .forEach(agency -> byName.put(agency.name(), agency));
    }

    static ImportPlan plan(
            AgencyRegister register, Map<AgencyId, RegisterEntry> entries, UUID id, List<List<String>> rows) {
        return HeadedSheet.of(
                        rows,
                        RegisterColumn.class,
                        EnumSet.of(RegisterColumn.NAME, RegisterColumn.KIND),
                        RegisterColumn::of)
                .map(sheet -> new RegisterSheet(register, entries, sheet).plan(id))
                .orElseGet(() -> new ImportPlan(
                        id,
                        List.of(),
                        List.of(new HeadedSheet.Wrong(
                                "A1", "Không thấy hàng tiêu đề có cột \"Tên cơ quan\" và cột \"Loại\""))));
    }

    private ImportPlan plan(UUID id) {
        sheet.filled().forEach(this::identify);
        var lines = new ArrayList<ImportPlan.Line>();
        ids.forEach((i, agency) -> {
            RegisterEntry wanted = wanted(i, agency);
            if (wanted != null) {
                lines.add(line(i, wanted));
            }
        });
        return new ImportPlan(id, lines, sheet.wrong());
    }

    /** By its code, then by its name; a name that nobody bears is a new body. */
    private void identify(int i) {
        String code = text(i, RegisterColumn.ID);
        String name = text(i, RegisterColumn.NAME);
        if (name.isEmpty() || name.length() > Alias.LONGEST) {
            wrong(i, RegisterColumn.NAME, "hãy ghi tên, không quá %d ký tự".formatted(Alias.LONGEST));
            return;
        }
        if (!code.isEmpty() && !code.matches("[a-z0-9][a-z0-9-]{0,189}")) {
            wrong(i, RegisterColumn.ID, "mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang");
            return;
        }
        Agency known = code.isEmpty() ? byName.get(name) : null;
        AgencyId id = !code.isEmpty() ? new AgencyId(code) : known != null ? known.id() : free(name);
        if (register.byId(id).filter(Agency::isGroup).isPresent()) {
            wrong(i, RegisterColumn.NAME, "đây là một nhóm cơ quan; nhóm không nhập bằng tệp");
        } else if (ids.containsValue(id)) {
            wrong(i, code.isEmpty() ? RegisterColumn.NAME : RegisterColumn.ID, "cơ quan này đã có ở một dòng trên");
        } else {
            ids.put(i, id);
            inFile.putIfAbsent(name, id);
        }
    }

    private AgencyId free(String name) {
        AgencyId id = AgencyRows.idOf(name);
        for (int n = 2; register.byId(id).isPresent(); n++) {
            id = new AgencyId(AgencyRows.idOf(name).value() + "-" + n);
        }
        return id;
    }

    private @Nullable RegisterEntry wanted(int i, AgencyId id) {
        RegisterEntry known = entries.get(id);
        Agency before = known == null ? null : known.agency();
        int complaints = sheet.wrong().size();
        Agency.Kind kind = kind(i);
        LocalDate from = day(i, RegisterColumn.FROM, before == null ? null : before.validFrom());
        LocalDate to = day(i, RegisterColumn.TO, before == null ? null : before.validTo());
        if (from != null && to != null && to.isBefore(from)) {
            wrong(i, RegisterColumn.TO, "đứng trước ngày bắt đầu có hiệu lực");
        }
        List<Alias> aliases = before == null ? List.of() : before.alsoCalled();
        if (sheet.has(RegisterColumn.ALIASES)) {
            aliases = parts(i, RegisterColumn.ALIASES)
                    .flatMap(part -> alias(i, part).stream())
                    .distinct()
                    .toList();
        }
        List<AgencyId> successors = before == null ? List.of() : before.successors();
        if (sheet.has(RegisterColumn.SUCCESSORS)) {
            successors = parts(i, RegisterColumn.SUCCESSORS)
                    .flatMap(part -> body(i, RegisterColumn.SUCCESSORS, part, id).stream())
                    .distinct()
                    .toList();
        }
        AgencyId parent = before == null ? null : before.parent();
        if (sheet.has(RegisterColumn.PARENT)) {
            String named = text(i, RegisterColumn.PARENT);
            parent = named.isEmpty()
                    ? null
                    : body(i, RegisterColumn.PARENT, named, id).stream()
                            .findFirst()
                            .orElse(null);
        }
        Contact old = known == null ? Contact.NONE : known.contact();
        var contact = new Contact(
                said(i, RegisterColumn.CONTACT, old.person(), LONGEST),
                said(i, RegisterColumn.PHONE, old.phone(), LONGEST_PHONE),
                said(i, RegisterColumn.MAIL, old.mail(), LONGEST),
                said(i, RegisterColumn.LEADER, old.leader(), LONGEST));
        boolean connected = connected(i, known != null && known.connected());
        if (sheet.wrong().size() > complaints || kind == null) {
            return null;
        }
        String name = text(i, RegisterColumn.NAME);
        return new RegisterEntry(
                new Agency(id, name, kind, aliases, from, to, successors, parent),
                contact,
                connected,
                known != null && known.shipped(),
                known == null ? 0 : known.version());
    }

    private ImportPlan.Line line(int i, RegisterEntry wanted) {
        RegisterEntry before = entries.get(wanted.agency().id());
        if (before == null) {
            return new ImportPlan.Line(
                    i + 1,
                    ImportPlan.What.NEW,
                    wanted,
                    EntryWords.kind(wanted.agency().kind()));
        }
        String words = EntryWords.difference(before, wanted, register);
        return new ImportPlan.Line(
                i + 1, words.isEmpty() ? ImportPlan.What.UNCHANGED : ImportPlan.What.CHANGED, wanted, words);
    }

    private Agency.@Nullable Kind kind(int i) {
        String written = text(i, RegisterColumn.KIND);
        for (Agency.Kind kind : Agency.Kind.values()) {
            boolean said = kind.name().equals(written)
                    || Words.fold(EntryWords.kind(kind)).equals(Words.fold(written));
            if (said && kind != Agency.Kind.GROUP) {
                return kind;
            }
        }
        wrong(
                i,
                RegisterColumn.KIND,
                "không có loại \"%s\"; hãy chọn: %s"
                        .formatted(
                                written,
                                String.join(
                                        ", ",
                                        Stream.of(Agency.Kind.values())
                                                .filter(kind -> kind != Agency.Kind.GROUP)
                                                .map(kind -> "\"" + EntryWords.kind(kind) + "\"")
                                                .toList())));
        return null;
    }

    private @Nullable LocalDate day(int i, RegisterColumn column, @Nullable LocalDate before) {
        if (!sheet.has(column)) {
            return before;
        }
        String written = text(i, column);
        try {
            return written.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(written) : Alias.day(written);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            wrong(i, column, "\"%s\" không phải là ngày dạng 20/6/2026".formatted(written));
            return null;
        }
    }

    private List<Alias> alias(int i, String written) {
        try {
            return List.of(Alias.read(written));
        } catch (IllegalArgumentException e) {
            wrong(i, RegisterColumn.ALIASES, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private List<AgencyId> body(int i, RegisterColumn column, String named, AgencyId self) {
        AgencyId id = inFile.get(named);
        if (id == null && byName.get(named) != null) {
            id = byName.get(named).id();
        }
        var code = new AgencyId(named);
        if (id == null && (register.byId(code).isPresent() || ids.containsValue(code))) {
            id = code;
        }
        if (id == null) {
            id = register.called(named, null)
                    .filter(agency -> !agency.isGroup())
                    .map(Agency::id)
                    .orElse(null);
        }
        if (id == null || id.equals(self)) {
            wrong(i, column, "\"%s\" không có trong danh bạ, cũng không có trong tệp này".formatted(named));
            return List.of();
        }
        return List.of(id);
    }

    private String said(int i, RegisterColumn column, String before, int longest) {
        if (!sheet.has(column)) {
            return before;
        }
        String written = text(i, column);
        if (written.length() > longest) {
            wrong(i, column, "dài hơn %d ký tự".formatted(longest));
        }
        return written;
    }

    private boolean connected(int i, boolean before) {
        if (!sheet.has(RegisterColumn.CONNECTED)) {
            return before;
        }
        String written = Words.fold(text(i, RegisterColumn.CONNECTED));
        if (!YES.contains(written) && !NO.contains(written)) {
            wrong(i, RegisterColumn.CONNECTED, "hãy ghi \"có\" hoặc \"không\"");
        }
        return YES.contains(written);
    }

    private Stream<String> parts(int i, RegisterColumn column) {
        return Stream.of(text(i, column).split("[;\\n]"))
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty());
    }

    private String text(int i, RegisterColumn column) {
        return column == RegisterColumn.ALIASES || column == RegisterColumn.SUCCESSORS
                ? sheet.written(i, column)
                : sheet.text(i, column);
    }

    private void wrong(int i, RegisterColumn column, String why) {
        sheet.complain(i, column, "%s: %s".formatted(column.head(), why));
    }

    /** The register as rows of such a file, without the groups. */
    static List<List<@Nullable Object>> rows(List<RegisterEntry> entries, AgencyRegister register) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (RegisterEntry entry : entries) {
            Agency agency = entry.agency();
            if (agency.isGroup()) {
                continue;
            }
            var row = new ArrayList<@Nullable Object>();
            row.add(agency.id().value());
            row.add(agency.name());
            row.add(EntryWords.kind(agency.kind()));
            row.add(String.join(
                    "; ", agency.alsoCalled().stream().map(Alias::written).toList()));
            row.add(agency.validFrom());
            row.add(agency.validTo());
            row.add(String.join(
                    "; ", agency.successors().stream().map(AgencyId::value).toList()));
            row.add(agency.parent() == null ? "" : agency.parent().value());
            row.add(entry.contact().leader());
            row.add(entry.contact().person());
            row.add(entry.contact().phone());
            row.add(entry.contact().mail());
            row.add(entry.connected() ? "có" : "không");
            rows.add(row);
        }
        return rows;
    }
}
