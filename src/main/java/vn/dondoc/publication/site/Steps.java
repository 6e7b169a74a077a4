package vn.dondoc.publication.site;

import java.io.IOException;

/** Is told of every change that was made to a disk; tests break off there. */
public interface Steps {

    Steps UNWATCHED = done -> {};

    void done(String what) throws IOException;
}
