package vn.dondoc.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.dondoc.intake.ReceiptId;

/** Names one mail in one mailbox for as long as the server keeps its numbers. */
record MailKey(String account, String folder, long uidValidity, long uid) {

    UUID id() {
        return UUID.nameUUIDFromBytes(text().getBytes(StandardCharsets.UTF_8));
    }

    /** Met again after a kill, a part of the mail has the same receipt. */
    ReceiptId receipt(String path) {
        return ReceiptId.named(text() + "/" + path);
    }

    private String text() {
        return "mail:" + account + "/" + folder + "/" + uidValidity + "/" + uid;
    }
}
