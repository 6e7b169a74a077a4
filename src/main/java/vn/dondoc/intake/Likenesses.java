package vn.dondoc.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;

/** Tells which documents look like others although their bytes differ; whoever knows numbers and issuers implements it. */
public interface Likenesses {

    /** For each document that has any, the names of those it may repeat, as far as this viewer may see them. */
    Map<DocumentId, List<String>> of(Viewer viewer, Collection<DocumentId> documents);
}
