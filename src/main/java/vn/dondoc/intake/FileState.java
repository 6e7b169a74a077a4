package vn.dondoc.intake;

import org.jspecify.annotations.Nullable;

/** Where one file stands, in words, for a script or another program. {@code name} is null for what is secret. */
public record FileState(
        String receipt,
        @Nullable String name,
        long size,
        String fate,
        String words,
        String colour,
        @Nullable String reason,
        @Nullable String next,
        boolean ended) {}
