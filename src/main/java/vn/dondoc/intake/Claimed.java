package vn.dondoc.intake;

import java.nio.file.Path;

/** A file taken out of a watched folder under its own name; {@code place} is where it lay, below that folder. */
record Claimed(ReceiptId id, Path file, Path place, WatchedFolder folder) {

    String name() {
        return FileNames.shown(file.getFileName().toString());
    }

    Arrival arrival() {
        return folder.arrival(id, place, name());
    }
}
