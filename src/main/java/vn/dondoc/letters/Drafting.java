package vn.dondoc.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.regulation.Authority;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.tracking.Assignment;
import vn.dondoc.tracking.ByLetter;
import vn.dondoc.tracking.Directive;
import vn.dondoc.tracking.Directives;
import vn.dondoc.tracking.Task;
import vn.dondoc.tracking.TaskId;
import vn.dondoc.tracking.Tasks;

/** Words the draft of a letter from its template and from what is known of the tasks. */
@Service
class Drafting {

    /** How long an agency has to answer where nobody says otherwise. */
    private static final int DAYS_TO_ANSWER = 5;

    private final Tasks tasks;
    private final Directives directives;
    private final ByLetter byLetter;
    private final Regulations regulations;
    private final LetterWords words;
    private final Letters letters;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    Drafting(
            Tasks tasks,
            Directives directives,
            ByLetter byLetter,
            Regulations regulations,
            LetterWords words,
            Letters letters,
            WorkingCalendar calendar,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.directives = directives;
        this.byLetter = byLetter;
        this.regulations = regulations;
        this.words = words;
        this.letters = letters;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /** A part with the task and the directive that it is of. */
    record Subject(Assignment part, Task task, Directive directive) {}

    /** What the Office wants to write: {@code day} is for the kinds that set one, {@code text} what the answer adds or what is asked. */
    record Wanted(
            LetterKind kind,
            List<Letter.About> about,
            @Nullable LocalDate day,
            String text) {}

    /** Empty where the viewer may not, or where there is nothing (any more) to write about. */
    @Transactional
    Optional<UUID> draft(Viewer viewer, Wanted wanted) {
        List<Subject> subjects = subjects(viewer, wanted.about());
        if (!viewer.isOfTheOffice() || subjects.isEmpty() || !fits(wanted.kind(), subjects)) {
            return Optional.empty();
        }
        Letter letter = letter(viewer, wanted, subjects);
        letters.add(letter, viewer);
        audit.record(
                viewer.actor(),
                "letters.drafted",
                "letter",
                letter.id().toString(),
                wanted.kind() + ", " + letter.agencyName());
        return Optional.of(letter.id());
    }

    /** One letter goes to one agency, and answers what is still asked. */
    private static boolean fits(LetterKind kind, List<Subject> subjects) {
        ByLetter.Asked asked = kind.answers();
        boolean one = kind.ofMany() || subjects.size() == 1;
        String agency = subjects.getFirst().part().agencyName();
        return one
                && subjects.stream().allMatch(each -> each.part().agencyName().equals(agency))
                && (asked == null || asked.pendingOn(subjects.getFirst().part()));
    }

    List<Subject> subjects(Viewer viewer, List<Letter.About> about) {
        var found = new ArrayList<Subject>();
        for (Letter.About one : about) {
            tasks.find(viewer, one.task())
                    .flatMap(task -> directives
                            .find(viewer, task.directiveId())
                            .flatMap(directive -> task.assignments().stream()
                                    .filter(part -> part.id().equals(one.assignment()))
                                    .findFirst()
                                    .map(part -> new Subject(part, task, directive))))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Letter letter(Viewer viewer, Wanted wanted, List<Subject> subjects) {
        Profile profile = regulations.active();
        Authority authority = profile.authority();
        Subject first = subjects.getFirst();
        LocalDate day = day(wanted, first);
        LetterWords.Filled filled = words.fill(wanted.kind(), values(wanted, subjects, profile, day));
        String recipients = wanted.kind().ofTheCommittee()
                ? "Như trên\nChủ tịch, các Phó Chủ tịch (b/c)\n" + authority.office() + "\nLưu: VT"
                : "Như trên\nLãnh đạo Văn phòng\nLưu: VT";
        return new Letter(
                UUID.randomUUID(),
                wanted.kind(),
                0,
                first.part().agency(),
                first.part().agencyName(),
                new Letter.Wording(
                        filled.title(),
                        first.part().agencyName(),
                        filled.body(),
                        recipients,
                        wanted.kind().ofTheCommittee() ? "chairman" : "chief-own",
                        ""),
                day,
                viewer.name(),
                clock.instant(),
                null,
                wanted.about());
    }

    private @Nullable LocalDate day(Wanted wanted, Subject first) {
        if (!wanted.kind().setsDay() || wanted.day() != null) {
            return wanted.kind().setsDay() ? wanted.day() : null;
        }
        LocalDate asked = wanted.kind() == LetterKind.EXTENSION_GRANTED ? proposed(first) : null;
        return asked == null ? calendar.plus(LocalDate.now(clock), DAYS_TO_ANSWER) : asked;
    }

    private @Nullable LocalDate proposed(Subject first) {
        return byLetter.request(first.part().id(), ByLetter.Asked.EXTENSION)
                .map(ByLetter.Request::proposed)
                .orElse(null);
    }

    private Map<String, String> values(
            Wanted wanted, List<Subject> subjects, Profile profile, @Nullable LocalDate day) {
        Subject first = subjects.getFirst();
        ByLetter.Asked asked = wanted.kind().answers();
        Optional<ByLetter.Request> request =
                asked == null ? Optional.empty() : byLetter.request(first.part().id(), asked);
        var values = new HashMap<String, String>();
        values.put("nguoi-giao", profile.authority().name());
        values.put("van-phong", profile.authority().office());
        values.put("quyet-dinh", profile.instrument());
        values.put("hom-nay", LetterPaper.day(LocalDate.now(clock)));
        values.put("co-quan", first.part().agencyName());
        values.put("so-nhiem-vu", "%02d".formatted(subjects.size()));
        values.put("ngay", day == null ? "" : LetterPaper.day(day));
        values.put("nhiem-vu", first.task().content());
        values.put("van-ban-giao", LetterPaper.named(first.directive()));
        values.put("thoi-han", LetterPaper.due(first.part().dueOn()));
        values.put(
                "ly-do",
                request.map(ByLetter.Request::text).map(Drafting::sentence).orElse("…"));
        values.put("van-ban-de-nghi", request.map(Drafting::paper).orElse(""));
        values.put("noi-dung", wanted.text().strip());
        return values;
    }

    private static String sentence(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static String paper(ByLetter.Request request) {
        LocalDate on = request.on();
        return request.number() == null || on == null
                ? ""
                : " tại Văn bản số " + request.number() + " ngày " + LetterPaper.day(on);
    }

    /** What the page of a task offers to write about it. */
    static List<LetterKind> kinds(Task task) {
        return java.util.Arrays.stream(LetterKind.values())
                .filter(kind -> !parts(kind, task).isEmpty())
                .toList();
    }

    static List<Assignment> parts(LetterKind kind, Task task) {
        ByLetter.Asked asked = kind.answers();
        return task.assignments().stream()
                .filter(one -> one.parent() == null)
                .filter(one -> asked == null ? one.progress().open() : asked.pendingOn(one))
                .toList();
    }

    static Letter.About about(TaskId task, Assignment one) {
        return new Letter.About(task, one.id());
    }
}
