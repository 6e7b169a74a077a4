package vn.dondoc.notice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.tracking.Duty;

/**
 * A reminder that is right today: about a part in a task, about a duty, or about a kept question; {@code word} names the duty or the state that
 * lasts, or says how many finds there are.
 */
record Owed(UUID subject, Occasion occasion, @Nullable OwnPart part, String word, String path) {

    /** What makes two reminders the same one. */
    record Key(UUID subject, NoticeKind kind, LocalDate occasion, LocalDate computedFrom) {}

    static Owed about(OwnPart part, Occasion occasion) {
        return new Owed(
                part.id(),
                occasion,
                part,
                part.state(),
                "/nhiem-vu/" + part.row().task());
    }

    static Owed about(Duty duty, Occasion occasion) {
        String name = "duty:%s:%s:%s:%s".formatted(duty.kind(), duty.path(), duty.owner(), duty.subject());
        return new Owed(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                occasion,
                null,
                duty.kind().name(),
                duty.path());
    }

    static Owed about(News.Answered answered, LocalDate day) {
        return new Owed(
                answered.question(),
                new Occasion(NoticeKind.NEWS, day, day),
                null,
                Integer.toString(answered.finds()),
                answered.path());
    }

    NoticeKind kind() {
        return occasion.kind();
    }

    Key key() {
        return new Key(subject, occasion.kind(), occasion.day(), occasion.computedFrom());
    }
}
