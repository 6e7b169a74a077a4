package vn.dondoc.publication;

import java.util.List;

/** A version on the portal with its files. */
record Published(Version version, List<PublicFile> files) {

    Published {
        files = List.copyOf(files);
    }
}
