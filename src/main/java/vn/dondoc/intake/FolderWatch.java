package vn.dondoc.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Knows of each watched folder whether files can be taken from it. Looked at again and again, each in a thread of its own: a folder that
 * is missing or on a dead share stops no other, and goes on by itself when it is back.
 */
@Component
class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** A look that takes longer waits for a share that does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Counting walks through the whole folder, and an archive of years is large. */
    private static final Duration COUNTED_EVERY = Duration.ofMinutes(1);

    /** What a folder looks like; {@code problem} is a message key. {@code left} are the files that wait in it, where they are counted. */
    record State(
            WatchedFolder folder,
            @Nullable String problem,
            @Nullable Instant since,
            @Nullable Long left) {}

    private record Look(
            Instant begun,
            boolean over,
            @Nullable String problem,
            Instant since,
            @Nullable Long left,
            Instant countedAt) {}

    private final Inboxes inboxes;
    private final OpenReceipts open;
    private final Clock clock;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    FolderWatch(Inboxes inboxes, OpenReceipts open, Clock clock) {
        this.inboxes = inboxes;
        this.open = open;
        this.clock = clock;
    }

    /** Looks at a folder and tells whether it works. */
    boolean look(Inbox inbox) {
        var now = clock.instant();
        var before = looks.getOrDefault(inbox.name(), new Look(now, true, null, now, null, Instant.EPOCH));
        var claimed = open.in(inbox.name());
        if (looks.put(inbox.name(), begun(before, now)) == null && inbox.equals(inboxes.main())) {
            create(inbox);
        }
        var problem = inbox.problem(claimed);
        var same = problem.equals(Optional.ofNullable(before.problem()));
        if (!same) {
            LOG.warn("Watched folder {}: {}", inbox.name(), problem.orElse("works again"));
        }
        var counts = inbox.folder().past()
                && problem.isEmpty()
                && !before.countedAt().plus(COUNTED_EVERY).isAfter(now);
        looks.put(
                inbox.name(),
                new Look(
                        now,
                        true,
                        problem.orElse(null),
                        same ? before.since() : now,
                        counts ? counted(inbox) : before.left(),
                        counts ? now : before.countedAt()));
        return problem.isEmpty();
    }

    /** Whether files may be taken from the folder: it was looked at, and nothing was wrong. */
    boolean works(Inbox inbox) {
        return looks.containsKey(inbox.name()) && problem(inbox.name()) == null;
    }

    /** For work that touches the folder: it is tried again later instead of waiting for a share that does not answer. */
    void refuseWhileBroken(Inbox inbox) {
        var problem = problem(inbox.name());
        if (problem != null) {
            throw new FolderFault(problem, true);
        }
    }

    List<State> states() {
        return inboxes.all().stream().map(this::state).toList();
    }

    /** How many folders do not work. */
    int broken() {
        return (int) states().stream().filter(state -> state.problem() != null).count();
    }

    private State state(Inbox inbox) {
        var look = looks.get(inbox.name());
        var problem = problem(inbox.name());
        return new State(
                inbox.folder(),
                problem,
                look == null || problem == null ? null : look.over() ? look.since() : look.begun(),
                look == null ? null : look.left());
    }

    private @Nullable String problem(String name) {
        var look = looks.get(name);
        if (look == null) {
            return null;
        }
        var silent = !look.over() && look.begun().plus(PATIENCE).isBefore(clock.instant());
        return silent ? "intake.folder.silent" : look.problem();
    }

    /** The main folder comes with the program; that another one is missing is a person's business. */
    private static void create(Inbox main) {
        try {
            main.create();
        } catch (IOException e) {
            LOG.warn("Folder {} could not be created", main.name(), e);
        }
    }

    private static Look begun(Look before, Instant now) {
        return new Look(now, false, before.problem(), before.since(), before.left(), before.countedAt());
    }

    private static @Nullable Long counted(Inbox inbox) {
        try {
            return inbox.left();
        } catch (IOException e) {
            LOG.warn("The files in folder {} could not be counted", inbox.name(), e);
            return null;
        }
    }
}
