package vn.dondoc.intake.mail;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.intake.Fate;

/**
 * The words of an answer: how many files, under the names the sender gave them, and what became of each. Nothing of their content, nor the
 * subject, which is often that of a document.
 */
@Component
class ReplyText {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("H:mm 'ngày' d/M/yyyy");

    private final MessageSource messages;

    ReplyText(MessageSource messages) {
        this.messages = messages;
    }

    String subject(SeenMail mail) {
        return say("mail.reply.subject", received(mail));
    }

    String about(SeenMail mail, List<MailReplies.Answered> files) {
        var text = new StringBuilder(say("mail.reply.greeting", received(mail))).append("\n\n");
        if (files.isEmpty()) {
            text.append(say("mail.reply.nothing." + mail.fate())).append('\n');
        } else {
            var taken = files.stream().filter(file -> !file.fate().isRefusal()).count();
            text.append(say("mail.reply.counts", files.size(), taken, files.size() - taken))
                    .append("\n\n");
        }
        for (var file : files) {
            text.append("- ").append(line(file)).append('\n');
        }
        if (files.stream().anyMatch(file -> file.fate() == Fate.SECRET)) {
            text.append('\n').append(say("mail.reply.secret")).append('\n');
        }
        return text.append('\n').append(say("mail.reply.end")).append('\n').toString();
    }

    private String line(MailReplies.Answered file) {
        var name = Objects.requireNonNullElse(file.name(), say("mail.reply.unnamed"));
        var fate = say("mail.reply.fate." + file.fate());
        var reason = file.fate().isRefusal() && file.fate() != Fate.SECRET && file.reason() != null
                ? say(file.reason())
                : "";
        return reason.isEmpty() ? name + ": " + fate : name + ": " + fate + " (" + reason + ")";
    }

    private static String received(SeenMail mail) {
        var at = mail.receivedAt() == null ? mail.seenAt() : mail.receivedAt();
        return WHEN.format(ZonedDateTime.ofInstant(at, OfficeClock.ZONE));
    }

    private String say(String key, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, "", VIETNAMESE), "");
    }
}
