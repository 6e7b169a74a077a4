package vn.dondoc.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import vn.dondoc.search.Contents.Change;
import vn.dondoc.work.Outbox;

/** Compares the index with the database, and builds it anew; for the commands of the shell. */
@Component
public class IndexUpkeep {

    private static final int BATCH = 1_000;

    private final Outbox outbox;
    private final Contents contents;
    private final DirectiveIndex index;
    private final IndexFeed feed;

    IndexUpkeep(Outbox outbox, Contents contents, DirectiveIndex index, IndexFeed feed) {
        this.outbox = outbox;
        this.contents = contents;
        this.index = index;
        this.feed = feed;
    }

    /**
     * How the index stands to the database: {@code held} directives and documents, of which {@code missing} should be in and are not,
     * {@code surplus} are in and should not be, {@code stale} say something else; and faults of its files.
     */
    public record Compared(int held, int missing, int surplus, int stale, List<String> faults) {

        public boolean whole() {
            return missing == 0 && surplus == 0 && stale == 0 && faults.isEmpty();
        }
    }

    /** A broken index is healed by what this finds; one that says something else is only told of. */
    public Compared compare() {
        feed.lookNow();
        var faults = index.faults();
        if (!faults.isEmpty()) {
            feed.heal();
        }
        var wanted = wanted();
        var prints = index.prints();
        int missing = 0;
        int stale = 0;
        for (var one : wanted.entrySet()) {
            var print = prints.remove(one.getKey());
            missing += print == null ? 1 : 0;
            stale += print == null || print.equals(one.getValue()) ? 0 : 1;
        }
        return new Compared(wanted.size(), missing, prints.size(), stale, faults);
    }

    /** Searches are answered by the index of before until the new one is complete. */
    public void rebuild(IntConsumer done, IntConsumer total) {
        feed.rebuild(done, total);
    }

    private HashMap<UUID, String> wanted() {
        var wanted = new HashMap<UUID, String>();
        var seen = new HashSet<Contents.Subject>();
        long at = 0;
        while (true) {
            var batch = outbox.after(at, BATCH);
            for (var entry : batch) {
                at = entry.position();
                contents.subject(entry)
                        .filter(seen::add)
                        .ifPresent(subject -> contents.changes(subject).forEach(change -> note(change, wanted)));
            }
            if (batch.size() < BATCH) {
                return wanted;
            }
        }
    }

    private static void note(Change change, HashMap<UUID, String> wanted) {
        switch (change) {
            case Change.Put(var directive) -> wanted.put(directive.key(), directive.print());
            case Change.Remove(var key) -> wanted.remove(key);
        }
    }
}
