package vn.dondoc.review;

import java.util.List;

/** Others have changed the very fields that somebody wanted to change; nothing of his was written. */
final class Contradicted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Meanwhile.Clash> clashes;
    private final int version;

    Contradicted(List<Meanwhile.Clash> clashes, int version) {
        super("Changed meanwhile: " + clashes);
        this.clashes = List.copyOf(clashes);
        this.version = version;
    }

    List<Meanwhile.Clash> clashes() {
        return clashes;
    }

    int version() {
        return version;
    }
}
