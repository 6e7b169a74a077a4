package vn.dondoc.publication;

import java.util.UUID;

/** Names one version of something on the portal. */
record VersionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
