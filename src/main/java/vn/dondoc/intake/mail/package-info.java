/** Comes in: the mail in the mailboxes of the settings. Goes out: a row and a fate for each mail, and a receipt for each file in it. */
@NullMarked
package vn.dondoc.intake.mail;

import org.jspecify.annotations.NullMarked;
