package vn.dondoc.publication;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of what stands at an address of the portal. It has its number and its reason once it is published; {@code source} is the report
 * it was made of. {@code objections} say why the report's words for the public were left out of it.
 */
record Version(
        VersionId id,
        String path,
        int number,
        @Nullable UUID source,
        String kind,
        VersionState state,
        PublicContent content,
        Set<Objection> objections,
        PublicText reason,
        int changes,
        Instant madeAt,
        @Nullable String decidedName,
        @Nullable Instant decidedAt) {

    Version {
        objections = Set.copyOf(objections);
    }

    public boolean published() {
        return state == VersionState.PUBLISHED;
    }

    public boolean preview() {
        return state == VersionState.PREVIEW;
    }

    public boolean withdrawal() {
        return content instanceof PublicWithdrawal;
    }

    /** When it came onto the portal. */
    public Instant since() {
        return decidedAt == null ? madeAt : decidedAt;
    }

    /** The folder of this very version. */
    public String folder() {
        return path + "/ban-" + number;
    }

    /** As somebody saw it before so many changes. */
    Version seenAt(int then) {
        return new Version(
                id,
                path,
                number,
                source,
                kind,
                state,
                content,
                objections,
                reason,
                then,
                madeAt,
                decidedName,
                decidedAt);
    }
}
