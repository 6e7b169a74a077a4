package vn.dondoc.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.access.Viewer;
import vn.dondoc.search.Found.Hit;

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

    /** The first of what is found, without excerpts and counts. */
    List<Hit> list(Question question, Viewer viewer, int limit);

    /** How many of the found came to be known after that instant. */
    long since(Instant instant, Question question, Viewer viewer);

    /** Those of the found that came to be known after that instant, the first known first. */
    List<Hit> news(Instant after, Question question, Viewer viewer, int from, int limit);

    /** Directives whose number or subject begins as somebody types. */
    List<Hit> begun(String typed, Viewer viewer, int limit);

    /** The directives whose tasks share the telling words of a sentence; for the machinery, which asks the database who may see them. */
    Telling.Shared telling(String sentence, int limit);

    /** Every key with the {@link IndexedDirective#print} of what was put in. */
    Map<UUID, String> prints();

    /** What is wrong with the files, in the words of the engine; empty for a whole index. */
    List<String> faults();

    /** An empty index beside this one, to be filled while this one goes on answering. */
    DirectiveIndex another();

    /** Answers from {@code built} from now on, which {@link #another} gave, and drops what was there before. */
    void become(DirectiveIndex built);
}
