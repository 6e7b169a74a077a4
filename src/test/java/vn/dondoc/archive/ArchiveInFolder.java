package vn.dondoc.archive;

import java.nio.file.Path;
import vn.dondoc.folders.Folders;

/** A real archive in a folder of a test. */
public final class ArchiveInFolder {

    private ArchiveInFolder() {}

    public static Archive in(Path data) {
        return new FolderArchive(Folders.in(data));
    }
}
