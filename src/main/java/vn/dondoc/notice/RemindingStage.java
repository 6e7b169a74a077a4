package vn.dondoc.notice;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;

/**
 * Tells everybody, one after the other, each in a transaction of its own: a kill in between leaves those who were told, and whoever takes
 * the work up tells the others. What it finds is as things stand then, even if the work was owed on an earlier day.
 */
@Component
public class RemindingStage {

    static final String STAGE = "reminding";

    /** Two processes that tell the same recipient at once hinder each other; the next try finds it done. */
    private static final int TRIES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(RemindingStage.class);

    private final Recipients recipients;
    private final Digests digests;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RemindingStage(Recipients recipients, Digests digests, WorkingCalendar calendar, Clock clock) {
        this.recipients = recipients;
        this.digests = digests;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Told(Claim claim) implements StageResult {
        @Override
        public void keep() {
            // Each digest was kept as it was made.
        }
    }

    /** Called by routes/65-notice.camel.yaml. */
    public StageResult remind(Claim claim) {
        LocalDate today = LocalDate.now(clock);
        if (calendar.works(today)) {
            recipients.all().forEach(one -> tell(one, today));
        }
        return new Told(claim);
    }

    private void tell(Recipient to, LocalDate today) {
        for (int attempt = 1; ; attempt++) {
            try {
                digests.tell(to, today);
                return;
            } catch (DuplicateKeyException another) {
                if (attempt == TRIES) {
                    throw another;
                }
                LOG.debug("Another process tells {} at the same time", to.key());
            }
        }
    }
}
