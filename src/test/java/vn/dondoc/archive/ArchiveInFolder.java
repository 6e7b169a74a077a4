package vn.dondoc.archive;

import java.nio.file.Path;

/** A real archive in a folder of a test. */
public final class ArchiveInFolder {

    private ArchiveInFolder() {}

    public static Archive in(Path data) {
        return new FolderArchive(data);
    }
}
