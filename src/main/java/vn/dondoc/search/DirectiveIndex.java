package vn.dondoc.search;

import java.util.UUID;
import vn.dondoc.access.Viewer;

/** The index of directives, behind which another engine may stand one day. */
interface DirectiveIndex {

    /** Puts a directive in, in place of what was known of it; {@link #show} makes it visible. */
    void put(IndexedDirective directive);

    void remove(UUID key);

    /** Makes everything that was put in visible to searches. */
    void show();

    /** Makes it last, together with the outbox position up to which it is complete. */
    void keep(long position);

    /** Keeps, and makes that of what was removed not even bytes are left in a file. */
    void purge(long position);

    /** The position of the last {@link #keep}; 0 for a new index, or one that had to be thrown away. */
    long position();

    Found find(Question question, Viewer viewer);
}
