package vn.dondoc.reading.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Objects;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.layout.Draft;

/** Mail as Outlook keeps it. */
final class MsgFormat implements Format {

    private final PartsFolder parts;

    MsgFormat(PartsFolder parts) {
        this.parts = parts;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            MAPIMessage mail = new MAPIMessage(system);
            mail.setReturnNullOnMissingChunk(true);
            mail.guess7BitEncoding();
            return read(mail);
        } catch (ChunkNotFoundException impossible) {
            throw new IOException(impossible);
        }
    }

    private Reading read(MAPIMessage mail) throws IOException, ChunkNotFoundException {
        String subject = mail.getSubject();
        var secret = SecrecyMark.inSubject(Objects.requireNonNullElse(subject, ""));
        if (secret.isPresent()) {
            return new Reading.Secret(secret.get());
        }
        Draft draft = new Draft();
        Calendar sent = mail.getMessageDate();
        MailText.head(
                mail.getDisplayFrom(), mail.getDisplayTo(), subject, sent == null ? null : sent.toInstant(), draft);
        boolean note = body(mail, draft);
        for (AttachmentChunks attachment : mail.getAttachmentFiles()) {
            attached(attachment);
        }
        if (note && !parts.isEmpty()) {
            parts.onlyWraps();
        }
        return draft.finish(0);
    }

    private static boolean body(MAPIMessage mail, Draft draft) throws IOException, ChunkNotFoundException {
        String html = mail.getHtmlBody();
        String plain = Objects.requireNonNullElse(mail.getTextBody(), "").strip();
        if (html != null && (plain.isEmpty() || html.contains("<table"))) {
            HtmlText.add(html, draft);
            return MailText.isCoveringNote(Jsoup.parse(html).text());
        }
        PlainTextFormat.add(plain, draft);
        return MailText.isCoveringNote(plain);
    }

    private void attached(AttachmentChunks attachment) throws IOException {
        if (attachment.isEmbeddedMessage()) {
            String subject = attachment.getEmbeddedMessage() == null ? null : name(attachment);
            byte[] mail =
                    EmbeddedMessage.asFile(attachment.getAttachmentDirectory().getDirectory());
            parts.add(subject == null ? "thu-chuyen-tiep.msg" : subject + ".msg", new ByteArrayInputStream(mail));
            return;
        }
        byte[] bytes = attachment.getEmbeddedAttachmentObject();
        if (bytes != null && !Pictures.isDecoration(bytes)) {
            String name = name(attachment);
            parts.add(name == null ? "dinh-kem" : name, new ByteArrayInputStream(bytes));
        }
    }

    private static @Nullable String name(AttachmentChunks attachment) {
        for (StringChunk chunk : new StringChunk[] {
            attachment.getAttachLongFileName(), attachment.getAttachFileName(), attachment.getAttachDisplayName()
        }) {
            if (chunk != null && !chunk.getValue().isBlank()) {
                return chunk.getValue();
            }
        }
        return null;
    }
}
