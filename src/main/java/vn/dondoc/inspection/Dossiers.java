package vn.dondoc.inspection;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Original;
import vn.dondoc.archive.Originals;
import vn.dondoc.archive.Sha256;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPapers;
import vn.dondoc.tracking.Directive;
import vn.dondoc.tracking.DirectiveId;
import vn.dondoc.tracking.Directives;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * The dossier of an inspection (Đ.18): what the program has of each item by itself, and the files that people added. Items 3 and 8 are
 * there where there is any; the others must be.
 */
@Component
class Dossiers {

    private static final int LONGEST_NAME = 80;

    private final ScopeTasks scope;
    private final DossierFiles files;
    private final Directives directives;
    private final Originals originals;
    private final Archive archive;
    private final Plans plans;
    private final OfficialPapers papers;
    private final Frames frames;
    private final List<Reminded> reminded;
    private final ObjectProvider<Enclosed> enclosed;
    private final KeptSheets sheets;
    private final Clock clock;

    Dossiers(
            ScopeTasks scope,
            DossierFiles files,
            Directives directives,
            Originals originals,
            Archive archive,
            Plans plans,
            OfficialPapers papers,
            Frames frames,
            ObjectProvider<Reminded> reminded,
            ObjectProvider<Enclosed> enclosed,
            KeptSheets sheets,
            Clock clock) {
        this.scope = scope;
        this.files = files;
        this.directives = directives;
        this.originals = originals;
        this.archive = archive;
        this.plans = plans;
        this.papers = papers;
        this.frames = frames;
        this.reminded = reminded.orderedStream().toList();
        this.enclosed = enclosed;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** For whoever sees the whole inspection. */
    List<DossierItem> of(Viewer viewer, Inspection one) {
        Frame frame = frames.of(one);
        List<String> names = frame.rules().dossier();
        List<DossierFile> added = files.of(viewer, one);
        var items = new ArrayList<DossierItem>();
        for (int no = 1; no <= names.size(); no++) {
            var entries = new ArrayList<>(own(viewer, frame, no, names.get(no - 1)));
            boolean complete = complete(frame, no, entries);
            for (DossierFile file : added) {
                if (file.item() == no) {
                    entries.add(entry(one, file));
                    complete |= file.document() != null;
                }
            }
            items.add(
                    new DossierItem(no, DecisionPaper.upper(names.get(no - 1)), no != 3 && no != 8, complete, entries));
        }
        return items;
    }

    /** Whether what the program has by itself makes the item whole. */
    private static boolean complete(Frame frame, int no, List<DossierEntry> entries) {
        Inspection one = frame.one();
        return switch (no) {
            case 4 ->
                one.work().requests().stream().anyMatch(Request::answered)
                        || !one.outcome().reported().isEmpty();
            case 7 ->
                one.outcome().report().complete()
                        || one.head().agency() != null
                                && !one.outcome().reported().isEmpty();
            default -> !entries.isEmpty();
        };
    }

    private List<DossierEntry> own(Viewer viewer, Frame frame, int no, String name) {
        Inspection one = frame.one();
        boolean concluded = !one.outcome().conclusion().isEmpty();
        return switch (no) {
            case 1 -> decision(frame);
            case 2 -> orders(viewer, one);
            case 3 -> reminders(viewer, frame);
            case 4 ->
                Stream.concat(answers(frame).stream(), asTheyStood(viewer, frame).stream())
                        .toList();
            case 5 ->
                Stream.concat(
                                plan(viewer, frame).stream(),
                                name.contains("quyết định") ? decision(frame).stream() : Stream.of())
                        .toList();
            case 6 ->
                one.work().minutes().stream()
                        .map(note -> printed(
                                "Biên bản số %d ngày %s".formatted(note.no(), Frame.said(note.heldOn())),
                                "bien-ban-" + note.no(),
                                one,
                                ResultPapers.minutes(frame, note)))
                        .toList();
            case 7 ->
                concluded
                        ? List.of(printed("Báo cáo kết quả kiểm tra", "bao-cao", one, ResultPapers.report(frame)))
                        : List.of();
            case 8 ->
                Stream.concat((concluded ? others(frame) : List.<DossierEntry>of()).stream(), sessions(viewer, one))
                        .toList();
            default -> List.of();
        };
    }

    private List<DossierEntry> decision(Frame frame) {
        return frame.one().decision().paper().complete()
                ? List.of(printed(frame.decision(), "quyet-dinh", frame.one(), DecisionPaper.of(frame)))
                : List.of();
    }

    private List<DossierEntry> others(Frame frame) {
        Inspection one = frame.one();
        var all = new ArrayList<DossierEntry>();
        all.add(printed("Kết luận kiểm tra", "ket-luan", one, ResultPapers.conclusion(frame)));
        if (one.outcome().notice().complete()) {
            one.head()
                    .units()
                    .forEach(unit -> all.add(printed(
                            "Thông báo kết quả kiểm tra đến " + unit.name(),
                            "thong-bao-" + unit.agency(),
                            one,
                            ResultPapers.notice(frame, unit))));
        }
        return all;
    }

    /** What the Committee was told of it at its monthly sessions. */
    private Stream<DossierEntry> sessions(Viewer viewer, Inspection one) {
        return sheets.of(viewer, one.id()).stream().flatMap(sheet -> {
            Sha256 pdf = sheet.pdf();
            return pdf == null
                    ? Stream.empty()
                    : Stream.of(new DossierEntry(
                            "Tờ tình hình phiên họp tháng " + sheet.said(),
                            "phien-hop-" + sheet.month() + ".pdf",
                            "%s/da-giu/%s/to-tinh-hinh.pdf".formatted(CommitteeSessionPages.PATH, sheet.id()),
                            () -> archive.read(pdf)));
        });
    }

    private List<DossierEntry> plan(Viewer viewer, Frame frame) {
        var id = frame.one().head().plan();
        return id == null
                ? List.of()
                : plans.find(viewer, id).stream()
                        .filter(Plan::approved)
                        .map(plan -> new DossierEntry(
                                "Kế hoạch kiểm tra năm " + plan.year(),
                                "ke-hoach-" + plan.year() + ".pdf",
                                PlanPages.PATH + "/" + plan.id(),
                                () -> pdf(ListPapers.plan(frame, plan))))
                        .toList();
    }

    /** The documents that gave the tasks within the scope, as they were archived. */
    private List<DossierEntry> orders(Viewer viewer, Inspection one) {
        Map<DirectiveId, Directive> found = new LinkedHashMap<>();
        for (ScopeTasks.OfUnit unit : scope.on(viewer, one, lastDay(one))) {
            Viewer eyes = ScopeTasks.eyes(viewer, unit.unit());
            unit.tasks().stream()
                    .map(row -> new DirectiveId(row.directive()))
                    .filter(id -> !found.containsKey(id))
                    .forEach(id -> directives.find(eyes, id).ifPresent(directive -> found.put(id, directive)));
        }
        return found.values().stream().map(this::order).toList();
    }

    private DossierEntry order(Directive directive) {
        String title =
                "%s ngày %s, %s".formatted(directive.number(), Frame.said(directive.issuedOn()), directive.subject());
        var document = directive.document();
        Original original = document == null ? null : originals.find(document).orElse(null);
        return original == null
                ? new DossierEntry(title, "", null, null)
                : new DossierEntry(
                        title, named(directive.number(), original.name()), null, () -> archive.read(original.sha256()));
    }

    private List<DossierEntry> reminders(Viewer viewer, Frame frame) {
        List<ScopeTasks.OfUnit> units = scope.on(viewer, frame.one(), lastDay(frame.one()));
        List<UUID> tasks =
                units.stream().flatMap(unit -> tasks(unit).stream()).distinct().toList();
        List<Reminded.Reminder> all = tasks.isEmpty()
                ? List.of()
                : reminded.stream().flatMap(source -> source.of(tasks).stream()).toList();
        var entries = new ArrayList<DossierEntry>();
        if (!all.isEmpty()) {
            entries.add(new DossierEntry(
                    "Danh sách các lần đôn đốc (%d)".formatted(all.size()),
                    "don-doc.pdf",
                    null,
                    () -> pdf(ListPapers.reminders(frame, all))));
        }
        entries.addAll(letters(viewer, units));
        return entries;
    }

    private static List<UUID> tasks(ScopeTasks.OfUnit unit) {
        return unit.tasks().stream().map(ListedTask::task).distinct().toList();
    }

    /** The numbered letters that urged, each once; an inspector has them in the package and opens no page of the Office. */
    private List<DossierEntry> letters(Viewer viewer, List<ScopeTasks.OfUnit> units) {
        var letters = new LinkedHashMap<String, Enclosed.UrgingLetter>();
        for (ScopeTasks.OfUnit unit : units) {
            Viewer eyes = ScopeTasks.eyes(viewer, unit.unit());
            enclosed.orderedStream()
                    .flatMap(source -> source.of(eyes, tasks(unit)).stream())
                    .forEach(one -> letters.putIfAbsent(one.path(), one));
        }
        return letters.values().stream()
                .map(one -> new DossierEntry(
                        "Công văn đôn đốc số %s ngày %s gửi %s"
                                .formatted(one.number(), Frame.said(one.on()), one.agency()),
                        named(one.number(), "cong-van-don-doc.pdf"),
                        viewer.seesWholeAuthority() ? one.path() : null,
                        () -> one.pdf().read()))
                .toList();
    }

    private List<DossierEntry> answers(Frame frame) {
        return frame.one().work().requests().isEmpty()
                ? List.of()
                : List.of(new DossierEntry(
                        "Yêu cầu cung cấp hồ sơ, tài liệu và trả lời",
                        "yeu-cau-va-tra-loi.pdf",
                        null,
                        () -> pdf(ListPapers.requests(frame))));
    }

    private List<DossierEntry> asTheyStood(Viewer viewer, Frame frame) {
        Inspection one = frame.one();
        LocalDate start = one.decision().startsOn();
        if (start == null || start.isAfter(LocalDate.now(clock))) {
            return List.of();
        }
        return Stream.of(start, lastDay(one))
                .distinct()
                .map(day -> new DossierEntry(
                        "Tình trạng nhiệm vụ vào cuối ngày " + Frame.said(day),
                        "nhiem-vu-ngay-%s.pdf".formatted(day),
                        "/kiem-tra/%s/nhiem-vu?ngay=%s".formatted(one.id(), day),
                        () -> pdf(ListPapers.tasks(frame, day, scope.on(viewer, one, day)))))
                .toList();
    }

    private DossierEntry entry(Inspection one, DossierFile file) {
        var document = file.document();
        Original original = document == null ? null : originals.find(document).orElse(null);
        return new DossierEntry(
                file.name().isEmpty() ? "Tệp không được hiện tên" : file.name(),
                original == null ? "" : named("", original.name()),
                original == null ? null : "/kiem-tra/%s/tai-lieu/%s".formatted(one.id(), file.receipt()),
                original == null ? null : () -> archive.read(original.sha256()));
    }

    private DossierEntry printed(String title, String word, Inspection one, OfficialPaper paper) {
        return new DossierEntry(
                title, word + ".pdf", "/kiem-tra/%s/in/%s.pdf".formatted(one.id(), word), () -> pdf(paper));
    }

    byte[] pdf(OfficialPaper paper) {
        var out = new ByteArrayOutputStream();
        papers.fill(paper)
                .writePdf(
                        out,
                        new FilledReport.Properties(paper.title(), String.join(" ", paper.letterhead()), paper.type()));
        return out.toByteArray();
    }

    private LocalDate lastDay(Inspection one) {
        return StepPages.seenOn(one, LocalDate.now(clock));
    }

    /** Plain letters: not every program that opens a package knows others. */
    static String plain(String text) {
        String plain = Vietnamese.fold(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = plain.replaceAll("^-|-$", "");
        return trimmed.length() <= LONGEST_NAME ? trimmed : trimmed.substring(0, LONGEST_NAME);
    }

    private static String named(String number, String original) {
        int dot = original.lastIndexOf('.');
        String ending = dot < 0 ? "" : "." + plain(original.substring(dot + 1));
        String name = plain(number + " " + (dot < 0 ? original : original.substring(0, dot)));
        return name + ending;
    }
}
