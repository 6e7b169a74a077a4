package vn.dondoc.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.ReportId;

/**
 * What somebody is told on a day: the reminders that are new, a leader's morning, an agency's two weeks with the papers about them,
 * what newly answers kept questions.
 */
record Digest(
        LocalDate day,
        List<Owed> reminders,
        @Nullable MorningPage morning,
        @Nullable InformationSheet sheet,
        List<ReportId> papers,
        List<News.Answered> news) {

    Digest {
        reminders = List.copyOf(reminders);
        papers = List.copyOf(papers);
        news = List.copyOf(news);
    }

    boolean isEmpty() {
        return reminders.isEmpty() && morning == null && sheet == null && papers.isEmpty() && news.isEmpty();
    }

    /** What of it goes to this recipient by mail. */
    Digest byMail(Recipient to) {
        return new Digest(
                day,
                reminders.stream().filter(one -> to.byMail(one.kind())).toList(),
                to.byMail(NoticeKind.LEADERS) ? morning : null,
                to.byMail(NoticeKind.SHEET) ? sheet : null,
                to.byMail(NoticeKind.SHEET) ? papers : List.of(),
                to.byMail(NoticeKind.NEWS) ? news : List.of());
    }

    int finds() {
        return news.stream().mapToInt(News.Answered::finds).sum();
    }

    List<Owed> of(NoticeKind kind) {
        return reminders.stream().filter(one -> one.kind() == kind).toList();
    }
}
