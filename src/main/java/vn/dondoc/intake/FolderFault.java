package vn.dondoc.intake;

import vn.dondoc.work.NamedFault;

/** A watched folder that cannot be worked in: gone from the settings, or from the disk. */
final class FolderFault extends RuntimeException implements NamedFault {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean passes;

    FolderFault(String reason, boolean passes) {
        super(reason);
        this.reason = reason;
        this.passes = passes;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public boolean passes() {
        return passes;
    }
}
