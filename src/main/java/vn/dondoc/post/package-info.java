/**
 * Comes in: a mail that somebody wants sent. Goes out: that mail, once, by SMTP, queued as work and tried again where the server is away.
 * It does not know why the mail is written. What it takes to talk to a mail server, {@link vn.dondoc.post.MailServer}, is here for
 * incoming mail, too.
 */
@ApplicationModule(allowedDependencies = {"audit", "work", "archive"})
@NullMarked
package vn.dondoc.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
