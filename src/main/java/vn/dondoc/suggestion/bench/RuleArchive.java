package vn.dondoc.suggestion.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;
import vn.dondoc.folders.Folders;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.Readings;
import vn.dondoc.reading.StoredReading;
import vn.dondoc.suggestion.DeadlineReader;
import vn.dondoc.suggestion.HeaderReader;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.suggestion.outline.Stretches;
import vn.dondoc.suggestion.rule.Rule;
import vn.dondoc.suggestion.rule.TypedText;
import vn.dondoc.suggestion.rule.WordIndex;
import vn.dondoc.suggestion.task.Recognised;
import vn.dondoc.work.Outbox;
import vn.dondoc.work.OutboxEntry;

/**
 * All texts that were ever read, analysed as rules see them, in a folder of this machine that follows the outbox. Its hits are those of
 * the whole archive and are shown to the Office alone.
 */
@Component
@Order(110)
class RuleArchive implements Erasing, DisposableBean {

    private static final int BATCH = 200;

    private final Readings readings;
    private final Outbox outbox;
    private final WordIndex index;
    private final HeaderReader headers = new HeaderReader();
    private final DeadlineReader deadlines = new DeadlineReader();
    private final AgencyNames names = new AgencyNames();
    private final TreeSet<Long> met = new TreeSet<>();
    private long position;

    RuleArchive(Readings readings, Outbox outbox, Folders folders) {
        this.readings = readings;
        this.outbox = outbox;
        this.index = WordIndex.in(folders.data().resolve("rule-index"));
        if (index.position() > outbox.last()) {
            index.clear();
        }
        this.position = index.position();
    }

    int documents() {
        return index.size();
    }

    int count(Rule rule) {
        return index.count(rule);
    }

    WordIndex.Found find(Rule rule, int newest) {
        return index.find(rule, newest);
    }

    /** Takes over what was read since; whether anything was. Whatever goes wrong, it goes back to where the index was last kept. */
    synchronized boolean follow() {
        try {
            return takeNew();
        } catch (RuntimeException e) {
            met.clear();
            position = index.position();
            throw e;
        }
    }

    private boolean takeNew() {
        var read = new ArrayList<OutboxEntry>();
        Set<UUID> changed = new LinkedHashSet<>();
        long at = position;
        List<OutboxEntry> batch;
        do {
            batch = outbox.after(at, BATCH);
            for (var entry : batch) {
                at = entry.position();
                if (met.add(at) && entry.kind().equals("reading")) {
                    changed.add(entry.subject());
                }
            }
            read.addAll(batch);
            changed.forEach(this::take);
            boolean any = !changed.isEmpty();
            changed.clear();
            position = Math.max(position, outbox.resumeAt(position, read));
            if (any) {
                index.keep(position);
            }
        } while (batch.size() == BATCH);
        met.headSet(position, true).clear();
        return !read.isEmpty();
    }

    private void take(UUID document) {
        var latest = readings.latest(new DocumentId(document));
        if (latest.isPresent() && latest.get().reading() instanceof Reading.Text text) {
            StoredReading read = latest.get();
            index.put(document, read.version(), read.readAt(), analysed(text));
        } else {
            index.remove(document);
        }
    }

    private TypedText analysed(Reading.Text text) {
        ProposedHeader header = headers.read(text);
        var day = header.issuedOn() == null ? null : header.issuedOn().value();
        return Recognised.in(text.text(), Stretches.of(text), names, deadlines, day)
                .typed();
    }

    @Override
    public String place() {
        return "rule-index";
    }

    /** After the rows have gone, so that they cannot come in again. */
    @Override
    public synchronized void eraseTraces(Erasure erasure) {
        erasure.subjects().forEach(index::remove);
        index.purge(position);
    }

    @Override
    public void destroy() {
        index.close();
    }
}
