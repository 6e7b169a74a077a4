package vn.dondoc.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.Hashing;
import vn.dondoc.intake.Hold;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.PagesRead;
import vn.dondoc.intake.Receipt;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.reading.format.SecrecyMark;

/** Opens a held file and looks at all that is inside it, to its full depth, before any of it is kept: its bytes hold theirs. */
@Component
class PartsGate {

    /** What was found inside, from good to bad: the worst of all parts holds for the whole. */
    enum Inside {
        CLEAN,
        UNREAD,
        LOCKED,
        NEEDS_OCR,
        SECRET
    }

    /** A held file with what its parts mean for it. */
    record Checked(OpenedFile opened, Inside inside) {}

    private final Hold hold;
    private final Ledger ledger;
    private final OriginalReader reader;
    private final RecentReadings recent;
    private final UnpackLimits limits;
    private final PagesRead pagesRead;

    PartsGate(
            Hold hold,
            Ledger ledger,
            OriginalReader reader,
            RecentReadings recent,
            UnpackLimits limits,
            PagesRead pagesRead) {
        this.hold = hold;
        this.ledger = ledger;
        this.reader = reader;
        this.recent = recent;
        this.limits = limits;
        this.pagesRead = pagesRead;
    }

    /** The parts stay in the hold's folder for them, unless there is no use for them. */
    Checked open(Receipt receipt) throws IOException {
        var known = recent.take(receipt.sha256());
        if (known.isPresent()) {
            return new Checked(OpenedFile.of(known.get()), Inside.CLEAN);
        }
        hold.wipeParts(receipt.id(), false);
        Path folder = Files.createDirectories(hold.parts(receipt.id()));
        var walk = new Walk(folder, limits.atDepth(limits.depth() - depth(receipt)));
        Inside inside = Inside.SECRET;
        try {
            OpenedFile opened =
                    walk.open(hold.path(receipt.id()), (page, pages) -> pagesRead.say(receipt.id(), page, pages));
            inside = walk.inside(opened);
            return new Checked(opened, inside);
        } finally {
            if (inside == Inside.SECRET || inside == Inside.NEEDS_OCR) {
                hold.wipeParts(receipt.id(), true);
            }
        }
    }

    private int depth(Receipt receipt) {
        int depth = 0;
        for (ReceiptId parent = receipt.parent(); parent != null; depth++) {
            parent = ledger.find(parent).map(Receipt::parent).orElse(null);
        }
        return depth;
    }

    /** One way through a package; what all its levels may cost together is counted down. */
    private final class Walk {

        private final Path folder;
        private UnpackLimits left;
        private int opened;

        Walk(Path folder, UnpackLimits limits) {
            this.folder = folder;
            this.left = limits;
        }

        /** The first level is laid into the folder itself; deeper ones, only looked at here, below it. */
        OpenedFile open(Path file, PageListener listener) throws IOException {
            return reader.open(file, folder, left, listener);
        }

        Inside inside(OpenedFile container) throws IOException {
            int level = left.depth();
            left = left.after(container.parts());
            Inside worst = Inside.CLEAN;
            for (Part part : container.parts()) {
                Inside found = of(part);
                worst = found.compareTo(worst) > 0 ? found : worst;
                if (worst == Inside.SECRET) {
                    break;
                }
            }
            left = left.atDepth(level);
            return worst;
        }

        private Inside of(Part part) throws IOException {
            if (SecrecyMark.inName(part.path()).isPresent()) {
                return Inside.SECRET;
            }
            Path file = part.file();
            return file == null ? Inside.CLEAN : of(file);
        }

        private Inside of(Path file) throws IOException {
            Path deeper = Files.createDirectory(folder.resolve("inside-" + ++opened));
            OpenedFile part = reader.open(file, deeper, left);
            if (part.parts().isEmpty() && part.given().isEmpty()) {
                recent.keep(Hashing.of(file), part.reading());
            }
            Inside itself = of(part.reading());
            Inside below = itself == Inside.SECRET ? itself : inside(part);
            return itself.compareTo(below) > 0 ? itself : below;
        }

        private static Inside of(Reading reading) {
            return switch (reading) {
                case Reading.Secret secret -> Inside.SECRET;
                case Reading.NoText none -> none.wantsOcr() ? Inside.NEEDS_OCR : Inside.CLEAN;
                case Reading.Encrypted locked -> Inside.LOCKED;
                case Reading.Broken broken -> Inside.UNREAD;
                case Reading.TimedOut late -> Inside.UNREAD;
                case Reading.OutOfMemory full -> Inside.UNREAD;
                case Reading.Text text -> Inside.CLEAN;
                case Reading.Unsupported other -> Inside.CLEAN;
            };
        }
    }
}
