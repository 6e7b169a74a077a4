package vn.dondoc.deciding;

import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Awaited;

/** One thing that waits, whose it is, and what he has already said where something is still to be written. */
record Case(Awaited item, Whose whose, @Nullable LeaderWord word) {

    public boolean waits() {
        return word == null;
    }
}
