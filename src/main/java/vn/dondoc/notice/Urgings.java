package vn.dondoc.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.post.Outgoing;
import vn.dondoc.post.Post;
import vn.dondoc.tracking.Assignment;
import vn.dondoc.tracking.AssignmentId;
import vn.dondoc.tracking.Progress;
import vn.dondoc.tracking.Task;
import vn.dondoc.tracking.TaskId;
import vn.dondoc.tracking.Tasks;

/** Urges agencies about what they still have to do, and keeps when and which way they were. */
@Service
public class Urgings {

    /** How many parts were urged, how many mails go out, and which agencies have no address to write to. */
    public record Urged(int assignments, int mails, List<String> withoutAddress) {

        public Urged {
            withoutAddress = List.copyOf(withoutAddress);
        }
    }

    static final String INTERNAL = "Một nhiệm vụ trong văn bản lưu hành nội bộ Văn phòng, xem trên phần mềm";

    private static final Viewer AUTOMATIC = new Viewer("reminding", "Đôn Đốc", Set.of(Role.SYSTEM), null);

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Agencies agencies;
    private final Post post;
    private final AuditTrail audit;
    private final Clock clock;

    Urgings(JdbcClient jdbc, Tasks tasks, Agencies agencies, Post post, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.agencies = agencies;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody who still has to work on these tasks; one mail for each agency, whatever the number of its tasks. */
    @Transactional
    public Urged urge(Viewer viewer, Collection<TaskId> ids, Channel channel, String text) {
        return urge(viewer, ids, List.of(), channel, text);
    }

    /** As above, but only these parts; all where none is named. */
    @Transactional
    public Urged urge(
            Viewer viewer, Collection<TaskId> ids, Collection<AssignmentId> only, Channel channel, String text) {
        if (!viewer.isOfTheOffice()) {
            return new Urged(0, 0, List.of());
        }
        var byAgency = new LinkedHashMap<String, List<Assignment>>();
        var contents = new HashMap<TaskId, Task>();
        for (TaskId id : ids) {
            tasks.find(viewer, id).ifPresent(task -> {
                contents.put(id, task);
                task.assignments().stream()
                        .filter(Urgings::owes)
                        .filter(one -> only.isEmpty() || only.contains(one.id()))
                        .forEach(one -> byAgency.computeIfAbsent(one.agencyName(), name -> new ArrayList<>())
                                .add(one));
            });
        }
        Set<UUID> internal = internal(contents.values());
        int mails = 0;
        var without = new ArrayList<String>();
        for (var entry : byAgency.entrySet()) {
            String key = "urging:" + UUID.randomUUID();
            Optional<String> address = channel == Channel.MAIL
                    ? address(entry.getValue().getFirst().agency())
                    : Optional.empty();
            boolean mailed = address.isPresent()
                    && post.send(Outgoing.text(
                            key, address.get(), subject(entry.getValue()), letter(entry, contents, internal, text)));
            if (mailed) {
                mails++;
            } else if (channel == Channel.MAIL) {
                without.add(entry.getKey());
            }
            // Whoever has no address still sees it with the task.
            Channel way = channel == Channel.MAIL && !mailed ? Channel.SOFTWARE : channel;
            entry.getValue().forEach(one -> keep(viewer, one, way, text, mailed ? key : null));
        }
        int all = byAgency.values().stream().mapToInt(List::size).sum();
        return new Urged(all, mails, without);
    }

    /** Directives that circulate inside the Office alone: a mail says no word of them. */
    private Set<UUID> internal(Collection<Task> among) {
        return among.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                                SELECT id
                                FROM directive
                                WHERE id IN (:ids) AND visibility <> 'ASSIGNED_AGENCIES'
                                """)
                        .param(
                                "ids",
                                among.stream()
                                        .map(task -> task.directiveId().value())
                                        .toList())
                        .query(UUID.class)
                        .list());
    }

    private static boolean owes(Assignment one) {
        return one.progress() == Progress.NOT_STARTED || one.progress() == Progress.IN_PROGRESS;
    }

    private Optional<String> address(@Nullable AgencyId agency) {
        return agency == null
                ? Optional.empty()
                : agencies.entry(agency).map(entry -> entry.contact().mail()).filter(mail -> mail.contains("@"));
    }

    private static String subject(List<Assignment> parts) {
        return "Đôn đốc thực hiện %d nhiệm vụ được giao".formatted(parts.size());
    }

    private static String letter(
            Map.Entry<String, List<Assignment>> agency, Map<TaskId, Task> tasks, Set<UUID> internal, String text) {
        var letter = new StringBuilder("Kính gửi: " + agency.getKey() + "\n\n");
        letter.append(text.isBlank() ? "Đề nghị cơ quan thực hiện, báo cáo kết quả các nhiệm vụ sau:" : text.strip())
                .append("\n\n");
        int n = 1;
        for (Assignment one : agency.getValue()) {
            Task task = tasks.get(one.taskId());
            letter.append("%d. %s%n   Thời hạn thực hiện: %s%n"
                    .formatted(
                            n++,
                            task == null || internal.contains(task.directiveId().value()) ? INTERNAL : task.content(),
                            one.dueOn() == null ? "không có thời hạn" : day(one.dueOn())));
        }
        return letter.toString();
    }

    private static String day(LocalDate day) {
        return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private void keep(Viewer viewer, Assignment one, Channel channel, String text, @Nullable String mailKey) {
        insert(UUID.randomUUID(), one.id().value(), viewer, channel, text, mailKey);
        audit.record(viewer.actor(), "notice.urged", "assignment", one.id().toString(), channel.name());
    }

    private void insert(UUID id, UUID assignment, Viewer by, Channel channel, String text, @Nullable String mailKey) {
        jdbc.sql("""
                        INSERT INTO urging (id, assignment_id, urged_at, urged_by, urged_by_name, channel, text, mail_key)
                        VALUES (:id, :assignment, :at, :by, :name, :channel, :text, :mailKey)
                        """)
                .param("id", id)
                .param("assignment", assignment)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .param("name", by.name())
                .param("channel", channel.name())
                .param("text", text.strip())
                .param("mailKey", mailKey)
                .update();
    }

    /** Somebody of the Office urged an agency about these parts by a mail of another making. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mailed(Viewer viewer, Collection<AssignmentId> parts, String text, String mailKey) {
        for (AssignmentId one : parts) {
            insert(UUID.randomUUID(), one.value(), viewer, Channel.MAIL, text, mailKey);
            audit.record(viewer.actor(), "notice.urged", "assignment", one.toString(), Channel.MAIL.name());
        }
    }

    /**
     * A reminder of something overdue that an agency got is an urging: it is kept once for each way it went, however many of its people
     * got it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void note(Owed one, Recipient to, @Nullable String mailKey) {
        OwnPart part = one.part();
        boolean urges = one.kind() == NoticeKind.AFTER || one.kind() == NoticeKind.WAITS;
        if (part == null || !urges || !to.ofAnAgency()) {
            return;
        }
        String key = to.byMail(one.kind()) ? mailKey : null;
        Channel channel = key == null ? Channel.SOFTWARE : Channel.MAIL;
        Occasion occasion = one.occasion();
        String name = "urging:%s/%s/%s/%s".formatted(part.id(), occasion.day(), occasion.computedFrom(), channel);
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        boolean known = jdbc.sql("SELECT COUNT(*) FROM urging WHERE id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            insert(id, part.id(), AUTOMATIC, channel, "Nhắc tự động: quá hạn", key);
        }
    }

    /** The newest of each part of these tasks; whoever asks has found the tasks first, with his {@code Viewer}. */
    public Map<AssignmentId, Urging> lastOf(Collection<TaskId> ids) {
        var last = new HashMap<AssignmentId, Urging>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            SELECT u.assignment_id, u.urged_at, u.urged_by_name, u.channel, u.text
                            FROM urging u JOIN assignment a ON a.id = u.assignment_id
                            WHERE a.task_id IN (:tasks)
                            ORDER BY u.urged_at
                            """)
                    .param("tasks", ids.stream().map(TaskId::value).toList())
                    .query((row, n) -> new Urging(
                            new AssignmentId(row.getObject("assignment_id", UUID.class)),
                            row.getObject("urged_at", OffsetDateTime.class).toInstant(),
                            row.getString("urged_by_name"),
                            Channel.valueOf(row.getString("channel")),
                            row.getString("text")))
                    .list()
                    .forEach(one -> last.put(one.assignment(), one));
        }
        return last;
    }
}
