package vn.dondoc.review;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts a change that was made before an older version of a draft together with what others have changed since: field by field, so that two
 * people who work on different things never meet, and those who change the same thing are told.
 */
final class Meanwhile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    /** One change that was made since: the draft before it, and who made it. */
    record Step(Draft before, String account, String name) {}

    /** A field that both have changed: what the other made of it, as words or as a message key. */
    record Clash(String labelKey, String theirs, @Nullable String theirsKey, String who) {}

    /** The two together, or what stands between them. */
    sealed interface Outcome {

        record Together(Draft draft) implements Outcome {}

        record Against(List<Clash> clashes) implements Outcome {

            public Against {
                clashes = List.copyOf(clashes);
            }
        }
    }

    /** A field of the head (no task) or of a task. */
    private record Place(@Nullable UUID task, String field) {}

    private final Draft base;
    private final Draft current;
    private final Map<Place, String> touched = new HashMap<>();
    private final List<Clash> clashes = new ArrayList<>();

    private Meanwhile(Draft current, List<Step> since, String me) {
        this.base = since.isEmpty() ? current : since.getFirst().before();
        this.current = current;
        for (int i = 0; i < since.size(); i++) {
            Step step = since.get(i);
            if (!step.account().equals(me)) {
                touch(step, i + 1 < since.size() ? since.get(i + 1).before() : current);
            }
        }
    }

    /** {@code mine} is the change as made to {@code current}; {@code since} the changes after the version that it was made before. */
    static Outcome put(Draft mine, Draft current, List<Step> since, String me) {
        return new Meanwhile(current, since, me).with(mine);
    }

    private Outcome with(Draft mine) {
        DraftHeader header = merged(null, base.header(), current.header(), mine.header());
        var tasks = new ArrayList<DraftTask>();
        for (DraftTask task : mine.tasks()) {
            Optional<DraftTask> now = current.task(task.id());
            Optional<DraftTask> before = base.task(task.id());
            tasks.add(now.isEmpty() || before.isEmpty() ? task : merged(task.id(), before.get(), now.get(), task));
        }
        for (DraftTask task : current.tasks()) {
            if (mine.task(task.id()).isEmpty()) {
                touched.entrySet().stream()
                        .filter(one -> task.id().equals(one.getKey().task()))
                        .findFirst()
                        .ifPresent(one ->
                                clashes.add(new Clash("review.task.content", task.content(), null, one.getValue())));
            }
        }
        return clashes.isEmpty() ? new Outcome.Together(new Draft(header, tasks)) : new Outcome.Against(clashes);
    }

    private void touch(Step step, Draft after) {
        touch(null, step.before().header(), after.header(), step.name());
        for (DraftTask task : step.before().tasks()) {
            after.task(task.id()).ifPresent(other -> touch(task.id(), task, other, step.name()));
        }
    }

    private void touch(@Nullable UUID task, Record before, Record after, String who) {
        for (RecordComponent field : before.getClass().getRecordComponents()) {
            if (!Objects.equals(value(field, before), value(field, after))) {
                touched.put(new Place(task, field.getName()), who);
            }
        }
    }

    /** What others changed and this person left as he saw it stays as the others have it. */
    private <R extends Record> R merged(@Nullable UUID task, R before, R now, R mine) {
        RecordComponent[] fields = mine.getClass().getRecordComponents();
        var values = new @Nullable Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            RecordComponent field = fields[i];
            Object typed = value(field, mine);
            Object theirs = value(field, now);
            String who = touched.get(new Place(task, field.getName()));
            boolean left = who != null && Objects.equals(typed, value(field, before));
            values[i] = left ? theirs : typed;
            if (who != null && !left && !Objects.equals(typed, theirs)) {
                clash(task, field.getName(), theirs, who);
            }
        }
        return made(mine, fields, values);
    }

    private void clash(@Nullable UUID task, String field, @Nullable Object theirs, String who) {
        if (task == null) {
            String prefix = switch (field) {
                case "type" -> "review.type.";
                case "urgency" -> "home.urgency.";
                case "visibility" -> "review.visibility.";
                default -> "";
            };
            clashes.add(new Clash("review.head." + field, words(theirs), key(prefix, theirs), who));
        } else if (!field.equals("deadline")) {
            String label = switch (field) {
                case "content", "lead", "coordinate", "report" -> "review.task." + field;
                case "deadlineWords" -> "review.task.deadline";
                default -> "together." + (field.equals("state") ? "state" : "other");
            };
            clashes.add(new Clash(
                    label,
                    field.equals("terms") ? "" : words(theirs),
                    field.equals("state") ? key("review.task.state.", theirs) : null,
                    who));
        }
    }

    private static @Nullable String key(String prefix, @Nullable Object value) {
        return prefix.isEmpty() || value == null ? null : prefix + value;
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case LocalDate day -> DAY.format(day);
            case List<?> all ->
                all.stream()
                        .map(one -> one instanceof ConfirmedAgency agency ? agency.name() : String.valueOf(one))
                        .collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private static @Nullable Object value(RecordComponent field, Record of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + field, e);
        }
    }

    @SuppressWarnings("unchecked") // A record's own constructor makes a record of its class.
    private static <R extends Record> R made(R like, RecordComponent[] fields, @Nullable Object[] values) {
        var types = new Class<?>[fields.length];
        for (int i = 0; i < fields.length; i++) {
            types[i] = fields[i].getType();
        }
        try {
            return (R) like.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + like.getClass(), e);
        }
    }
}
