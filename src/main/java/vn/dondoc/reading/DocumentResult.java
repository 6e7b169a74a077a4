package vn.dondoc.reading;

import vn.dondoc.work.StageResult;

/** What the reading stage found: a document for a person to see, or a file that is refused. */
public sealed interface DocumentResult extends StageResult permits AcceptedDocument, RefusedDocument {

    /** Whether the line goes on with this file. */
    boolean isReadable();
}
