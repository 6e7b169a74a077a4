package vn.dondoc.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells which files nobody is writing any more: size and time of change stayed the same while they were watched. The age alone says
 * nothing, for a file may be moved in with an old date.
 */
@Component("completeFileWatch")
public class CompleteFiles {

    /** A file that was not seen for so long has gone. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private record Sight(long size, FileTime changed, Instant since, Instant last) {

        boolean same(BasicFileAttributes now) {
            return size == now.size() && changed.equals(now.lastModifiedTime());
        }
    }

    /** What was seen of one folder, so that a share that does not answer keeps no other folder waiting. */
    private final class Sights {

        private final Map<Path, Sight> byFile = new HashMap<>();
        private Instant nextForgetting = Instant.EPOCH;

        synchronized boolean quietLongEnough(Path file, BasicFileAttributes now) {
            forget();
            var before = byFile.get(file);
            var instant = clock.instant();
            var since = unchangedSince(before, now, instant);
            byFile.put(file, new Sight(now.size(), now.lastModifiedTime(), since, instant));
            var quiet = now.size() == 0 ? settings.emptyQuiet() : settings.quiet();
            return before != null && !since.plus(quiet).isAfter(instant);
        }

        private void forget() {
            var now = clock.instant();
            if (now.isAfter(nextForgetting)) {
                byFile.values().removeIf(sight -> sight.last().plus(FORGOTTEN).isBefore(now));
                nextForgetting = now.plus(FORGOTTEN);
            }
        }
    }

    private final Inboxes inboxes;
    private final FolderWatch watch;
    private final Returns returns;
    private final PastPace pace;
    private final IntakeSettings settings;
    private final Clock clock;
    private final Map<String, Sights> sights = new ConcurrentHashMap<>();

    CompleteFiles(
            Inboxes inboxes, FolderWatch watch, Returns returns, PastPace pace, IntakeSettings settings, Clock clock) {
        this.inboxes = inboxes;
        this.watch = watch;
        this.returns = returns;
        this.pace = pace;
        this.settings = settings;
        this.clock = clock;
    }

    /** Called at every poll for every file. */
    public boolean isComplete(File listed) {
        try {
            var inbox = inboxes.above(listed.toPath());
            if (!watch.works(inbox)) {
                return false;
            }
            var file = inbox.path(listed);
            if (!inbox.isIncoming(file)) {
                return false;
            }
            var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return sightsOf(inbox).quietLongEnough(file, now)
                    && !returns.contains(inbox, file, now)
                    && (!inbox.folder().past() || pace.admits());
        } catch (IOException goneOrShut) {
            // Asked again at the next poll; one that stays shut is met by the claim, which enters it in the ledger.
            return Files.exists(listed.toPath(), LinkOption.NOFOLLOW_LINKS);
        }
    }

    private Sights sightsOf(Inbox inbox) {
        return sights.computeIfAbsent(inbox.name(), name -> new Sights());
    }

    private static Instant unchangedSince(@Nullable Sight before, BasicFileAttributes now, Instant instant) {
        return before != null && before.same(now) ? before.since() : instant;
    }
}
