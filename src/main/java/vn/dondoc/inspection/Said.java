package vn.dondoc.inspection;

import org.jspecify.annotations.Nullable;

/** What the trail tells of an act: names and numbers of papers, never the words of a finding. */
final class Said {

    private Said() {}

    static @Nullable String in(Act act) {
        return switch (act) {
            case Act.Write write -> write.head().title();
            case Act.Issue issue -> issue.paper().number();
            case Act.Invite invite -> invite.name() + ", " + invite.body();
            case Act.Ask ask -> name(ask.unit());
            case Act.Answer answer -> Integer.toString(answer.no());
            case Act.Note note -> name(note.unit());
            case Act.Find find -> find.finding().unit().value();
            case Act.End end -> String.valueOf(end.day());
            case Act.UnitReport report ->
                name(report.unit()) + " · " + report.paper().number();
            case Act.Conclude conclude -> conclude.paper().number();
            case Act.Report report -> report.paper().number();
            case Act.Notify notice -> notice.paper().number();
            case Act.Order order -> order.draft().toString();
            case Act.Settle settle -> null;
            case Act.Cancel cancel -> null;
            case Act.DraftConclusion draft -> null;
            case Act.SayPublicly say -> null;
            case Act.Release release -> null;
        };
    }

    private static String name(vn.dondoc.agency.@Nullable AgencyId unit) {
        return unit == null ? "" : unit.value();
    }
}
