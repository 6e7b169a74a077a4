package vn.dondoc.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.tracking.TaskWords;
import vn.dondoc.work.Outbox;
import vn.dondoc.work.OutboxEntry;

/**
 * The words of all tasks, filled from the database when the program starts and brought up to the outbox before each answer: so a list finds what was
 * committed the moment before, whichever machine wrote it. Until it is filled it knows nothing.
 */
@Component
class IndexedTaskWords implements TaskWords, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexedTaskWords.class);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Set<Long> met = new TreeSet<>();
    private @Nullable TaskWordIndex index;
    private long position;
    private volatile @Nullable Thread filling;

    @Autowired
    IndexedTaskWords(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public void start() {
        filling = Thread.ofPlatform().name("task-words").daemon().start(() -> {
            try {
                fill();
            } catch (RuntimeException e) {
                LOG.warn("The words of tasks are not at hand; lists are searched by the database alone", e);
            }
        });
    }

    @Override
    public void stop() {
        var thread = filling;
        filling = null;
        if (thread != null) {
            thread.interrupt();
        }
        synchronized (this) {
            if (index != null) {
                index.close();
                index = null;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return filling != null;
    }

    /** What is committed while this reads stands in the outbox behind the place where it began. */
    void fill() {
        long begun = Math.max(0, outbox.last() - BATCH);
        long settled = outbox.resumeAt(begun, outbox.after(begun, BATCH));
        var filled = new TaskWordIndex();
        jdbc.sql("SELECT id, words FROM task").query(row -> {
            filled.put(row.getObject("id", UUID.class), row.getString("words"));
        });
        filled.show();
        synchronized (this) {
            position = settled;
            met.clear();
            if (index != null) {
                index.close();
            }
            index = filled;
        }
    }

    @Override
    public synchronized Having having(List<String> pieces, int most) {
        var at = index;
        if (at == null || pieces.isEmpty()) {
            return new Having.Unknown();
        }
        follow(at);
        return at.having(pieces, most).<Having>map(Having.Few::new).orElseGet(Having.Many::new);
    }

    /** For what is erased: these ids are gone from the database and shall be gone from here. */
    synchronized void erase(Collection<UUID> tasks) {
        if (index != null) {
            index.erase(tasks);
        }
    }

    private void follow(TaskWordIndex at) {
        var read = new ArrayList<OutboxEntry>();
        var changed = new LinkedHashSet<UUID>();
        long from = position;
        List<OutboxEntry> batch;
        do {
            batch = outbox.after(from, BATCH);
            for (var entry : batch) {
                from = entry.position();
                if (met.add(from)
                        && (entry.kind().equals("task") || entry.kind().equals("directive"))) {
                    changed.add(entry.subject());
                }
            }
            read.addAll(batch);
        } while (batch.size() == BATCH);
        if (!changed.isEmpty()) {
            changed.forEach(subject -> put(at, subject));
            at.show();
        }
        position = outbox.resumeAt(position, read);
        met.removeIf(one -> one <= position);
    }

    private void put(TaskWordIndex at, UUID subject) {
        jdbc.sql("""
                        SELECT id, words
                        FROM task
                        WHERE id = :subject OR directive_id = :subject
                        """).param("subject", subject).query(row -> {
            at.put(row.getObject("id", UUID.class), row.getString("words"));
        });
    }
}
