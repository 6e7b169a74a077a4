package vn.dondoc.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;

/** Forgets, when its time has come, from where people were logged in, and what the trail's details said; the trail itself stays. */
@Component
public class Retention {

    private final JdbcClient jdbc;
    private final PrivacySettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Retention(JdbcClient jdbc, PrivacySettings settings, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Called by routes/93-retention.camel.yaml; doing it twice changes nothing. */
    @Transactional
    public void forget() {
        int sessions = settings.sessions().isZero()
                ? 0
                : jdbc.sql("DELETE FROM login_session WHERE last_used_at < :before")
                        .param("before", before(settings.sessions()))
                        .update();
        int details = settings.auditDetails().isZero()
                ? 0
                : audit.withholdOlder(clock.instant().minus(settings.auditDetails()));
        if (sessions + details > 0) {
            audit.record(
                    Actor.system("access"),
                    "retention.applied",
                    "access",
                    "retention",
                    "%d phiên, %d chi tiết nhật ký".formatted(sessions, details));
        }
    }

    private java.time.OffsetDateTime before(Duration kept) {
        return clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
    }
}
