package vn.dondoc.post;

import org.springframework.stereotype.Component;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.work.Claim;
import vn.dondoc.work.StageResult;

/**
 * Gives a queued mail to the server. A kill between the server's answer and our commit sends it again under the same Message-ID, by which
 * the recipient's server knows it.
 */
@Component
public class PostStage {

    private final OutgoingMails mails;
    private final Smtp smtp;
    private final AuditTrail trail;

    PostStage(OutgoingMails mails, Smtp smtp, AuditTrail trail) {
        this.mails = mails;
        this.smtp = smtp;
        this.trail = trail;
    }

    /** Called by routes/75-post.camel.yaml. */
    public StageResult send(Claim claim) throws MailFault {
        var id = claim.subject();
        var mail = mails.find(id).orElseThrow(() -> new IllegalStateException("No mail " + id));
        if (!mails.isSent(id)) {
            smtp.send(id, mail);
        }
        return new Sent(claim);
    }

    private final class Sent implements StageResult {

        private final Claim claim;

        Sent(Claim claim) {
            this.claim = claim;
        }

        @Override
        public Claim claim() {
            return claim;
        }

        @Override
        public void keep() {
            mails.sent(claim.subject());
            trail.record(Post.POST, "post.sent", "mail", claim.subject().toString(), null);
        }
    }
}
