package vn.dondoc.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DurableFiles;
import vn.dondoc.work.Claim;
import vn.dondoc.work.Commits;
import vn.dondoc.work.StageResult;

/** Brings the claimed file where its fate sends it, and empties the hold; safe to repeat after a kill at any step. */
@Component
public class Settling {

    private final Ledger ledger;
    private final Inboxes inboxes;
    private final FolderWatch watch;
    private final Hold hold;
    private final Returns returns;
    private final FateNote note;
    private final Commits commits;
    private final Clock clock;

    Settling(
            Ledger ledger,
            Inboxes inboxes,
            FolderWatch watch,
            Hold hold,
            Returns returns,
            FateNote note,
            Commits commits,
            Clock clock) {
        this.ledger = ledger;
        this.inboxes = inboxes;
        this.watch = watch;
        this.hold = hold;
        this.returns = returns;
        this.note = note;
        this.commits = commits;
        this.clock = clock;
    }

    /** Called by routes/10-intake-folder.camel.yaml. */
    public StageResult settle(Claim claim) throws IOException {
        var id = new ReceiptId(claim.subject());
        var receipt = ledger.find(id).orElseThrow(() -> new IllegalStateException("No receipt " + id));
        if (!receipt.fate().isFinal()) {
            return new Settled(claim, null);
        }
        commits.force(); // The verdict must outlive a power cut before the only held bytes go.
        var inbox = inboxes.of(receipt);
        watch.refuseWhileBroken(inbox);
        if (leavesBytesBehind(receipt, inbox)) {
            inbox.adopt(id, receipt.shownName(), hold.path(id));
        }
        var claimed = inbox.claimed(id);
        var place = claimed.isPresent() ? settle(inbox, receipt, claimed.get()) : null;
        inbox.leave(id);
        hold.wipe(id, receipt.fate() == Fate.SECRET);
        return new Settled(claim, place);
    }

    /** An upload or a mail's part that was refused goes to the failed folder, too; a package still holds its parts. */
    private boolean leavesBytesBehind(Receipt receipt, Inbox inbox) throws IOException {
        return switch (receipt.source().kind()) {
            case FOLDER, PART -> false;
            case RESULT -> receipt.parent() == null && refusedBytes(receipt, inbox);
            case UPLOAD, API, MAIL -> refusedBytes(receipt, inbox);
        };
    }

    private boolean refusedBytes(Receipt receipt, Inbox inbox) throws IOException {
        return receipt.fate().isRefusal()
                && receipt.fate() != Fate.SECRET
                && Files.exists(hold.path(receipt.id()))
                && inbox.claimed(receipt.id()).isEmpty();
    }

    private @Nullable Path settle(Inbox inbox, Receipt receipt, Claimed claimed) throws IOException {
        if (receipt.fate() == Fate.SECRET) {
            if (receipt.source().kind() == Source.Kind.FOLDER) {
                giveBack(inbox, claimed);
            } else {
                DurableFiles.wipe(claimed.file());
            }
            return null;
        }
        var refused = receipt.fate().isRefusal();
        if (!refused && inbox.folder().done() == WatchedFolder.Done.DELETE) {
            inbox.delete(claimed);
            return null;
        }
        var why = refused ? Optional.of(note.about(receipt)) : Optional.<String>empty();
        return inbox.settle(claimed, !refused, LocalDate.now(clock), why);
    }

    private void giveBack(Inbox inbox, Claimed claimed) throws IOException {
        var target = inbox.placeToReturn(claimed);
        returns.announce(claimed.id(), inbox, target, Files.readAttributes(claimed.file(), BasicFileAttributes.class));
        inbox.giveBack(claimed, target);
    }

    private final class Settled implements StageResult {

        private final Claim claim;
        private final @Nullable Path place;

        Settled(Claim claim, @Nullable Path place) {
            this.claim = claim;
            this.place = place;
        }

        @Override
        public Claim claim() {
            return claim;
        }

        @Override
        public void keep() {
            if (place != null) {
                ledger.settled(new ReceiptId(claim.subject()), place);
            }
        }
    }
}
