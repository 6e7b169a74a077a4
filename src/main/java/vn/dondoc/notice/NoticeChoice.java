package vn.dondoc.notice;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person wants of reminders; {@code feedHint} are the last letters of the secret of the own calendar, null where there is none. */
record NoticeChoice(
        String mail,
        Set<NoticeKind> mailsOff,
        @Nullable String feedHint,
        @Nullable Instant feedMadeAt,
        @Nullable Instant feedUsedAt) {

    static final NoticeChoice NONE = new NoticeChoice("", Set.of(), null, null, null);

    NoticeChoice {
        mailsOff = Set.copyOf(mailsOff);
    }
}
