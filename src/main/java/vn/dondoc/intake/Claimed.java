package vn.dondoc.intake;

import java.nio.file.Path;

/** A file taken out of the watched folder under its own name; {@code place} is where it lay, below that folder. */
record Claimed(ReceiptId id, Path file, Path place) {

    String name() {
        return FileNames.shown(file.getFileName().toString());
    }

    Arrival arrival() {
        return new Arrival(id, new Source(Source.Kind.FOLDER, FileNames.shown(place.toString())), name());
    }
}
