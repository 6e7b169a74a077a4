package vn.dondoc.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import vn.dondoc.search.Contents.Change;
import vn.dondoc.search.Contents.Subject;
import vn.dondoc.work.Outbox;
import vn.dondoc.work.OutboxEntry;

/** Brings one index up to what the outbox tells, from the position it remembers. */
final class Follower {

    private static final int BATCH = 500;

    private final Outbox outbox;
    private final Contents contents;
    private final DirectiveIndex index;
    private final TreeSet<Long> met = new TreeSet<>();
    private long position;
    private long kept;

    Follower(Outbox outbox, Contents contents, DirectiveIndex index) {
        this.outbox = outbox;
        this.contents = contents;
        this.index = index;
        goBack();
    }

    /** Takes over what is new in the outbox and shows it. */
    void follow() {
        follow(done -> {}, total -> {});
    }

    /** The same, telling how many there are and then how many are done. */
    void follow(IntConsumer done, IntConsumer total) {
        var read = new ArrayList<OutboxEntry>();
        var changed = new LinkedHashSet<Subject>();
        long at = position;
        List<OutboxEntry> batch;
        do {
            batch = outbox.after(at, BATCH);
            for (var entry : batch) {
                at = entry.position();
                if (met.add(at)) {
                    contents.subject(entry).ifPresent(changed::add);
                }
            }
            read.addAll(batch);
        } while (batch.size() == BATCH);
        if (!changed.isEmpty()) {
            total.accept(changed.size());
            int count = 0;
            for (var subject : changed) {
                contents.changes(subject).forEach(this::apply);
                done.accept(++count);
            }
            index.show();
        }
        position = outbox.resumeAt(position, read);
        met.headSet(position, true).clear();
    }

    void keep() {
        if (kept != position) {
            index.keep(position);
            kept = position;
        }
    }

    void purge() {
        index.purge(position);
        kept = position;
    }

    /** To where the index was last kept: putting a directive in twice changes nothing. */
    void goBack() {
        met.clear();
        position = index.position();
        kept = position;
    }

    private void apply(Change change) {
        switch (change) {
            case Change.Put(var directive) -> index.put(directive);
            case Change.Remove(var key) -> index.remove(key);
        }
    }
}
