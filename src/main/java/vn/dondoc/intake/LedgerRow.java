package vn.dondoc.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.work.OpenWork;

/**
 * A receipt as the page shows it; {@code work} is there when its reading stands still, {@code twinsWork} when it waits for a copy whose
 * reading does. {@code holderName} is the package it came out of, {@code depth} how far it is set in below it, {@code like} what it may repeat.
 */
record LedgerRow(
        Receipt receipt,
        @Nullable String duplicateOfName,
        @Nullable OpenWork work,
        @Nullable OpenWork twinsWork,
        int page,
        int pages,
        @Nullable String holderName,
        int depth,
        List<String> like) {

    LedgerRow {
        like = List.copyOf(like);
    }

    LedgerRow at(int otherDepth) {
        return new LedgerRow(receipt, duplicateOfName, work, twinsWork, page, pages, holderName, otherDepth, like);
    }

    LedgerRow like(List<String> others) {
        return new LedgerRow(receipt, duplicateOfName, work, twinsWork, page, pages, holderName, depth, others);
    }

    /** Being read, page by page, and not for the first instant. */
    public boolean reading() {
        return receipt.fate() == Fate.HELD && work == null && pages > 0;
    }

    public @Nullable String reason() {
        if (twinsWork != null) {
            return "intake.reason.twinStands";
        }
        return work == null ? receipt.reason() : work.reason();
    }

    /** Whether a person may end the waiting without a reading. */
    public boolean canBeGivenUp() {
        return parked() && receipt.fate() == Fate.HELD;
    }

    public boolean parked() {
        return work != null && work.state() == OpenWork.State.PARKED;
    }

    public @Nullable Instant nextAt() {
        return work == null || parked() ? null : work.nextAt();
    }

    public boolean retriable() {
        return work != null
                || receipt.fate() == Fate.WAITING
                || receipt.fate().isRefusal() && receipt.fate() != Fate.SECRET;
    }

    /** One of the states of the page frame, for its colour and icon. */
    public String colour() {
        return colour(receipt, work);
    }

    static String colour(Receipt receipt, @Nullable OpenWork work) {
        return switch (receipt.fate()) {
            case HELD -> work == null ? "progress" : "soon";
            case WAITING -> "soon";
            case ACCEPTED -> "done";
            case DUPLICATE -> "closed";
            case UNSUPPORTED, ENCRYPTED, EMPTY, TOO_LARGE, SECRET, QUARANTINED -> "overdue";
        };
    }
}
