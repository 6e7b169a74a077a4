package vn.dondoc.notice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.Period;
import vn.dondoc.post.Outgoing;
import vn.dondoc.post.Post;
import vn.dondoc.reporting.ReportId;

/**
 * Tells one recipient what there is to tell on a day, once: the reminders, the digest they stand in and its mail are written in one
 * transaction, and the keys of the tables refuse a second one.
 */
@Service
class Digests {

    static final Actor REMINDING = Actor.system("reminding");

    private final Agenda agenda;
    private final Reminders reminders;
    private final MorningPages mornings;
    private final InformationSheets sheets;
    private final SheetPapers papers;
    private final DigestMail mails;
    private final Post post;
    private final Urgings urgings;
    private final ObjectProvider<News> news;
    private final AuditTrail audit;

    Digests(
            Agenda agenda,
            Reminders reminders,
            MorningPages mornings,
            InformationSheets sheets,
            SheetPapers papers,
            DigestMail mails,
            Post post,
            Urgings urgings,
            ObjectProvider<News> news,
            AuditTrail audit) {
        this.agenda = agenda;
        this.reminders = reminders;
        this.mornings = mornings;
        this.sheets = sheets;
        this.papers = papers;
        this.mails = mails;
        this.post = post;
        this.urgings = urgings;
        this.news = news;
        this.audit = audit;
    }

    /** False where there was nothing new, or where this was done before. */
    @Transactional
    public boolean tell(Recipient to, LocalDate day) {
        if (reminders.toldOn(to.key(), day)) {
            return false;
        }
        var id = UUID.randomUUID();
        List<News.Answered> answered =
                newsFor(to).flatMap(one -> one.tell(to.viewer(), id).stream()).toList();
        List<Owed> owed = once(
                Stream.concat(agenda.of(to, day).stream(), answered.stream().map(one -> Owed.about(one, day))));
        reminders.dropAllBut(to.key(), owed);
        Set<Owed.Key> known = reminders.known(to.key(), owed);
        List<Owed> fresh =
                owed.stream().filter(one -> !known.contains(one.key())).toList();
        var digest = new Digest(day, fresh, morning(to, day), sheet(to, day), papers(to), answered);
        if (digest.isEmpty()) {
            return false;
        }
        reminders.addDigest(id, to.key(), day);
        fresh.forEach(one -> reminders.add(id, to.key(), one));
        InformationSheet sheet = digest.sheet();
        if (sheet != null) {
            reminders.addSheet(to.key(), sheet.period().to(), id);
        }
        String mailKey = mailed(id, to, digest, owed);
        fresh.forEach(one -> urgings.note(one, to, mailKey));
        audit.record(REMINDING, "notice.told", "account", to.key(), Integer.toString(fresh.size()));
        return true;
    }

    /** A duty that somebody owes for several parts of a task is one duty. */
    private static List<Owed> once(Stream<Owed> owed) {
        var told = new LinkedHashMap<Owed.Key, Owed>();
        owed.forEach(one -> told.putIfAbsent(one.key(), one));
        return List.copyOf(told.values());
    }

    /** With what the last mail was to say, should that one still wait for its server: one digest, however long the server was away. */
    private @Nullable String mailed(UUID id, Recipient to, Digest digest, List<Owed> owed) {
        String address = to.mail();
        if (address == null) {
            return null;
        }
        Set<Owed.Key> carried = reminders
                .mailedBefore(to.key(), digest.day())
                .filter(before -> post.takeBack(before.getValue()))
                .map(before -> takenOver(before.getKey(), id))
                .orElse(Set.of());
        var all = owed.stream()
                .filter(one -> digest.reminders().contains(one) || carried.contains(one.key()))
                .toList();
        List<ReportId> enclosed = papers(to); // Also those of the mail that was just taken back.
        List<News.Answered> answered =
                newsFor(to).flatMap(one -> one.toldIn(id, to.viewer()).stream()).toList();
        Digest said = new Digest(digest.day(), all, digest.morning(), digest.sheet(), enclosed, answered).byMail(to);
        if (said.isEmpty()) {
            return null;
        }
        Outgoing mail = mails.written(to, address, said, papers.enclosures(said.papers()));
        if (!post.send(mail)) {
            return null;
        }
        said.papers().forEach(paper -> papers.add(to.key(), paper, id));
        reminders.mailed(id, mail.key());
        return mail.key();
    }

    /** What somebody keeps asking is his own question: nobody is told of the answers in his place. */
    private Stream<News> newsFor(Recipient to) {
        return to.own() == null ? news.orderedStream() : Stream.empty();
    }

    private Set<Owed.Key> takenOver(UUID from, UUID to) {
        papers.takeBack(from);
        news.forEach(one -> one.carryOver(from, to));
        return reminders.carryOver(from, to);
    }

    /** An agency's papers are those of each of its people: who acts for another has them. Only by mail: in the program the same figures stand on a page. */
    private List<ReportId> papers(Recipient to) {
        AgencyId agency = to.viewer().agency();
        return agency == null || to.own() != null || !post.isOn() || !to.byMail(NoticeKind.SHEET)
                ? List.of()
                : papers.notSent(to, agency);
    }

    private @Nullable MorningPage morning(Recipient to, LocalDate day) {
        Recipient himself = to.own();
        boolean toldAnyway =
                himself != null && NoticeKind.leadsTheAuthority(himself.viewer().roles());
        return !toldAnyway && NoticeKind.leadsTheAuthority(to.viewer().roles()) ? mornings.of(to.viewer(), day) : null;
    }

    private @Nullable InformationSheet sheet(Recipient to, LocalDate day) {
        AgencyId agency = to.viewer().agency();
        Optional<Period> period = agency == null || to.own() != null ? Optional.empty() : sheets.dueOn(day);
        return agency == null
                ? null
                : period.filter(two -> !reminders.sheetSent(to.key(), two.to()))
                        .map(two -> sheets.of(to.viewer(), agency, two))
                        .filter(InformationSheet::saysAnything)
                        .orElse(null);
    }
}
