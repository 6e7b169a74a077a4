package vn.dondoc.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a complete file in: claimed by rename, its bytes held, entered in the ledger. After a kill at any instant the file is still in
 * its place, or claimed and taken up again by {@link #resume}, or in the ledger.
 */
@Component
public class FolderIntake {

    private static final Logger LOG = LoggerFactory.getLogger(FolderIntake.class);

    private final Inboxes inboxes;
    private final FolderWatch watch;
    private final Hold hold;
    private final Ledger ledger;
    private final Unentered unentered;
    private final IntakeSettings settings;
    private final Set<ReceiptId> underWay = ConcurrentHashMap.newKeySet();

    FolderIntake(
            Inboxes inboxes,
            FolderWatch watch,
            Hold hold,
            Ledger ledger,
            Unentered unentered,
            IntakeSettings settings) {
        this.inboxes = inboxes;
        this.watch = watch;
        this.hold = hold;
        this.ledger = ledger;
        this.unentered = unentered;
        this.settings = settings;
    }

    /** The folders to be watched; routes/10-intake-folder.camel.yaml holds the route that each of them gets. */
    public List<WatchedFolder> folders() {
        return inboxes.all().stream().map(Inbox::folder).toList();
    }

    /** How often a folder is looked at. */
    public Duration pollOf(WatchedFolder folder) {
        return Objects.requireNonNullElse(folder.poll(), settings.poll());
    }

    /** Called by routes/10-intake-folder.camel.yaml for every complete file. */
    public void takeIn(File listed) throws IOException {
        var inbox = inboxes.above(listed.toPath());
        var file = inbox.path(listed);
        var place = inbox.place(file);
        var id = unentered.at(inbox.name(), FileNames.shown(place.toString())).orElseGet(ReceiptId::random);
        underWay.add(id);
        try {
            takeIn(inbox.claim(file, id));
        } catch (NoSuchFileException gone) {
            LOG.debug("Somebody else took a file first");
        } catch (AtomicMoveNotSupportedException elsewhere) {
            unentered.waits(arrival(inbox, id, file), "intake.reason.otherDisk", elsewhere);
        } catch (IOException shut) {
            var reason = DiskFaults.isFull(shut) ? "intake.reason.notHeld" : "intake.reason.locked";
            unentered.waits(arrival(inbox, id, file), reason, shut);
        } finally {
            underWay.remove(id);
        }
    }

    private static Arrival arrival(Inbox inbox, ReceiptId id, Path file) {
        return inbox.folder()
                .arrival(
                        id,
                        inbox.place(file),
                        FileNames.shown(file.getFileName().toString()));
    }

    /**
     * Takes up again what was claimed from this folder but never entered, because of a kill, a full disk or a lost database; looks first
     * whether the folder is there at all.
     */
    public void resume(String folder) throws IOException {
        var inbox = inboxes.named(folder).orElseThrow();
        if (!watch.look(inbox)) {
            return;
        }
        for (var id : inbox.claims()) {
            if (underWay.add(id)) {
                try {
                    resume(inbox, id);
                } finally {
                    underWay.remove(id);
                }
            }
        }
        unentered.endThoseThatAreGone(inbox);
    }

    private void resume(Inbox inbox, ReceiptId id) throws IOException {
        var claimed = inbox.claimed(id);
        if (claimed.isEmpty()) {
            inbox.leave(id);
        } else if (unentered.contains(id)) {
            takeIn(claimed.get());
        } else if (ledger.find(id).filter(receipt -> receipt.fate().isFinal()).isPresent()) {
            ledger.oweSettling(id);
        }
    }

    void takeIn(Claimed claimed) {
        try {
            if (!Files.isRegularFile(claimed.file(), LinkOption.NOFOLLOW_LINKS)) {
                refuse(claimed, 0, Fate.QUARANTINED, "intake.reason.link");
                return;
            }
            var size = Files.size(claimed.file());
            if (size == 0) {
                refuse(claimed, size, Fate.EMPTY, "intake.reason.empty");
            } else if (settings.tooLarge(size)) {
                refuse(claimed, size, Fate.TOO_LARGE, "intake.reason.tooLarge");
            } else {
                var bytes = hold.keep(claimed.id(), claimed.file());
                ledger.enter(claimed.arrival(), size, bytes);
            }
        } catch (AccessDeniedException shut) {
            refuse(claimed, 0, Fate.QUARANTINED, "intake.reason.unreadable");
        } catch (IOException e) {
            unentered.waits(claimed.arrival(), "intake.reason.notHeld", e);
        }
    }

    private void refuse(Claimed claimed, long size, Fate fate, String reason) {
        ledger.enterRefused(claimed.arrival(), size, fate, reason);
    }
}
