package vn.dondoc.deciding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Awaited;
import vn.dondoc.access.Awaiting;
import vn.dondoc.access.CommitteeLeaders;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;

/** Brings together what waits for leaders, and takes their word about it. */
@Service
class Deciding {

    private static final String GIVEN = "deciding.given";
    private static final String NOTED = "deciding.noted";
    private static final int LONGEST = 4000;

    private static final Comparator<Case> RED_FIRST = Comparator.comparing(
                    (Case one) -> !one.item().red())
            .thenComparing(one -> one.item().dueOn(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(one -> one.item().since());

    private final List<Awaiting> sources;
    private final LeaderWords words;
    private final CommitteeLeaders leaders;
    private final AuditTrail audit;
    private final Clock clock;

    Deciding(List<Awaiting> sources, LeaderWords words, CommitteeLeaders leaders, AuditTrail audit, Clock clock) {
        this.sources = sources;
        this.words = words;
        this.leaders = leaders;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody said, or what was wrong with it. */
    record Reply(boolean done, String messageKey) {}

    /** Everything that waits, red first; with the word that was given where something is still to be written. */
    List<Case> cases(Viewer viewer) {
        List<Awaited> items =
                sources.stream().flatMap(one -> one.of(viewer).stream()).toList();
        Map<UUID, LeaderWord> last = words
                .about(viewer, items.stream().map(Awaited::id).toList())
                .stream()
                .collect(Collectors.toMap(LeaderWord::item, Function.identity(), (earlier, later) -> later));
        List<CommitteeLeaders.Leader> all = leaders.all(viewer);
        return items.stream()
                .map(item -> new Case(item, Whose.signed(item.signer(), all), spoken(item, last.get(item.id()))))
                .sorted(RED_FIRST)
                .toList();
    }

    /** A word about what was asked before says nothing about what is asked now. */
    private static @Nullable LeaderWord spoken(Awaited item, @Nullable LeaderWord last) {
        return last == null || last.at().isBefore(item.since()) ? null : last;
    }

    /** A leader says it himself. */
    @Transactional
    Reply say(Viewer viewer, String source, UUID id, Awaiting.Word word) {
        return viewer.has(Role.COMMITTEE_LEADER)
                ? take(viewer, source, id, word, viewer.name())
                : new Reply(false, "deciding.onlyLeaders");
    }

    /** Somebody of the Office enters what a leader signed. */
    @Transactional
    Reply enter(Viewer viewer, String source, UUID id, Awaiting.Word word, String leader) {
        if (!viewer.isOfTheOffice()) {
            return new Reply(false, "deciding.onlyOffice");
        }
        LocalDate paperOn = word.paperOn();
        if (!word.signed() || leader.isBlank() || paperOn == null || paperOn.isAfter(LocalDate.now(clock))) {
            return new Reply(false, "deciding.paperMissing");
        }
        return take(viewer, source, id, word, leader.strip());
    }

    private Reply take(Viewer viewer, String source, UUID id, Awaiting.Word word, String leader) {
        if (word.text().length() > LONGEST) {
            return new Reply(false, "deciding.tooLong");
        }
        if (word.verdict() != Awaiting.Verdict.AGREE && word.text().isBlank()) {
            return new Reply(false, "deciding.textMissing");
        }
        Optional<Awaiting> owner =
                sources.stream().filter(one -> one.source().equals(source)).findFirst();
        Optional<Awaited> item = owner.flatMap(one ->
                one.of(viewer).stream().filter(each -> each.id().equals(id)).findFirst());
        if (item.isEmpty()) {
            return new Reply(false, "deciding.gone");
        }
        if (!item.get().verdicts().contains(word.verdict())) {
            return new Reply(false, "deciding.textMissing");
        }
        return switch (owner.get().answer(viewer, id, word)) {
            case Awaiting.Told.Refused refused -> new Reply(false, refused.messageKey());
            case Awaiting.Told.Moved moved -> kept(viewer, item.get(), word, leader, true);
            case Awaiting.Told.Noted noted -> kept(viewer, item.get(), word, leader, false);
        };
    }

    private Reply kept(Viewer viewer, Awaited item, Awaiting.Word word, String leader, boolean moved) {
        words.add(viewer, item, word, leader, moved, clock.instant());
        audit.record(
                viewer.actor(),
                "deciding.word",
                item.task() == null ? item.source() : "task",
                Objects.requireNonNullElse(item.task(), item.id()).toString(),
                leader + ": " + word.verdict() + (word.text().isBlank() ? "" : ", " + word.text()));
        return new Reply(true, moved ? GIVEN : NOTED);
    }
}
